"""The line of a history that branched: every entry once, each after those that it follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.errors import RecordDamaged
from variorum.record.lines import Lines, in_line
from variorum.record.revision import Action, Revision, sealed


def entry(number: int, previous: str = "", merges: str = "", **more: object) -> Revision:
    action = Action.MERGE if merges else Action.SETTLE
    return sealed(Revision(number, "c", action, "ada", "now", previous=previous, merges=merges, **more))  # type: ignore[arg-type]


@given(st.data())
def test_every_entry_stands_once_and_after_those_it_follows(data: st.DataObject) -> None:
    lines, heads, follows = Lines(), ["root"], {"root": ("", "")}
    lines.add("root", previous="", merges="")
    for number in range(data.draw(st.integers(0, 25))):
        name = f"e{number}"
        ours = data.draw(st.sampled_from(sorted(follows)))
        others = sorted(lines.heads - {ours} - set(lines.line(ours)))
        theirs = data.draw(st.sampled_from(["", *others]))
        if theirs and ours in lines.line(theirs):
            theirs = ""
        lines.add(name, previous=ours, merges=theirs)
        follows[name] = ours, theirs
        heads.append(name)
    for name in follows:
        line = lines.line(name)
        assert len(line) == len(set(line)) == lines.length(name) and line[-1] == name
        places = {hash: place for place, hash in enumerate(line)}
        for hash in line:
            assert all(places[before] < places[hash] for before in follows[hash] if before)
            # What an entry calls by number is what stood there in its own line.
            own = lines.line(hash)
            assert [lines.named(hash, n) for n in range(1, len(own) + 1)] == list(own)


def test_numbers_that_entries_refer_to_are_places_in_the_whole_line() -> None:
    root = sealed(Revision(1, "c", Action.CREATE, "ada", "now"))
    mine = entry(2, root.hash, reason="mine")
    theirs = entry(2, root.hash, reason="theirs")
    undone = entry(3, mine.hash, undoes=2)
    merged = entry(5, undone.hash, theirs.hash)
    again = entry(6, merged.hash, redoes=3)
    line = in_line([root, mine, undone, theirs, merged, again])
    assert [r.reason for r in line] == ["", "theirs", "mine", "", "", ""]
    assert [r.number for r in line] == [1, 2, 3, 4, 5, 6]
    assert line[3].undoes == 3 and line[5].redoes == 3


def test_an_entry_without_its_predecessor_is_damage() -> None:
    with pytest.raises(RecordDamaged):
        in_line([entry(2, "0" * 64)])


def test_two_ends_are_damage() -> None:
    root = sealed(Revision(1, "c", Action.CREATE, "ada", "now"))
    with pytest.raises(RecordDamaged, match="more than one end"):
        in_line([root, entry(2, root.hash, reason="a"), entry(2, root.hash, reason="b")])


def test_merges_upon_merges_do_not_use_up_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.record.lines.MOST_PLACES", 1000)
    lines, last = Lines(), "root"
    lines.add("root", previous="", merges="")
    with pytest.raises(RecordDamaged, match="more often than any"):
        for number in range(1000):
            lines.add(f"side{number}", previous="root", merges="")
            lines.add(f"merge{number}", previous=last, merges=f"side{number}")
            last = f"merge{number}"
    assert 10 < number < 100
