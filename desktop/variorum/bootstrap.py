"""Puts the program together: what the window and the command line start from."""

from typing import TYPE_CHECKING

from variorum.language.minilm_encoder import MiniLmEncoder, usable
from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.settings import Settings
from variorum.workspace.analysing import Analysis
from variorum.workspace.opened import Opened

if TYPE_CHECKING:
    from variorum.workspace.workspace import Workspace


def workspace(
    *,
    record: str | None = None,
    settings: Settings | None = None,
    cache: bool = True,
    read_only: bool = False,
) -> "Workspace":
    """A workspace on the record named (a path or sqlite:///PATH), or on the user's own."""
    from variorum.workspace.workspace import Workspace

    chosen = settings or Settings()
    return Workspace(
        record_url=record,
        settings=chosen,
        cache=cache,
        analyser=SpacyAnalyser(),
        read_only=read_only,
        encoder=_encoder(chosen),
    )


def glance(record: str | None, settings: Settings) -> Opened:
    """The same to look at what a record keeps, without what does all else."""
    return Opened(
        record_url=record,
        settings=settings,
        analyser=SpacyAnalyser(),
        read_only=True,
        encoder=_encoder(settings),
    )


def analysis(settings: Settings) -> Analysis:
    """What compares articles and keeps nothing, no reading either; a worker makes it for itself."""
    return Analysis(SpacyAnalyser(), None, settings, _encoder(settings))


def _encoder(settings: Settings) -> MiniLmEncoder | None:
    return MiniLmEncoder() if settings.meaning == "yes" and usable() else None
