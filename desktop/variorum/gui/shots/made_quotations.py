"""Quotations and rules made by hand, for pictures: nothing is read for them."""

from collections.abc import Iterator

from variorum.article.article import Article
from variorum.difference.quotations import Speaker, compared
from variorum.fact.passages import passage
from variorum.fact.quotations import Quotation, marked
from variorum.gui.session.sheet import Sheet
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record.revision import Action, Revision
from variorum.workspace.rules import RuleKept

NAMED = "Ilse Marrant"


def made_speakers(sheet: Sheet) -> tuple[Speaker, ...]:
    """Whatever stands in quotation marks, said by one person; the last article names nobody."""
    last = sheet.articles[-1].id if len(sheet.articles) > 3 else ""
    return compared([one for a in sheet.articles for one in _quoted(a, named=a.id != last)])


def _quoted(article: Article, *, named: bool) -> Iterator[Quotation]:
    for paragraph in article.story:
        for span in marked(paragraph.text):
            key = NAMED.casefold().split()[-1] if named else ""
            yield Quotation(passage(article, paragraph, span), NAMED if named else "", key)


def made_rules() -> tuple[RuleKept, ...]:
    """One of this case, one of all cases that is switched off, one that another case laid down."""
    rules = (
        Equivalence(("Vessary", "Vesary"), "Vessary", reason="the town's own signs"),
        Equivalence(("Arl", "Arle"), "Arl", Scope.ALL, "as the atlas has it", in_use=False),
        Equivalence(
            ("Kyiv", "Kiev"), "Kyiv", Scope.ALL, "house style", stop_marking=False, case="The bridge"
        ),
    )
    return tuple(
        RuleKept(rule, own=number < 3, entry=_entry(number, rule)) for number, rule in enumerate(rules, 1)
    )


def _entry(number: int, rule: Equivalence) -> Revision:
    return Revision(
        number,
        rule.case,
        Action.EQUIVALENCE,
        "M. Okafor",
        f"2025-03-1{number}T09:30:00.000Z",
        equivalence=rule,
    )
