"""What every part of a workspace stands on: a record, an analysis and a pen."""

import getpass
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation
from variorum.errors import RecordUnusable, UnknownThing
from variorum.language.analyser import Analyser
from variorum.language.meaning import Encoder
from variorum.paths import user_cache
from variorum.progress import Progress, silent
from variorum.record.cache import ParseCache
from variorum.record.desk.address import Address
from variorum.record.place import is_there, record_place
from variorum.record.snapshot import printable
from variorum.record.steps import Pen
from variorum.settings import Settings
from variorum.translation import tr
from variorum.workspace.analysing import Analysis
from variorum.workspace.changes import DECIDED, Answer, T

if TYPE_CHECKING:
    from variorum.record.watching import Watch
    from variorum.workspace.casework import Casework, Partly


class Opened:
    """A record that is opened when it is first needed, and who writes in it."""

    def __init__(
        self,
        *,
        record_url: str | None = None,
        settings: Settings = Settings(),
        editor: str | None = None,
        cache: bool = True,
        analyser: Analyser | None = None,
        encoder: Encoder | None = None,
        read_only: bool = False,
    ) -> None:
        self.settings = settings
        self.read_only = read_only  # the record; reports and copies can be written
        self._record_url = record_url
        self._editor = editor
        self._cache = ParseCache(user_cache() / "parses") if cache else None
        self._analyser = analyser
        self._encoder = encoder  # None: by words alone
        # Told for how many seconds another program has kept the record from being written.
        self.waiting: Callable[[float], None] = lambda seconds: None

    @property
    def place(self) -> Path | Address:
        """Where the record is, whether there is one yet or not."""
        return self._place

    @property
    def in_use(self) -> bool:
        """Whether the record is open."""
        return "_casework" in self.__dict__

    def close(self) -> None:
        """Let go of the record's file."""
        if self.in_use:
            self._casework.record.close()
            del self._casework

    def use_settings(self, settings: Settings) -> None:
        """Work by other settings from now on; a case is compared by them when it is opened again."""
        self.settings = settings
        self.__dict__.pop("_who", None)
        if "_analysis" in self.__dict__:
            self.__dict__["_analysis"] = replace(self._analysis, settings=settings)
        if self.in_use:
            self._casework.analysis = self._analysis

    def open_case(
        self, case: str, *, progress: Progress = silent, partly: "Partly | None" = None
    ) -> Reconciliation:
        """The case as it stands; `partly` is shown its articles and rows where they are found anew."""
        return self._kept_in(case).open(case, at=now(), progress=progress, partly=partly)

    def as_kept(self, case: str) -> Reconciliation | None:
        """The case where it can be shown as it is kept: nothing is copied, found or written for it."""
        from variorum.record.reading_only import lies_ready

        ready = isinstance(self._place, Address) or lies_ready(self._place)
        return self._kept_in(case).as_kept(case) if ready else None

    def watch(self) -> "Watch | None":
        """Notices what others write to the record; None where it is not open. From any thread."""
        casework: Casework | None = self.__dict__.get("_casework")
        return casework.record.watch() if casework is not None else None

    # For the parts of a workspace

    def _answered(self, case: str, value: T, disputes: frozenset[str]) -> Answer[T]:
        """What was decided, with what others decided of it unseen."""
        return Answer(value, DECIDED, disputes, self._kept_in(case).unseen)

    @cached_property
    def _analysis(self) -> Analysis:
        from variorum.language.spacy_analyser import SpacyAnalyser
        from variorum.record.cache import MeaningCache

        analyser = self._analyser or SpacyAnalyser()
        kept = MeaningCache(self._cache.folder) if self._cache else None
        return Analysis(analyser, self._cache, self.settings, self._encoder, kept)

    @cached_property
    def _place(self) -> Path | Address:
        return record_place(self._record_url)

    @property
    def _path(self) -> Path:
        """The record's file; RecordUnusable where it is in a database."""
        if isinstance(self._place, Address):
            raise RecordUnusable(
                tr(
                    "The record {place} is in a database, which has no copies beside it: its server keeps "
                    "them. “variorum backup FILE” copies it to a file.",
                    place=self._place,
                )
            )
        return self._place

    @property
    def _has_record(self) -> bool:
        return self.in_use or is_there(self._place)

    @cached_property
    def _casework(self) -> "Casework":
        # SQLAlchemy is imported here: a comparison that keeps nothing does without.
        from variorum.record.record import Record
        from variorum.workspace.casework import Casework

        record = Record(
            self._place,
            waiting=lambda seconds: self.waiting(seconds),
            read_only=self.read_only,
            on_network=self.settings.record_on_network == "allow",
        )
        return Casework(record, self._analysis)

    def _kept_in(self, case: str) -> "Casework":
        """The record that must have the case; where there is none, none is made."""
        if not self._has_record:
            raise UnknownThing(
                tr(
                    "There is no case “{case}”: there is no record at {path} yet.",
                    case=case,
                    path=self._place,
                )
            )
        return self._casework

    def _pen(self, case: str) -> Pen:
        return Pen(case=printable(case), editor=self._who, at=now())

    @cached_property
    def _who(self) -> str:
        """The name under which this workspace writes: in a database, the one that the record gives."""
        own = self._casework.record.writes_as if isinstance(self._place, Address) else None
        return own or printable(self._editor or self.settings.editor or login_name())

    def _article(self, case: str, article: str) -> Article:
        return self._kept_in(case).article(case, article, at=now())


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def login_name() -> str:
    """The user's login name; a machine without one still lets an editor work."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "editor"
