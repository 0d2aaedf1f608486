"""How two passages differ: near-identical ones word by word, others value by value; always typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.difference.words import Change, Edit, moved, similarity, word_edits
from variorum.fact.fact import Fact, Kind, Moment, Quantity, Statement, Term, Value
from variorum.language.naming.folding import folded
from variorum.text.span import Span

NEAR_IDENTICAL = 0.6  # share of tokens in common from which on a word-by-word comparison helps the eye

_TYPED = frozenset({Kind.QUANTITY, Kind.DATE, Kind.NAME, Kind.ROLE, Kind.PLACE_KIND})


@dataclass(frozen=True, slots=True)
class TypedEdit:
    """An edit with the kind of the fact it touches; None where only wording differs."""

    edit: Edit
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What two passages share and where they differ. Spans count from the start of each passage."""

    near_identical: bool
    edits: tuple[TypedEdit, ...]  # of near-identical passages, in order; else empty
    moved: tuple[Edit, ...]
    shared: tuple[tuple[Fact, Fact], ...]  # equal values, left and right
    left_only: tuple[Fact, ...]
    right_only: tuple[Fact, ...]


def said(value: Value) -> str:
    """What makes two values equal: the figure with its bound, the day, the folded name."""
    match value:
        case Quantity():
            return f"{value.number:.15g} {value.bound} {value.what}"
        case Moment():
            return f"{value.start} {value.end or ''}"
        case Term():
            return folded(value.form)
        case Statement():
            return value.text.lower()


def _kind(edit: Edit, left: Sequence[tuple[Span, Kind]], right: Sequence[tuple[Span, Kind]]) -> Kind | None:
    sides = ((edit.left, left), (edit.right, right))
    return next((kind for span, facts in sides for place, kind in facts if span.overlaps(place)), None)


def _places(facts: Sequence[Fact], start: int) -> list[tuple[Span, Kind]]:
    placed = [(f.passage.span, f.kind) for f in facts if f.kind in _TYPED and f.passage.span.start >= start]
    return [(span.shifted(-start), kind) for span, kind in placed]


def differences(
    left: str,
    right: str,
    left_facts: Sequence[Fact],
    right_facts: Sequence[Fact],
    *,
    starts: tuple[int, int] = (0, 0),
) -> Difference:
    """Compares two passages; `starts` is where each begins in the paragraph its facts count in."""
    near = similarity(left, right) >= NEAR_IDENTICAL
    places = _places(left_facts, starts[0]), _places(right_facts, starts[1])
    edits = tuple(
        TypedEdit(edit, _kind(edit, *places))
        for edit in word_edits(left, right)
        if edit.change is not Change.SAME
    )
    typed_left = [fact for fact in left_facts if fact.kind in _TYPED]
    typed_right = [fact for fact in right_facts if fact.kind in _TYPED]
    twins = {(fact.kind, said(fact.value)): fact for fact in reversed(typed_right)}
    mine = {(fact.kind, said(fact.value)) for fact in typed_left}
    return Difference(
        near_identical=near,
        edits=edits if near else (),
        moved=tuple(moved(left, right)) if near else (),
        shared=tuple((f, twins[key]) for f in typed_left if (key := (f.kind, said(f.value))) in twins),
        left_only=tuple(f for f in typed_left if (f.kind, said(f.value)) not in twins),
        right_only=tuple(f for f in typed_right if (f.kind, said(f.value)) not in mine),
    )
