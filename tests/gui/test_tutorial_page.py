"""A page of steps is read whole: what nobody could carry out is a fault of the page."""

import pytest

from variorum.gui.shots.tutorial.page import Deed, NotUnderstood, Verb, steps


def deeds(text: str) -> tuple[Deed, ...]:
    (step,) = steps(text)
    return step.deeds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Start the program again.", Deed(Verb.START)),
        ("Choose **File > Quit**.", Deed(Verb.CHOOSE, "File > Quit")),
        ("In **Rule** choose **Latest**.", Deed(Verb.SET, "Rule", "Latest")),
        ("Click **Settle**.", Deed(Verb.CLICK, "Settle")),
        ("Tick **In use**.", Deed(Verb.CLICK, "In use")),
        ("Now press `Ctrl+K`.", Deed(Verb.PRESS, "Ctrl+K")),
        ("Type “a word”.", Deed(Verb.TYPE, "a word")),
        ("The list says *55 open*.", Deed(Verb.SEE, "55 open")),
        ("There is the file `a.html`.", Deed(Verb.FILE, "a.html")),
        ("Then `a.html` holds *a word*.", Deed(Verb.HOLDS, "a.html", "a word")),
        ("![A card](pictures/tutorial-card.png)", Deed(Verb.PICTURE, "tutorial-card.png")),
    ],
)
def test_each_phrase_asks_for_one_thing(text, expected) -> None:
    assert deeds(f"1. {text}") == (expected,)


def test_what_a_step_asks_for_keeps_its_order() -> None:
    text = "1. Press `K`: you see *Reason*.\n\n   ![It](pictures/tutorial-card-it.png)\n\n   Type “so” there."
    assert [deed.verb for deed in deeds(text)] == [Verb.PRESS, Verb.SEE, Verb.PICTURE, Verb.TYPE]


def test_a_text_to_be_copied_stands_under_its_step() -> None:
    text = "1. Copy this text:\n\n   ```text\n   One line.\n\n   Another.\n   ```\n\n   Press `Ctrl+V`."
    assert deeds(text) == (Deed(Verb.COPY, "One line.\n\nAnother."), Deed(Verb.PRESS, "Ctrl+V"))


def test_what_stands_outside_of_the_steps_asks_for_nothing() -> None:
    page = "# A **page**\n\n1. Press `A`.\n\nNow `B`.\n\n2. Press `C`.\n"
    assert [step.deeds[0].words for step in steps(page)] == ["A", "C"]


@pytest.mark.parametrize(
    "text",
    ["Look at **this**.", "Mind `F8`.", "It is “so”.", "Press `F8` or `F7`.", "Read the list."],
)
def test_what_is_marked_and_no_phrase_is_not_passed_over(text) -> None:
    with pytest.raises(NotUnderstood, match="step 1"):
        steps(f"1. {text}")


def test_steps_are_counted_without_a_gap() -> None:
    with pytest.raises(NotUnderstood, match="should be step 2"):
        steps("1. Press `A`.\n\n3. Press `B`.")
