"""Words that an editor points at are read by the same reading as everything else."""

from makers_record import POST, TIMES, passage

from variorum.article.article import Article
from variorum.fact.extraction import ArticleFacts, Mention
from variorum.fact.fact import Fact, Kind, Moment, Quantity, Statement, Term, Value
from variorum.fact.said import guessed, offered, read_as
from variorum.text.span import Span


def mention(of: Article, quote: str, value: Value, kind: Kind, key: str = "") -> Mention:
    fact = Fact(kind, passage(of, quote), value)
    return Mention(fact, key, frozenset(), frozenset(), frozenset(), 0.0)


def claims(of: Article, **found: tuple[Mention, ...]) -> ArticleFacts:
    kinds = {"figures": (), "dates": (), "names": (), "descriptors": ()} | found
    return ArticleFacts(of, (), (), **kinds)


PEOPLE = mention(POST, "950,000 people", Quantity(950000, unit="people"), Kind.QUANTITY, "people")
FLED = mention(TIMES, "900,000 people", Quantity(900000, unit="people"), Kind.QUANTITY, "people")
DAY = mention(POST, "Thursday", Moment("2020-02-27"), Kind.DATE)
TOWN = mention(POST, "Saraqeb", Term("Saraqeb", "Saraqeb"), Kind.NAME)
IN_POST = claims(POST, figures=(PEOPLE,), dates=(DAY,), names=(TOWN,))
IN_TIMES = claims(TIMES, figures=(FLED,))


def span(of: Article, quote: str) -> tuple[int, Span]:
    found = passage(of, quote)
    return found.paragraph, found.span


def test_a_figure_among_the_words_is_their_value_and_the_words_are_the_passage() -> None:
    said = read_as(Kind.QUANTITY, IN_POST, *span(POST, "Over 950,000 people were"))
    assert said is not None and said.mention is PEOPLE
    assert said.fact.value == PEOPLE.fact.value
    assert said.fact.passage.quote == "Over 950,000 people were"


def test_words_without_a_figure_give_none() -> None:
    assert read_as(Kind.QUANTITY, IN_POST, *span(POST, "were displaced")) is None


def test_words_are_their_own_value_as_a_name_and_as_a_claim() -> None:
    named = read_as(Kind.NAME, IN_POST, *span(POST, "Saraqeb"))
    said = read_as(Kind.CONTROL, IN_POST, *span(POST, "Saraqeb fell"))
    assert named is not None and named.fact.value == Term("Saraqeb", "Saraqeb")
    assert said is not None and said.fact.value == Statement("Saraqeb fell")


def test_the_kind_is_guessed_from_the_values_that_all_words_give() -> None:
    both = [(IN_POST, *span(POST, "950,000 people")), (IN_TIMES, *span(TIMES, "Nearly 900,000 people"))]
    assert guessed(both) is Kind.QUANTITY
    assert guessed([(IN_POST, *span(POST, "on Thursday"))]) is Kind.DATE
    assert guessed([(IN_POST, *span(POST, "Saraqeb"))]) is Kind.NAME
    assert guessed([(IN_POST, *span(POST, "were displaced"))]) is Kind.LABEL


def test_the_passage_that_counts_the_same_is_offered() -> None:
    said = read_as(Kind.QUANTITY, IN_POST, *span(POST, "950,000 people"))
    assert said is not None
    assert [one.mention for one in offered([said], IN_TIMES, [1])] == [FLED]
    assert offered([said], IN_TIMES, [2]) == []
