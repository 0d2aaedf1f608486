"""The reconciled account of a case: begun on a base, edited as plain text, kept as revisions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.edited_text import EditedText
from variorum.errors import AccountChanged, DecisionRefused, UnknownThing
from variorum.record import steps
from variorum.record.history import History, account_in_force
from variorum.record.revision import Revision
from variorum.record.snapshot import printable
from variorum.translation import tr
from variorum.workspace.changes import Answer, Changes
from variorum.workspace.naming import named
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.report.copytext.composing import Composed

Base = str | Sequence[tuple[str, int]] | None  # an article's id, or paragraphs of several, or nothing
_NUMBERED = re.compile(r"\.\d+$")  # what tells the second field on a dispute from the first


@dataclass(frozen=True, slots=True)
class AccountNow:
    """An account as it stands: as it is read, as it is edited, and what of the case it does not tell."""

    text: EditedText
    composed: "Composed"
    plain: str
    untold: tuple[Standing, ...]  # settled, and no field of the text is theirs
    revision: int = 0  # the entry of the history that holds it


@dataclass(frozen=True, slots=True)
class AccountKept:
    """An account that was kept, and the case as it stands with it."""

    case: Reconciliation
    account: AccountNow


class Accounts(Opened):
    """Writes the account; each version is a revision, and fields follow what is decided later."""

    def account(self, case: str) -> AccountNow | None:
        """The account of a case; None where none was written."""
        return self._account_of(self.open_case(case))

    def start_account(self, case: str, base: Base = None) -> Answer[AccountNow]:
        """Begin an account anew on one article, on paragraphs of several, or with nothing.

        The one before stays in the history; `undo` brings it back.
        """
        from variorum.report.copytext.starting import begun_on

        opened = self.open_case(case)
        kept = self._keep_account(opened, begun_on(opened, _chosen(opened, base)))
        return Answer(kept.account, Changes.RECORD)

    def begun_account(self, case: str, base: Base = None) -> EditedText:
        """The text that an account would begin with; nothing is kept."""
        from variorum.report.copytext.starting import begun_on

        opened = self.open_case(case)
        return begun_on(opened, _chosen(opened, base))

    def write_account(self, case: str, text: str) -> Answer[AccountNow]:
        """Keep what an editor made of the account's plain form; AccountRefused where a field is damaged."""
        from variorum.report.copytext.plain_form import read_plain

        opened = self.open_case(case)
        before = opened.account or EditedText()
        read = read_plain(printable(text), before, meant=lambda name: _meant(opened, name))
        return Answer(self._keep_account(opened, read).account, Changes.RECORD)

    def keep_account(self, case: str, text: EditedText, *, instead_of: int) -> Answer[AccountKept]:
        """Keep an edited account in place of the one that this entry of the history holds; 0: of none.

        AccountChanged where another one is in force by now, AccountRefused where the text is too long.
        """
        from variorum.report.copytext.plain_form import plain_form, read_plain

        opened = self.open_case(case)
        read = read_plain(printable(plain_form(text)), text, meant=lambda name: _meant(opened, name))
        return Answer(self._keep_account(opened, read, instead_of), Changes.RECORD)

    def _keep_account(
        self, opened: Reconciliation, text: EditedText, instead_of: int | None = None
    ) -> AccountKept:
        from variorum.record.accounts import parts_for

        pen = self._pen(opened.case)

        def step(history: History) -> Revision:
            if instead_of is not None and _number(history) != instead_of:
                raise AccountChanged(tr("The account was changed in another place; nothing was overwritten."))
            return steps.write_account(history, pen, text, parts_for(text, opened, history))

        case = self._kept_in(opened.case).lay_down(opened, step)
        now = self._account_of(case)
        assert now is not None  # it was written this moment
        return AccountKept(case, now)

    def _account_of(self, opened: Reconciliation) -> AccountNow | None:
        from variorum.report.copytext.case import case_of
        from variorum.report.copytext.composing import composed
        from variorum.report.copytext.plain_form import plain_form

        text = opened.account
        if text is None:
            return None
        told = {field.dispute for field in text.fields}
        settled = (s for s in opened.standings if s.state in (State.SETTLED, State.STALE))
        untold = tuple(s for s in settled if s.dispute.id not in told)
        number = _number(self._kept_in(opened.case).record.history(opened.case))
        return AccountNow(text, composed(text, case_of(opened)), plain_form(text), untold, number)


def _number(history: History) -> int:
    """Of the entry that holds the account; 0 where there is none."""
    entry = account_in_force(history)
    return entry.number if entry is not None else 0


def _meant(opened: Reconciliation, name: str) -> str:
    """The dispute of a field that an editor put in: by id, beginning of an id, or rank."""
    try:
        return named(opened, name).dispute.id
    except UnknownThing:
        if not _NUMBERED.search(name):
            raise
        return named(opened, _NUMBERED.sub("", name)).dispute.id


def _chosen(opened: Reconciliation, base: Base) -> list[tuple[Article, Sequence[int]]]:
    from variorum.report.copytext.starting import whole

    articles = {article.id: article for article in opened.comparison.articles}
    if base is None:
        return []
    if isinstance(base, str):
        article = _named_article(articles, base, opened.case)
        return [(article, whole(article))]
    if not base:
        raise DecisionRefused(tr("Say which paragraphs the account begins with."))
    return [(_with_paragraph(articles, id, number, opened.case), (number,)) for id, number in base]


def _named_article(articles: Mapping[str, Article], id: str, case: str) -> Article:
    if id not in articles:
        raise UnknownThing(tr("The case “{case}” has no article “{id}”.", case=case, id=id))
    return articles[id]


def _with_paragraph(articles: Mapping[str, Article], id: str, number: int, case: str) -> Article:
    article = _named_article(articles, id, case)
    if not 1 <= number <= len(article.paragraphs):
        raise UnknownThing(tr("“{id}” has no paragraph {number}.", id=id, number=number))
    return article
