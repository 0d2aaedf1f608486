"""Every kind of card can be pictured in every state, and a picture shows something."""

import pytest
from PySide6.QtGui import QImage

from variorum.dispute.decision import State
from variorum.fact.fact import Kind
from variorum.gui.shots.cases import CASES, cases
from variorum.gui.shots.contact_sheet import write_contact_sheet
from variorum.gui.shots.few_colours import with_few_colours
from variorum.gui.shots.made_case import made_case, made_history, with_long_paragraph
from variorum.gui.shots.matrix import CARDS, SHOTS
from variorum.gui.shots.taking import card_name, take, take_cards


def colours_in(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def test_the_made_case_has_every_kind_of_dispute() -> None:
    assert {s.dispute.kind for s in made_case().standings} == set(Kind)


@pytest.mark.parametrize("articles", [1, 3, 5, 10])
def test_accounts_of_a_made_case_stand_in_its_articles(articles) -> None:
    case = made_case(articles, arabic=True)
    for standing in case.standings:
        for account in standing.dispute.accounts:
            passage = account.passage
            text = case.comparison.article(passage.article).paragraph(passage.paragraph).text
            assert passage.span.of(text) == passage.quote


def test_the_long_paragraph_is_long() -> None:
    paragraphs = with_long_paragraph(5000).comparison.articles[0].story
    assert max(len(p.text.split()) for p in paragraphs) >= 5000


def test_what_was_decided_has_a_history() -> None:
    settled = made_case(state=State.SETTLED).standings[0]
    assert [r.number for r in made_history(settled)] == [4, 7]
    assert made_history(made_case().standings[0]) == ()


def test_every_picture_has_a_name_of_its_own_and_a_case_that_exists() -> None:
    names = [shot.name for shot in SHOTS]
    names += [card_name(kind, state, cards) for cards in CARDS for state in cards.states for kind in Kind]
    assert len(names) == len(set(names))
    assert {shot.case for shot in SHOTS} <= {"", "sample", *CASES}


def test_every_state_of_a_card_is_taken_in_light_dark_and_high_contrast() -> None:
    states = {"prefilled", *(state.value for state in State if state is not State.ORPHANED)}
    for theme in ("light", "dark", "high-contrast"):
        assert any(cards.look.theme == theme and set(cards.states) == states for cards in CARDS)


@pytest.mark.parametrize("name", ["04_first_run", "36_failed", "41_arabic", "50_review"])
def test_a_picture_shows_something(qapp, tmp_path, name) -> None:
    shot = next(shot for shot in SHOTS if shot.name == name)
    with cases() as opened:
        image = QImage(str(take(shot, opened, tmp_path)))
    assert (image.width(), image.height()) == shot.size
    assert colours_in(image) > 20


def test_pictures_of_cards_differ_by_state_and_are_found_on_the_contact_sheet(qapp, tmp_path) -> None:
    with cases() as opened:
        taken = take_cards(CARDS[0], opened, tmp_path, only="card_cause")
    assert len(taken) == len(CARDS[0].states)
    assert len({path.read_bytes() for path in taken}) == len(taken)
    page = write_contact_sheet(tmp_path).read_text("utf-8")
    assert all(path.name in page for path in taken)


def test_a_picture_of_few_colours_looks_the_same(qapp) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    for x in range(200):
        image.setPixel(x, 50, 0xFF000000 | x << 16)
    few = with_few_colours(image)
    assert few.colorCount() <= 256
    assert few.pixelColor(0, 0) == image.pixelColor(0, 0)
    reds = [few.pixelColor(x, 50).red() - x for x in range(200)]
    assert max(map(abs, reds)) <= 8
