"""What an editor typed and had not recorded: kept in a file beside the window's, until it is recorded."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QLockFile

PATTERN = "unsaved-*.json"
MOST_BYTES = 4 * 1024 * 1024


class Unsaved:
    """Texts by their place ("card:…"); the file of a program that runs is locked, and passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / f"unsaved-{os.getpid()}.json"
        self._lock: QLockFile | None = None
        self._kept: dict[str, str] = {}

    @property
    def kept(self) -> Mapping[str, str]:
        return dict(self._kept)

    def keep(self, place: str, words: str) -> Callable[[], None]:
        """Take the words; answers what writes them, to be called off the window's thread."""
        self._kept[place] = words
        return self._writer()

    def forget(self, place: str) -> Callable[[], None] | None:
        """They are recorded, or no longer wanted; None where none were kept."""
        return self._writer() if self._kept.pop(place, None) is not None else None

    def _writer(self) -> Callable[[], None]:
        kept = dict(self._kept)
        return lambda: self._write(kept)

    def _write(self, kept: Mapping[str, str]) -> None:
        """What cannot be kept is not told: the editor is at work on it."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not kept:
                self.path.unlink(missing_ok=True)
                return
            if self._lock is None:
                self._lock = _lock_of(self.path)
                self._lock.tryLock(0)
            self.path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        except OSError:
            return

    def found(self) -> Mapping[str, str]:
        """What programs that ended without closing left behind; it is kept here from now on."""
        left: dict[str, str] = {}
        for path in sorted(self._folder.glob(PATTERN)):
            lock = _lock_of(path)
            if path != self.path and lock.tryLock(0):
                left |= _read(path)
                path.unlink(missing_ok=True)
                lock.unlock()
        self._kept |= left
        if left:
            self._write(self._kept)
        return left

    def let_go(self, *, keep: bool = False) -> None:
        """The program ends as it should, or hands over to one that is started again."""
        if not keep:
            self.path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)  # stale only when its program is gone
    return lock


def _read(path: Path) -> Mapping[str, str]:
    try:
        if path.stat().st_size > MOST_BYTES:
            return {}
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = said.items() if isinstance(said, dict) else ()
    return {str(place): words for place, words in pairs if isinstance(words, str)}
