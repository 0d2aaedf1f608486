"""Puts an editor's corrections of origins on what the program found, wherever their passages are quoted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.dispute import Account, Comparison, Dispute
from variorum.errors import DecisionRefused
from variorum.guidance.finding import found
from variorum.guidance.guidance import OriginEdit, Selector
from variorum.record.carrying import Carrier
from variorum.record.snapshot import Snapshot, Witness, printable
from variorum.text.span import Span
from variorum.translation import tr

LONGEST_NAME = 120  # characters


def corrected(comparison: Comparison, edits: Sequence[OriginEdit]) -> Comparison:
    """The comparison with its disputes counted by the corrected origins."""
    if not edits:
        return comparison
    from variorum.dispute.correcting import with_origins

    articles = {article.id: article for article in comparison.articles}
    published = {article.id: article.source.published for article in comparison.articles}
    disputes = (
        with_origins(one, _rests_on(one, edits, articles), published=published) for one in comparison.disputes
    )
    return replace(comparison, disputes=tuple(disputes))


def _rests_on(
    dispute: Dispute, edits: Sequence[OriginEdit], articles: Mapping[str, Article]
) -> dict[int, str]:
    corrections = {}
    for account in dispute.accounts:
        article = articles[account.passage.article]
        for edit in edits:  # the newest last: it may say that what the article says holds
            if _quotes(account, article, edit.passage):
                corrections[account.number] = edit.rests_on
    return {number: name for number, name in corrections.items() if name is not None}


def _quotes(account: Account, article: Article, passage: Selector) -> bool:
    """Whether an account stands on what the selector points at, in this reading of its article."""
    if article.original.sha256 != passage.article:
        return False
    place = found(passage, article.extraction)
    return place is not None and _mostly(account.passage.source, place)


def _mostly(one: Span, other: Span) -> bool:
    """Whether two stretches lie mostly on each other."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common >= max(len(one), len(other), 1)


def edits_for(
    snapshot: Snapshot,
    known: Sequence[OriginEdit],
    wanted: Mapping[int, str | None],
    *,
    own: Sequence[OriginEdit] = (),
    articles: Sequence[Article] = (),
) -> tuple[OriginEdit, ...]:
    """All corrections of a dispute once these accounts, by number, rest on these origins.

    With the `articles` as they are read now, what is `known` is found in them also where it moved.
    Those of its `own` whose accounts are not there just now are kept until they are again.
    """
    known = [_placed(edit, articles) for edit in known]
    witnesses = {witness.number: witness for witness in snapshot.witnesses}
    for number in wanted:
        if number not in witnesses:
            raise DecisionRefused(tr("This dispute has no account {number}.", number=number))
    edits = {}
    for number, witness in witnesses.items():
        old = next((edit for edit in known if _same(witness, edit.passage)), None)
        if number in wanted:
            edits[number] = OriginEdit(witness.selector, _name(wanted[number]))
        elif old is not None:
            edits[number] = OriginEdit(witness.selector, old.rests_on)
    away = (
        edit
        for edit in own
        if not any(_same(one, _placed(edit, articles).passage) for one in snapshot.witnesses)
    )
    return (*away, *edits.values())


def _placed(edit: OriginEdit, articles: Sequence[Article]) -> OriginEdit:
    carrier = Carrier(articles)
    article = carrier.article(edit.passage)
    now = carrier.selector(edit.passage, article) if article is not None else None
    return replace(edit, passage=now) if now is not None else edit


def _same(witness: Witness, passage: Selector) -> bool:
    here = Span(witness.selector.start, witness.end)
    there = Span(passage.start, passage.start + len(passage.quote))
    return witness.selector.article == passage.article and _mostly(here, there)


def _name(rests_on: str | None) -> str | None:
    if rests_on is None:
        return None
    name = " ".join(printable(rests_on).split())
    if len(name) > LONGEST_NAME:
        raise DecisionRefused(
            tr("The name of an origin has at most {longest_name} characters.", longest_name=LONGEST_NAME)
        )
    return name
