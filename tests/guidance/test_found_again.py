"""A passage is found again in a text that changed around it, or in itself."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.guidance.finding import found
from variorum.guidance.guidance import Selector
from variorum.text.span import Span

TEXT = "It rained. Over 950,000 people were displaced by Monday. Some 30 people died in the camp."
AROUND = 32


def selector(quote: str, text: str = TEXT) -> Selector:
    start = text.index(quote)
    end = start + len(quote)
    return Selector("a" * 64, quote, text[max(0, start - AROUND) : start], text[end : end + AROUND], start)


def place(quote: str, text: str) -> str | None:
    span = found(selector(quote), text)
    return span and span.of(text)


def test_it_is_found_where_it_was() -> None:
    assert found(selector("950,000 people"), TEXT) == Span(16, 30)


def test_it_is_found_after_something_was_put_before_it() -> None:
    assert place("950,000 people", "Byline.\n\n" + TEXT) == "950,000 people"


def test_line_ends_and_blanks_may_differ() -> None:
    assert place("950,000 people", TEXT.replace(" ", "\n")) == "950,000\npeople"


def test_words_that_changed_are_found_by_what_stands_around_them() -> None:
    assert place("950,000 people", TEXT.replace("950,000", "nearly 960,000")) == "nearly 960,000 people"
    assert place("30 people", TEXT.replace("30", "35")) == "35 people"


def test_of_several_places_the_one_with_the_same_surroundings_is_meant() -> None:
    twice = "Some 30 people fled. It rained all day. " + TEXT
    assert found(selector("30 people"), twice) == Span(
        twice.rindex("30 people"), twice.rindex("30 people") + 9
    )


def test_the_words_elsewhere_give_way_to_other_words_in_the_same_place() -> None:
    now = TEXT.replace("30 people", "35 people") + " In 2011 there were 30 people."
    assert place("30 people", now) == "35 people"


def test_a_paragraph_that_was_rewritten_is_the_one_that_shares_most_of_its_words() -> None:
    then = selector("Over 950,000 people were displaced by Monday.", TEXT[11:])
    now = "A word before.\n\nSome 960,000 people were displaced by Monday.\n\nIt rained."
    span = found(then, now)
    assert span is not None and span.of(now) == "Some 960,000 people were displaced by Monday."


def test_what_is_gone_is_not_found() -> None:
    assert place("950,000 people", "Nothing of it is left.") is None
    assert found(Selector("a" * 64, ""), TEXT) is None


words = st.lists(st.sampled_from(["one", "two", "three", "four", "five"]), min_size=3, max_size=30)


@given(words, words, words, st.data())
def test_whatever_is_put_before_and_after_the_same_words_are_found(
    body: list[str], before: list[str], after: list[str], data: st.DataObject
) -> None:
    text = " ".join(body)
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    meant = Selector("a" * 64, quote, text[max(0, start - AROUND) : start], text[end : end + AROUND], start)
    now = " ".join([*before, "\n", text, "\n", *after])
    span = found(meant, now)
    if quote.strip():
        assert span is not None and span.of(now).split() == quote.split()
    else:
        assert span is None
