"""The model of meaning, the real one."""

import numpy as np
import pytest

from variorum.language import minilm_encoder
from variorum.language.minilm_encoder import EncoderUnusable, MiniLmEncoder, usable

pytestmark = pytest.mark.skipif(not usable(), reason="the model of meaning is not installed")


def whole(meaning) -> np.ndarray:
    mean = meaning.vectors.mean(axis=0)
    return mean / np.linalg.norm(mean)


def test_each_piece_has_a_vector_and_stands_where_it_was_read(encoder):
    text = "Rebels seized the town of Nairab."
    (meaning,) = encoder.encode([text])
    assert meaning.vectors.shape == (len(meaning.pieces), 384)
    read = [text[a:b].lower() for a, b in zip(meaning.starts, meaning.ends, strict=True)]
    assert read == [piece.removeprefix("##") for piece in meaning.pieces]


def test_what_says_the_same_in_other_words_is_nearer_than_what_does_not(encoder):
    one, same, other = map(
        whole, encoder.encode(["They seized the town.", "They captured the city.", "It rained."])
    )
    assert one @ same > one @ other


def test_a_paragraph_means_the_same_whatever_is_read_beside_it(encoder):
    alone = encoder.encode(["They seized the town."])
    beside = encoder.encode(["It rained for days on end.", "They seized the town."])
    assert alone[0] == beside[1]


def test_an_empty_text_has_no_pieces(encoder):
    assert encoder.encode([""])[0].vectors.shape == (0, 384)


def test_nothing_is_read_of_nothing_and_no_model_loaded_for_it(monkeypatch, tmp_path):
    monkeypatch.setattr(minilm_encoder, "_files", lambda: {"model.onnx": tmp_path, "vocab.txt": tmp_path})
    assert MiniLmEncoder().encode([]) == []


def test_a_damaged_model_is_not_loaded(monkeypatch, tmp_path):
    damaged = tmp_path / "model.onnx"
    damaged.write_bytes(b"not a model")
    monkeypatch.setattr(minilm_encoder, "_files", lambda: {"model.onnx": damaged, "vocab.txt": damaged})
    with pytest.raises(EncoderUnusable, match="damaged"):
        MiniLmEncoder().encode(["a"])
