"""An account begins with the words of its base, and has a field wherever a dispute quotes them."""

from dataclasses import replace

from makers_copytext import BASE, DAY, OTHER, PEOPLE, TOWN, case, numbered, standing
from makers_record import article, comparison, dispute

from variorum.article.article import Role
from variorum.dispute.decision import Standing, State
from variorum.dispute.edited_text import EditedText, words_of
from variorum.fact.fact import Kind
from variorum.report.copytext.case import case_of
from variorum.report.copytext.composing import composed
from variorum.report.copytext.starting import begun_on, whole


def begun(*standings: Standing, numbers: tuple[int, ...] = (1, 2)) -> EditedText:
    return begun_on(case(*standings), [(BASE, numbers)])


def test_the_words_are_those_of_the_base() -> None:
    assert words_of(begun().pieces) == BASE.paragraphs[0].text + "\n\n" + BASE.paragraphs[1].text + "\n"
    assert begun().base == (BASE.original.sha256,)


def test_values_have_a_field_each_and_a_narrower_one_stands_inside_a_wider() -> None:
    found = {field.name: (field.dispute, words_of(field.inside)) for field in begun().fields}
    assert found == {
        "who": ("who", "Nearly one million people have fled"),
        "people": ("people", "Nearly one million people"),
        "town": ("town", "Saraqeb"),
        "day": ("day", "on Monday"),
        "town.2": ("town", "Saraqeb"),
    }
    assert {field.name for field in begun().pieces[0].inside if not isinstance(field, str)} == {"people"}


def test_a_name_is_a_field_everywhere_and_a_date_has_its_preposition() -> None:
    text = begun(
        standing(TOWN, accounts=(2,), values=("Saraqib",)),
        standing(DAY, accounts=(2,), values=("2020-02-27",)),
        standing(PEOPLE, accounts=(2,), values=("950000",)),
    )
    now = composed(
        text,
        case_of(
            case(
                standing(TOWN, accounts=(2,), values=("Saraqib",)),
                standing(DAY, accounts=(2,), values=("2020-02-27",)),
                standing(PEOPLE, accounts=(2,), values=("950000",)),
            )
        ),
    )
    assert numbered(now) == [
        "Over 950,000 people[1] have fled°[2], the mayor of Saraqib[3] said on 27 February 2020[4].",
        "In Saraqib's port, several ships burned. The town is a village, he said.",
    ]


def test_fields_find_their_passage_in_the_extraction() -> None:
    for field in begun().fields:
        assert field.base is not None and field.base.article == BASE.original.sha256
        end = field.base.start + len(field.base.quote)
        assert BASE.extraction[field.base.start : end] == field.base.quote == words_of(field.inside)


def test_what_was_set_aside_has_no_field() -> None:
    aside = replace(standing(PEOPLE), state=State.DISMISSED)
    assert "people" not in {field.dispute for field in begun(aside).fields}


def test_passages_of_several_articles_follow_each_other_as_chosen() -> None:
    text = begun_on(case(), [(OTHER, (2,)), (BASE, (2,))])
    assert words_of(text.pieces) == f"{OTHER.paragraphs[1].text}\n\n{BASE.paragraphs[1].text}\n"
    assert text.base == (OTHER.original.sha256, BASE.original.sha256)


def test_a_title_becomes_a_heading_and_what_is_no_story_is_left_out() -> None:
    first, second = BASE.paragraphs
    titled = replace(BASE, paragraphs=(replace(first, role=Role.TITLE), replace(second, role=Role.CAPTION)))
    assert whole(titled) == (1,)
    text = begun_on(case(), [(titled, whole(titled))])
    assert words_of(text.pieces).startswith("# Nearly one million")


def test_passages_that_cross_have_one_field() -> None:
    one = article("one", "Ten men and twelve women fell.")
    two = article("two", "Nine men and women fell.")
    crossing = [
        dispute("a", [(one, "Ten men and twelve", 10), (two, "Nine men", 9)], rank=1),
        dispute("b", [(one, "and twelve women", 12), (two, "women", 1)], rank=2),
    ]
    found = replace(case(), comparison=comparison((one, two), crossing))
    text = begun_on(found, [(one, (1,))])
    assert [field.dispute for field in text.fields] == ["a"]
    assert words_of(text.pieces) == "Ten men and twelve women fell.\n"


def test_a_surname_alone_follows_its_name_where_it_differs() -> None:
    one = article("one", "Mark Cuts spoke. Then Cuts left.")
    two = article("two", "Mark Cutts spoke.")
    named = dispute(
        "n", [(one, "Mark Cuts", "Mark Cutts"), (two, "Mark Cutts", "Mark Cutts")], kind=Kind.NAME
    )
    found = replace(
        case(standing(named, accounts=(2,), values=("Mark Cutts",))),
        comparison=comparison((one, two), [named]),
    )
    text = begun_on(found, [(one, (1,))])
    assert numbered(composed(text, case_of(found))) == ["Mark Cutts[1] spoke. Then Cutts left."]


def test_without_disputes_there_are_no_fields() -> None:
    text = begun_on(replace(case(), comparison=comparison((BASE, OTHER), ())), [(BASE, (1,))])
    assert text.fields == ()
