"""Offers what was typed last time and did not reach the record."""

from typing import TYPE_CHECKING

from variorum.dispute.edited_text import EditedText
from variorum.errors import AccountRefused, UnknownThing
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.account.page import AccountPage


def offer_draft(page: "AccountPage", account: EditedText) -> None:
    """A line with two choices, where there is such a text."""
    draft = page.keeping.draft()
    if not draft:
        return
    text = _read(draft, account)
    if text is None or text.pieces == page.editor.text().pieces:
        page.keeping.drop_draft()
        return
    page.bar.say(
        tr("What was written here last time did not reach the record."),
        (
            (tr("Put it back"), tr("The account as it is comes back with undo"), lambda: _put(page, text)),
            (tr("Let it go"), tr("Keep the account as it is"), page.keeping.drop_draft),
        ),
    )


def _put(page: "AccountPage", text: EditedText) -> None:
    saved = page.editor.text()
    page.editor.load(text, undoable=True)
    page.editor.take_as_saved(saved)
    page.keeping.keep()


def _read(form: str, account: EditedText) -> EditedText | None:
    from variorum.report.copytext.plain_form import read_plain

    def unknown(name: str) -> str:
        raise UnknownThing(name)

    try:
        return read_plain(form, account, meant=unknown)
    except AccountRefused:
        return EditedText((form,))
