"""Puts the program together: what the window and the command line start from."""

from variorum.language.minilm_encoder import MiniLmEncoder, usable
from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.settings import Settings
from variorum.workspace.analysing import Analysis
from variorum.workspace.workspace import Workspace


def workspace(
    *,
    record: str | None = None,
    settings: Settings | None = None,
    cache: bool = True,
    read_only: bool = False,
) -> Workspace:
    """A workspace on the record named (a path or sqlite:///PATH), or on the user's own."""
    chosen = settings or Settings()
    return Workspace(
        record_url=record,
        settings=chosen,
        cache=cache,
        analyser=SpacyAnalyser(),
        read_only=read_only,
        encoder=MiniLmEncoder() if chosen.meaning == "yes" and usable() else None,
    )


def analysis(settings: Settings) -> Analysis:
    """What compares articles and keeps nothing, no reading either; a worker makes it for itself."""
    encoder = MiniLmEncoder() if settings.meaning == "yes" and usable() else None
    return Analysis(SpacyAnalyser(), None, settings, encoder)
