"""Keeps the fields of an account attached to their disputes, as decisions are, while these are found anew."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation
from variorum.dispute.dispute import Comparison
from variorum.dispute.edited_text import EditedText, Field, with_fields
from variorum.guidance.guidance import Selector
from variorum.record.carrying import Carrier
from variorum.record.history import History, account_in_force, last_ruling
from variorum.record.matching import given_way, matched
from variorum.record.regrouping import swallowed
from variorum.record.revision import Revision
from variorum.record.snapshot import Snapshot, snapshot_of


def account_now(
    history: History, comparison: Comparison, carrier: Carrier, regroupings: Sequence[Revision]
) -> EditedText | None:
    """The account with its fields on the disputes as they are found now; no word of it is changed."""
    written = account_in_force(history)
    if written is None or written.text is None:
        return None
    ids = _found(written.parts, comparison, carrier, regroupings)

    def now(field: Field) -> Field:
        return replace(field, dispute=ids.get(field.dispute, field.dispute), base=_base(field, carrier))

    return with_fields(written.text, now)


def _base(field: Field, carrier: Carrier) -> Selector | None:
    if field.base is None:
        return None
    article = carrier.article(field.base)
    return (article and carrier.selector(field.base, article)) or field.base


def _found(
    parts: Sequence[Snapshot], comparison: Comparison, carrier: Carrier, regroupings: Sequence[Revision]
) -> Mapping[str, str]:
    seen = {d.id: snapshot_of(d, comparison.articles) for d in comparison.disputes}
    then = {part.dispute: carrier.snapshot(part) for part in parts}
    found = matched(then, seen)
    for id, part in then.items():
        if id not in found and swallowed(regroupings, id):
            found.update(matched({id: part}, seen))
    # One that lost its dispute must not follow a stranger that was given the same id.
    return {id: given_way(id) for id in then.keys() & seen.keys()} | found


def parts_for(text: EditedText, opened: Reconciliation, history: History) -> tuple[Snapshot, ...]:
    """The disputes that an account names, as they stand; those that are not found, as they stood."""
    last = _last_parts(history)
    lost = {given_way(part.dispute): part for part in last}
    stood = {part.dispute: part for part in last} | {
        id: replace(part, dispute=id) for id, part in lost.items()
    }
    parts = (
        _part(id, opened, opened.comparison.articles, history, stood)
        for id in dict.fromkeys(f.dispute for f in text.fields)
    )
    return tuple(part for part in parts if part is not None)


def _last_parts(history: History) -> tuple[Snapshot, ...]:
    last = account_in_force(history)
    return last.parts if last is not None else ()


def _part(
    id: str,
    opened: Reconciliation,
    articles: Sequence[Article],
    history: History,
    stood: Mapping[str, Snapshot],
) -> Snapshot | None:
    dispute = opened.comparison.dispute(id)
    if dispute is not None:
        return snapshot_of(dispute, articles)
    ruling = last_ruling(history, id)
    return ruling.snapshot if ruling is not None and ruling.snapshot is not None else stood.get(id)
