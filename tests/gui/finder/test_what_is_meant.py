"""Which entries the finder shows for what is typed, and in which order."""

from variorum.gui.finder.entry import Entry, Group
from variorum.gui.finder.ranking import likeness, ranked


def entry(words: str, group: Group = Group.COMMANDS, **more: str) -> Entry:
    return Entry(f"{group}:{words}", group, words, lambda: None, **more)


UNDO, REDO, OPEN = entry("Undo"), entry("Redo"), entry("Open case")
DISPUTE = entry("How many people were displaced?", Group.DISPUTES)
PASSAGE = entry("Hundreds of thousands were displaced by the offensive.", Group.PASSAGES)
ALL = (UNDO, REDO, OPEN, DISPUTE, PASSAGE)


def test_with_nothing_typed_what_was_used_last_stands_first() -> None:
    shown = ranked(ALL, "", (OPEN.id, REDO.id))
    assert [e.words for e in shown[:3]] == ["Open case", "Redo", "Undo"]
    assert [e.group for e in shown[:3]] == [Group.USED, Group.USED, Group.COMMANDS]


def test_passages_are_shown_only_when_they_are_looked_for() -> None:
    assert PASSAGE not in ranked(ALL, "", ())
    assert PASSAGE in ranked(ALL, "displaced", ())


def test_what_begins_with_the_words_goes_before_what_holds_them() -> None:
    inside, begins = entry("Reopen"), entry("Open")
    assert ranked((inside, begins), "open", ()) == (begins, inside)


def test_of_two_alike_the_one_used_last_goes_first() -> None:
    first, second = entry("Export report"), entry("Export case")
    assert ranked((first, second), "export", (second.id, first.id)) == (second, first)


def test_a_word_mistyped_is_found() -> None:
    assert ranked(ALL, "displacd", ())[0] is DISPUTE


def test_two_letters_find_only_what_holds_them() -> None:
    assert likeness(UNDO, "xu") == 0


def test_words_in_any_order_and_keys_find_an_entry() -> None:
    keyed = entry("Next difference", keys="F8", detail="Dispute")
    assert likeness(keyed, "f8") and likeness(keyed, "difference next")


def test_a_group_is_cut_where_something_is_typed() -> None:
    many = [entry(f"Case {n}", Group.CASES) for n in range(30)]
    assert len(ranked(many, "case", ())) == 8
