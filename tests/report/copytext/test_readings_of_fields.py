"""How a field reads as its dispute stands."""

from dataclasses import replace

from makers_copytext import BASE, DAY, OTHER, PEOPLE, TOWN, WHO, case, fact, numbered, standing, told
from makers_record import comparison

from variorum.dispute.decision import Outcome, Standing, State
from variorum.dispute.dispute import Verdict
from variorum.dispute.edited_text import EditedText, Field, Manner
from variorum.fact.fact import Bound, Kind, Quantity, Term
from variorum.guidance.equivalence import Equivalence
from variorum.guidance.guidance import Selector
from variorum.report.copytext.case import case_of
from variorum.report.copytext.composing import composed

FLED = Field("p", "people", ("Nearly one million people",), Selector(BASE.original.sha256, "x" * 25))
SENTENCE = EditedText((FLED, " have fled."))


def reads(text: EditedText, *standings: Standing, rules: tuple[Equivalence, ...] = ()) -> str:
    return "\n".join(numbered(told(text, *standings, rules=rules)))


def field(
    about: str, words: str, *, quote: str = "", manner: Manner = Manner.READING, before: str = ""
) -> EditedText:
    at = BASE.extraction.index(quote or words)
    base = Selector(BASE.original.sha256, quote or words, start=at)
    return EditedText((before, Field(about, about, (words,), base, manner), " so."))


def test_an_open_fact_stands_as_in_the_base_with_a_mark_and_a_note() -> None:
    assert reads(SENTENCE) == "Nearly one million people°[1] have fled."


def test_a_settled_fact_stands_in_the_words_of_the_account_that_was_taken() -> None:
    settled = standing(PEOPLE, accounts=(2,), values=("950000",))
    assert reads(SENTENCE, settled) == "Over 950,000 people[1] have fled."


def test_the_base_s_own_reading_stands_where_it_was_taken() -> None:
    settled = standing(PEOPLE, accounts=(1,), values=("1000000",))
    assert reads(SENTENCE, settled) == "Nearly one million people[1] have fled."


def test_what_stays_disputed_is_told_with_every_account_by_its_letter() -> None:
    left = standing(PEOPLE, Outcome.UNRESOLVED)
    expected = "Nearly one million people (disputed: A nearly one million; B over 950,000)[1] have fled."
    assert reads(SENTENCE, left) == expected


def test_new_evidence_leaves_the_value_and_marks_it() -> None:
    stale = replace(standing(PEOPLE, accounts=(2,), values=("950000",)), state=State.STALE)
    assert reads(SENTENCE, stale) == "Over 950,000 people°[1] have fled."


def test_an_account_that_no_longer_says_what_was_taken_does_not_change_the_value() -> None:
    stale = replace(standing(PEOPLE, accounts=(2,), values=("900000",)), state=State.STALE)
    assert reads(SENTENCE, stale) == "900,000 people°[1] have fled."


def test_a_dismissed_dispute_is_none() -> None:
    dismissed = replace(standing(PEOPLE, Outcome.TRIVIAL), state=State.DISMISSED)
    assert reads(SENTENCE, dismissed) == "Nearly one million people have fled."


def test_a_field_whose_dispute_is_gone_keeps_its_words() -> None:
    gone = EditedText((replace(FLED, dispute="none"), " have fled."))
    assert reads(gone) == "Nearly one million people have fled."


def test_an_orphaned_decision_stands_and_is_marked_without_a_note() -> None:
    lost = replace(standing(PEOPLE, Outcome.OWN_VALUE, values=("900000",)), state=State.ORPHANED)
    found = replace(case(lost), comparison=comparison((BASE, OTHER), (DAY,)))
    assert numbered(composed(SENTENCE, case_of(found))) == ["900,000 people° have fled."]


def test_a_value_and_a_range_of_the_editor_s_own_are_written_as_figures() -> None:
    own = standing(PEOPLE, Outcome.OWN_VALUE, values=("940000",))
    assert reads(SENTENCE, own) == "940,000 people[1] have fled."
    ends = {"low": "900000", "high": "1000000"}
    best = standing(PEOPLE, Outcome.RANGE, values=("950000",), **ends)
    assert reads(SENTENCE, best) == "950,000 people (900,000 to 1,000,000)[1] have fled."
    without = standing(PEOPLE, Outcome.RANGE, **ends)
    assert reads(SENTENCE, without) == "900,000 to 1,000,000 people[1] have fled."


def test_a_field_without_words_tells_the_whole_value_or_every_account() -> None:
    put_in = EditedText(("Fled: ", Field("p", "people"), "."))
    settled = standing(PEOPLE, accounts=(2,), values=("950000",))
    assert reads(put_in, settled) == "Fled: over 950,000 people[1]."
    first = EditedText((Field("p", "people", manner=Manner.FIGURE), " fled."))
    assert reads(first, settled) == "More than 950,000 people[1] fled."
    assert reads(put_in) == "Fled: (open: A nearly one million; B over 950,000)°[1]."


