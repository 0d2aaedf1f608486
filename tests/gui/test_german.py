"""The German of the program: whole, true to its places, and compiled as it stands."""

import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from variorum.gui.commands.table import ACTIONS
from variorum.gui.window.menus import TITLES
from variorum.translation import LANGUAGES, figure, tr, trc, trn, use_language
from variorum.wording.dates import date_text, stretch_text
from variorum.wording.short_dates import short_date
from variorum.wording.values import number_text

PLACE = re.compile(r"\{[A-Za-z_]\w*\}")
OTHERS = LANGUAGES[1:]


@cache
def writing() -> ModuleType:
    checkout = Path(__file__).resolve().parents[2]
    spec = importlib.util.spec_from_file_location(
        "write_translations", checkout / "packaging/write_translations.py"
    )
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@cache
def found(language: str) -> Any:
    """The catalogue as it would be written now."""
    return writing().catalogue(language)


@cache
def pairs(language: str) -> tuple[tuple[str, str], ...]:
    """Each of the program's words beside what the language says, plurals one by one."""
    made = []
    for message in found(language):
        if message.id:
            several = isinstance(message.id, tuple)
            ids, said = (
                (message.id, message.string or ("", "")) if several else ((message.id,), (message.string,))
            )
            made += list(zip(ids, said, strict=True))
    return tuple(made)


@pytest.fixture
def german():
    use_language("de")
    yield
    use_language("en")


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_is_translated(language: str) -> None:
    assert [words for words, said in pairs(language) if not said] == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_guessed(language: str) -> None:
    assert [message.id for message in found(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", OTHERS)
def test_each_translation_has_the_places_of_its_original(language: str) -> None:
    wrong = [w for w, said in pairs(language) if set(PLACE.findall(w)) != set(PLACE.findall(said))]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_spaces_at_the_ends_stay(language: str) -> None:
    """Words are set beside others: a space that a sentence begins or ends with holds them apart."""
    after_figures = ("k", "m", "bn", "tn")
    wrong = [
        w
        for w, said in pairs(language)
        if w not in after_figures
        and (w[:1].isspace(), w[-1:].isspace()) != (said[:1].isspace(), said[-1:].isspace())
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_the_catalogue_holds_the_program_s_words_as_they_are(language: str) -> None:
    kept, now = writing().kept(language), found(language)
    assert kept.read_bytes() == writing().written(now), "run `make translations`"
    assert kept.with_suffix(".mo").read_bytes() == writing().compiled(now), "run `make translations`"


def test_the_template_is_current() -> None:
    file = writing().FOLDER / "variorum.pot"
    assert file.read_bytes() == writing().written(writing().template()), "run `make translations`"


def test_no_two_entries_of_a_menu_have_one_letter(german: None) -> None:
    doubled = []
    for menu in dict.fromkeys(spec.menu for spec in ACTIONS if spec.menu):
        said = [tr(spec.text) for spec in ACTIONS if spec.menu == menu]
        letters = [letter_of(words) for words in said if letter_of(words)]
        doubled += [(menu, letter) for letter in set(letters) if letters.count(letter) > 1]
    titles = [letter_of(tr(title)) for title in TITLES]
    assert doubled == [] and len(set(titles)) == len(titles)


def letter_of(words: str) -> str:
    mark = re.search(r"&([^&\s])", words.replace("&&", ""))
    return mark[1].casefold() if mark else ""


def test_words_of_one_writing_are_told_apart_by_their_sense(german: None) -> None:
    assert (tr("Open"), trc("state", "Open")) == ("Öffnen", "Offen")


def test_dates_and_figures_are_written_as_the_language_has_them(german: None) -> None:
    assert date_text("2020-02-24") == "24. Februar 2020"
    assert stretch_text("2020-02-24", "2020-02-27") == "24. bis 27. Februar 2020"
    assert short_date("2020-03-24T10:00") == "Di 24. Mär 2020, 10:00"
    assert (number_text(950000.5), figure(12345)) == ("950.000,5", "12.345")
    assert trn("{number} article", "{number} articles", 1200) == "1.200 Artikel"
