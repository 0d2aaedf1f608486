"""One speaker's words of several articles, side by side."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.difference.quotations import Remark, Speaker, compared
from variorum.fact.fact import Passage
from variorum.fact.quotations import Quotation
from variorum.text.span import Span


def quotation(article: str, words: str, speaker: str = "Ilse Marrant") -> Quotation:
    span = Span(0, len(words))
    key = speaker.split()[-1].lower() if speaker else ""
    return Quotation(Passage(article, 1, span, span, words), speaker, key)


def only(*quotations: Quotation) -> Remark:
    (speaker,) = compared(quotations)
    (remark,) = speaker.remarks
    return remark


def marked(remark: Remark) -> list[list[str]]:
    return [[s.of(one.quotation.passage.quote) for s in one.differing] for one in remark.quoted]


def named(speakers: tuple[Speaker, ...]) -> list[str]:
    return [speaker.name for speaker in speakers]


def test_the_word_that_differs_is_marked_on_both_sides() -> None:
    remark = only(quotation("a", "We warned them twice"), quotation("b", "We warned them often"))
    assert marked(remark) == [["twice"], ["often"]] and remark.differs


def test_the_same_words_differ_in_nothing() -> None:
    remark = only(quotation("a", "We warned them twice."), quotation("b", "we warned them twice"))
    assert marked(remark) == [[], []] and not remark.differs


def test_a_part_of_a_remark_is_no_other_wording() -> None:
    whole = "Nobody answered our letters, and we warned them twice before the fire"
    remark = only(quotation("a", whole), quotation("b", "we warned them twice"))
    assert not remark.differs and remark.articles == ("a", "b")


def test_another_beginning_is_another_wording() -> None:
    remark = only(quotation("a", "Nobody warned them twice"), quotation("b", "We warned them twice"))
    assert marked(remark) == [["Nobody"], ["We"]]


def test_a_paraphrase_stands_beside_what_it_paraphrases() -> None:
    first = "We hope that new consultations will reach our goal of a truly de-escalated zone"
    other = "Another series of consultations, which we hope will lead to a de-escalation zone"
    remark = only(quotation("a", first), quotation("b", other))
    assert "truly" in marked(remark)[0] and "Another series" in marked(remark)[1]


def test_two_remarks_of_one_article_are_not_one() -> None:
    (speaker,) = compared(
        [quotation("a", "We warned them twice"), quotation("a", "We warned them twice, yes")]
    )
    assert len(speaker.remarks) == 2


def test_who_is_quoted_in_different_words_comes_first_and_nobody_last() -> None:
    found = compared(
        [
            quotation("a", "This is nobody's word", ""),
            quotation("a", "A word of one article", "Ada Brown"),
            quotation("a", "We warned them twice", "Marrant"),
            quotation("b", "We warned them often", "Ilse Marrant"),
        ]
    )
    assert named(found) == ["Ilse Marrant", "Ada Brown", ""]


def test_words_without_a_name_are_those_of_the_speaker_whom_another_article_names() -> None:
    (speaker,) = compared(
        [quotation("a", "We warned them twice"), quotation("b", "We warned them twice", "")]
    )
    assert speaker.name == "Ilse Marrant" and speaker.articles == ("a", "b")


WORDS = st.lists(
    st.sampled_from(["we", "warned", "them", "twice", "often", "before", "fire", "nobody"]),
    min_size=1,
    max_size=8,
)


@given(st.lists(st.tuples(st.sampled_from("abc"), WORDS, st.sampled_from(["Ada", "Bo", ""])), max_size=6))
def test_every_quotation_stands_in_one_remark_and_every_mark_within_its_words(said) -> None:
    given_ones = [quotation(article, " ".join(words), who) for article, words, who in said]
    found = [one for s in compared(given_ones) for remark in s.remarks for one in remark.quoted]
    assert sorted(map(id, (one.quotation for one in found))) == sorted(map(id, given_ones))
    for one in found:
        ends = [place for span in one.differing for place in (span.start, span.end)]
        assert ends == sorted(ends) and all(p <= len(one.quotation.passage.quote) for p in ends)


def test_marks_at_the_ends_of_differing_words_are_left_out() -> None:
    remark = only(quotation("a", "We warned them twice"), quotation("b", "We warned them, more than once,"))
    assert marked(remark) == [["twice"], ["more than once"]]
