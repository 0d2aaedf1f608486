"""Of what an editor joins and parts, an entry that somebody else wrote must say all that is needed."""

from dataclasses import replace

import pytest
from makers_record import displaced, pen, spelled, two_disputes

from variorum.guidance.guidance import Selector
from variorum.record import steps, turning
from variorum.record.regrouping import parted
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of
from variorum.record.soundness import unsound

ARTICLES = two_disputes().articles
ONE, TWO = (snapshot_of(d, ARTICLES) for d in (displaced(), spelled()))
HERE, THERE = Selector("a" * 64, "a passage", "", "", 3), Selector("b" * 64, "another", "", "", 5)
BEGUN = [steps.create(pen(), mark="")]
LINK = steps.link(BEGUN, pen(), (HERE, THERE), linked=True)
MERGE = steps.merge_disputes(BEGUN, pen(), [ONE, TWO], dispute="d1")
SPLIT = steps.split_dispute(BEGUN, pen(), *parted(ONE, frozenset({1}), id="d3"))


@pytest.mark.parametrize("entry", [LINK, MERGE, SPLIT])
def test_what_we_write_is_sound_and_so_is_its_undo(entry: Revision) -> None:
    history = [*BEGUN, entry]
    assert unsound(entry) is None and unsound(turning.undo(history, pen())[0]) is None


@pytest.mark.parametrize(
    "entry",
    [
        replace(LINK, passages=(HERE,)),
        replace(LINK, about={}),
        replace(LINK, passages=(HERE, replace(THERE, start=-1))),
        replace(MERGE, parts=(ONE,)),
        replace(MERGE, parts=(ONE, ONE)),
        replace(MERGE, about={"dispute": "d1"}),
        replace(SPLIT, parts=(*SPLIT.parts, TWO)),
        replace(SPLIT, parts=(SPLIT.parts[0], replace(SPLIT.parts[1], witnesses=()))),
        replace(LINK, parts=(ONE, TWO)),
        replace(MERGE, passages=(HERE, THERE)),
    ],
)
def test_what_says_too_little_or_too_much_is_not_sound(entry: Revision) -> None:
    assert unsound(entry) is not None
