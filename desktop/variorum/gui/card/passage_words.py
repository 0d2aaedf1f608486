"""What a passage's box says: the words in their sentence, who says them and how surely."""

from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Certainty, Kind
from variorum.gui.look.fact_types import FactType, type_of
from variorum.gui.marks.differing import differing
from variorum.gui.session.sheet import Sheet
from variorum.gui.synopsis.composition import sentences_of
from variorum.text.span import Span
from variorum.translation import tr
from variorum.wording.names import certainty_name

AROUND = 56  # characters of the sentence shown on each side of the quote
SURENESS = (
    Certainty.DENIED,
    Certainty.EXPECTED,
    Certainty.UNVERIFIED,
    Certainty.REPORTED,
    Certainty.ASSERTED,
)
_SAYS_HOW = (Kind.CERTAINTY, Kind.ATTRIBUTION, Kind.QUOTATION)


@dataclass(frozen=True, slots=True)
class PassageWords:
    """An account as its box shows it; spans count in `text`."""

    number: int
    letter: str
    paragraph: int
    text: str
    quote: Span
    differing: tuple[Span, ...]
    type: FactType
    who: str
    certainty: Certainty
    ladder: bool  # whether how surely it is said is what the dispute is about
    news: str = ""  # "New" or what it said before, where the dispute is stale

    @property
    def how(self) -> str:
        return certainty_name(self.certainty)

    @property
    def under(self) -> str:
        """How surely it is said and on whose word, in a line."""
        return " · ".join(part for part in (self.how, self.who) if part)

    @property
    def spoken(self) -> str:
        """The box as a screen reader says it."""
        quote = self.quote.of(self.text)
        parts = (
            tr("Account {number}", number=self.number),
            self.news,
            self.letter,
            tr("paragraph {paragraph}", paragraph=self.paragraph),
        )
        where = ", ".join(part for part in parts if part)
        who = self.who or tr("No source named")
        return f"{where}: “{quote}”. {who}, {self.how}"


def passage_words(
    account: Account, dispute: Dispute, sheet: Sheet, *, news: str = "", base: str | None = None
) -> PassageWords:
    """An account's words, in as much of their sentence as helps to judge them; `base` is an article."""
    passage = account.passage
    article = next((a for a in sheet.articles if a.id == passage.article), None)
    before, after = _around(account, article)
    marks = tuple(span.shifted(len(before)) for span in differing(account, dispute, base=base))
    return PassageWords(
        number=account.number,
        letter=sheet.letter(passage.article) if article else "",
        paragraph=passage.paragraph,
        text=before + passage.quote + after,
        quote=Span(len(before), len(before) + len(passage.quote)),
        differing=marks,
        type=type_of(dispute.kind),
        who=account.attribution or "",
        certainty=account.certainty,
        ladder=dispute.kind in _SAYS_HOW,
        news=news,
    )


def _around(account: Account, article: Article | None) -> tuple[str, str]:
    """What stands before and after the quote in its sentences."""
    passage = account.passage
    if article is None or not 1 <= passage.paragraph <= len(article.paragraphs):
        return "", ""
    text = article.paragraph(passage.paragraph).text
    if passage.span.of(text) != passage.quote:
        return "", ""
    touched = [s for s in sentences_of(text) if s.overlaps(passage.span)]
    if not touched:
        return "", ""
    before = text[touched[0].start : passage.span.start]
    after = text[passage.span.end : touched[-1].end].rstrip()
    return _last_words(before), _first_words(after)


def _last_words(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return "… " + text[-AROUND:].partition(" ")[2]


def _first_words(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return text[:AROUND].rpartition(" ")[0] + " …"


@dataclass(frozen=True, slots=True)
class Label:
    """One word that some articles use of a thing: how many accounts have it, and in which articles."""

    text: str
    count: int
    letters: tuple[str, ...]
    account: int  # the first that has it


def labels(dispute: Dispute, sheet: Sheet) -> tuple[Label, ...]:
    """What the articles call it, the most used first; nothing where the accounts are whole clauses."""
    by_text: dict[str, list[Account]] = {}
    for account in dispute.accounts:
        by_text.setdefault(account.text, []).append(account)
    if max(map(len, by_text), default=0) > AROUND:
        return ()
    made = (_label(text, accounts, sheet) for text, accounts in by_text.items())
    return tuple(sorted(made, key=lambda label: -label.count))


def _label(text: str, accounts: list[Account], sheet: Sheet) -> Label:
    known = {article.id for article in sheet.articles}
    letters = dict.fromkeys(sheet.letter(a.passage.article) for a in accounts if a.passage.article in known)
    return Label(text, len(accounts), tuple(letters), accounts[0].number)
