"""How often, and where, the articles use each form of a name."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.decision import Outcome, name_written
from variorum.dispute.dispute import Dispute
from variorum.gui.card.draft import Draft
from variorum.guidance.equivalence import written
from variorum.translation import tr

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class FormUse:
    """One form of a name: the first account that gives it, and every paragraph of a story that uses it."""

    form: str
    account: int
    places: tuple[tuple[str, int], ...]  # article and paragraph, in the order of the text
    count: int

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(article for article, _ in self.places))


def forms_with_accounts(dispute: Dispute) -> dict[str, int]:
    """Each form as written, without genitives, with the number of the first account that gives it."""
    found: dict[str, int] = {}
    for account in dispute.accounts:
        if form := name_written(account, dispute.kind):
            found.setdefault(form, account.number)
    return found


def uses_of(dispute: Dispute, articles: Sequence[Article]) -> tuple[FormUse, ...]:
    """Each form with every use of it in the stories of all articles, in the order of the accounts."""
    forms = forms_with_accounts(dispute)
    counted = _counted(tuple(forms), articles)
    return tuple(
        FormUse(form, account, tuple(counted[form]), counted[form].total()) for form, account in forms.items()
    )


def _counted(forms: Sequence[str], articles: Iterable[Article]) -> dict[str, Counter[tuple[str, int]]]:
    """Whole words only; where one form holds another, the longer one is what was written."""
    counted: dict[str, Counter[tuple[str, int]]] = {form: Counter() for form in forms}
    longest_first = sorted(filter(None, forms), key=len, reverse=True)
    if not longest_first:
        return counted
    pattern = re.compile(rf"(?:{'|'.join(map(_pattern, longest_first))})(?!\w)")
    for article in articles:
        for paragraph in article.story:
            for words in _whole_words(pattern, paragraph.text):
                counted[written(words)][article.id, paragraph.number] += 1
    return counted


def _whole_words(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """What matches and begins a word: asked of each match, not, as with (?<!\\w), at each character."""
    at = 0
    while match := pattern.search(text, at):
        begins = match.start() == 0 or not _WORD.match(text, match.start() - 1)
        if begins:
            yield match.group()
        at = match.end() if begins else match.start() + 1


def _pattern(form: str) -> str:
    """A form with any apostrophe and any blank."""
    return re.sub(r"'", "['’‘ʼ`´]", re.escape(form)).replace(r"\ ", r"\s+")


def places_in_words(use: FormUse, letters: dict[str, str], *, most: int | None = None) -> str:
    """A ¶1, ¶3; C ¶3; with `most`, only so many places and how many more there are."""
    shown = use.places if most is None or len(use.places) <= most + 1 else use.places[:most]
    parts = []
    for article in dict.fromkeys(article for article, _ in shown):
        numbers = ", ".join(f"¶{number}" for of, number in shown if of == article)
        parts.append(f"{letters.get(article, '?')} {numbers}")
    rest = len(use.places) - len(shown)
    return "; ".join(parts) + (tr(" and {rest} more", rest=rest) if rest else "")


def own_form(dispute: Dispute, form: str) -> Draft:
    """The draft of a spelling that no account gives; it rests on all of them."""
    everyone = tuple(account.number for account in dispute.accounts)
    if not form.strip():
        return Draft()
    reason = tr("Written so by the editor; the articles differ in spelling only.")
    return Draft(Outcome.OWN_VALUE, (form.strip(),), reason=reason, evidence=everyone)
