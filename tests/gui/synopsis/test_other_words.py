"""Of sentences that say nearly the same, the words that differ are underlined and no others."""

from variorum.alignment.link import Place
from variorum.dispute.decision import State
from variorum.gui.look.fact_types import FactType
from variorum.gui.session.sheet import Block, Mark, Row
from variorum.gui.synopsis.other_words import other_words
from variorum.text.span import Span

LEFT = "The troops entered the town early on Monday after heavy shelling."
RIGHT = "The troops entered the village early on Monday after fierce shelling."


def row(*texts: str, marks: tuple[Mark, ...] = ()) -> Row:
    cells = {}
    for n, text in enumerate(texts):
        article = "abc"[n]
        cells[article] = (Block(Place(article, 1), text, marks if n == 0 else ()),)
    return Row(1, cells)


def words(made: Row, article: str) -> list[str]:
    text = made.cells[article][0].text
    return [span.of(text) for span in other_words(made).get(Place(article, 1), ())]


def test_only_the_words_that_differ_are_told() -> None:
    made = row(LEFT, RIGHT)
    assert words(made, "a") == ["town", "heavy"]
    assert words(made, "b") == ["village", "fierce"]


def test_disputed_words_keep_their_own_mark() -> None:
    at = LEFT.index("town")
    mark = Mark(Span(at, at + 4), FactType.NAME, "d", State.OPEN)
    assert words(row(LEFT, RIGHT, marks=(mark,)), "a") == ["heavy"]


def test_sentences_that_say_other_things_have_no_such_words() -> None:
    assert words(row(LEFT, "Nobody in the capital had heard of the plan before."), "a") == []


def test_each_sentence_is_set_beside_its_nearest() -> None:
    made = row(f"Nothing else is known. {LEFT}", RIGHT, "Shelling went on.")
    assert words(made, "a") == ["town", "heavy"]