def test_a_figure_can_be_written_as_the_house_writes_it() -> None:
    text = EditedText((replace(FLED, manner=Manner.FIGURE), " have fled."))
    assert reads(text, standing(PEOPLE, accounts=(1,), values=("1000000",))) == (
        "Nearly 1,000,000 people[1] have fled."
    )


def test_a_date_is_written_out_and_the_base_s_own_where_it_is_asked_for() -> None:
    other, own = standing(DAY, accounts=(2,), values=("2020-02-27",)), standing(DAY, accounts=(1,))
    plain = field("day", "on Monday", before="He said ")
    assert reads(plain, other) == "He said on 27 February 2020[1] so."
    assert reads(plain, own) == "He said on Monday[1] so."
    asked = field("day", "on Monday", before="He said ", manner=Manner.DATE)
    assert reads(asked, own) == "He said on 24 February 2020[1] so."


def test_what_the_words_do_not_take_stands_behind_them_in_brackets() -> None:
    other = standing(DAY, accounts=(2,), values=("2020-02-27",))
    text = field("day", "Monday", before="before the ")
    assert reads(text, other) == "before the Monday [27 February 2020][1] so."


def test_nobody_is_made_to_say_another_figure_in_quotation_marks() -> None:
    text = EditedText(("“", FLED, " have fled,” he said."))
    settled = standing(PEOPLE, accounts=(2,), values=("950000",))
    expected = "“Nearly one million people [more than 950,000 people][1] have fled,” he said."
    assert reads(text, settled) == expected


def test_a_name_is_written_as_settled_with_its_genitive() -> None:
    settled = standing(TOWN, accounts=(2,), values=("Saraqib",))
    assert reads(field("town", "Saraqeb’s", quote="Saraqeb"), settled) == "Saraqib’s[1] so."


def test_a_rule_writes_a_name_also_where_nothing_is_decided() -> None:
    rule = Equivalence(("Saraqeb", "Saraqib"), "Sarakib")
    assert reads(field("town", "Saraqeb"), rules=(rule,)) == "Sarakib so."


def test_a_part_of_a_longer_name_does_not_grow() -> None:
    aid = fact(
        "aid",
        Kind.NAME,
        [
            (BASE, "Saraqeb", Term("Red Cross", "Red Cross")),
            (OTHER, "Saraqib", Term("i", "International Red Cross")),
        ],
    )
    found = replace(case(), comparison=comparison((BASE, OTHER), (aid,)))
    found = replace(found, standings=(standing(aid, accounts=(2,), values=("International Red Cross",)),))
    text = EditedText(("the International Committee of the ", Field("a", "aid", ("Red Cross",)), "."))
    assert numbered(composed(text, case_of(found))) == ["the International Committee of the Red Cross[1]."]


def test_a_clause_is_replaced_only_by_one_of_its_form_or_between_whole_sentences() -> None:
    settled = standing(WHO, accounts=(2,), values=("The rebels took Saraqib on Thursday.",))
    whole = field("who", "Nearly one million people have fled", before="")
    whole = replace(whole, pieces=(*whole.pieces[1:2], ". More."))
    assert reads(whole, settled) == "The rebels took Saraqib on Thursday[1]. More."
    part = field("who", "Nearly one million people have fled", before="He said: now ")
    assert reads(part, settled).startswith("He said: now Nearly one million people have fled [B: “The rebels")


def test_where_the_base_gives_several_values_the_linked_one_gives_way_alone() -> None:
    ships = fact(
        "ships",
        Kind.QUANTITY,
        [
            (BASE, "several ships", Quantity(3, Bound.VAGUE, 3, 9)),
            (BASE, "one million people", Quantity(1e6)),
            (OTHER, "Some 40 ships", Quantity(40, Bound.ABOUT, 36, 44)),
        ],
    )
    found = replace(case(), comparison=comparison((BASE, OTHER), (ships,)))
    found = replace(found, standings=(standing(ships, accounts=(3,), values=("40",)),))
    at = BASE.extraction.index("several ships")
    text = EditedText(
        (
            Field(
                "s", "ships", ("several ships",), Selector(BASE.original.sha256, "several ships", start=at)
            ),
            " burned.",
        )
    )
    assert numbered(composed(text, case_of(found))) == ["several ships[1] burned."]
    internal = replace(ships, verdict=Verdict.INTERNAL)
    within = replace(
        found,
        comparison=comparison((BASE, OTHER), (internal,)),
        standings=(standing(internal, accounts=(3,), values=("40",)),),
    )
    assert numbered(composed(text, case_of(within))) == ["Some 40 ships[1] burned."]
