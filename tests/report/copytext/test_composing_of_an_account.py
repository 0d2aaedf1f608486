"""An account as it is read: blocks, headings, and notes that are numbered as the text meets them."""

from makers_copytext import DAY, PEOPLE, TOWN, case, numbered, standing, told

from variorum.dispute.edited_text import EditedText, Field
from variorum.report.copytext.case import case_of
from variorum.report.copytext.composing import composed

A_DAY = Field("d", "day", ("on Monday",))
MANY = Field("p", "people", ("nearly one million people",))
A_TOWN = Field("t", "town", ("Saraqeb",))


def test_blank_lines_part_blocks_and_single_line_ends_do_not() -> None:
    text = EditedText(("One\nline.\r\n\r\nTwo \x07words.\n \n\n\nThree.\n",))
    assert [block.text for block in told(text).blocks] == ["One line.", "Two words.", "Three."]


def test_hashes_make_a_heading_which_has_the_values_but_no_notes() -> None:
    settled = standing(TOWN, accounts=(2,), values=("Saraqib",))
    now = told(EditedText(("# ", A_TOWN, " falls\n\nIt was ", A_TOWN, ".")), settled)
    assert [block.heading for block in now.blocks] == [True, False]
    assert numbered(now) == ["Saraqib falls", "It was Saraqib[1]."]


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    now = told(EditedText((A_DAY, " and ", MANY, ".\n\n", A_TOWN, " ", A_DAY)))
    assert now.noted == ("day", "people", "town")
    assert numbered(now) == ["on Monday°[1] and nearly one million people°[2].", "Saraqeb°[3] on Monday[1]"]


def test_a_name_has_its_note_once() -> None:
    assert numbered(told(EditedText((A_TOWN, ", ", A_TOWN)))) == ["Saraqeb°[1], Saraqeb"]


def test_a_wider_reading_takes_the_narrower_fields_with_it_and_notes_them() -> None:
    settled = standing(PEOPLE, accounts=(2,), values=("950000",))
    wide = Field("w", "people", ("nearly one million", Field("t", "town", (" people",))))
    short = EditedText(
        ("So ", Field("w", "people", ("nearly ", Field("t", "town", ("one",)), " million people")), ".")
    )
    assert numbered(told(short, settled)) == ["So over 950,000 people[1] [2]."]
    assert numbered(told(EditedText(("So ", wide, ".")), settled))[0].startswith("So over 950,000 people")


def test_fields_tell_what_became_of_them() -> None:
    settled = standing(PEOPLE, accounts=(2,), values=("950000",))
    now = told(EditedText((MANY, " ", A_DAY)), settled)
    assert [(one.field.name, one.how.value, one.noted) for one in now.fields] == [
        ("p", "replaced", True),
        ("d", "stands", True),
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert composed(EditedText(), case_of(case())).blocks == ()
    assert told(EditedText((" \n\n ",))).blocks == ()


def test_only_what_the_report_tells_in_sentences_is_marked() -> None:
    found = case_of(case())
    assert found.marked == {"people", "day", "town", "who"}
    assert DAY.id in found.standings
