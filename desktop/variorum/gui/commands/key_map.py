"""The keys of the commands: those of the table, unless the editor gave others, which the window keeps."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QKeySequence

from variorum.gui.commands.spec import Spec, meet
from variorum.gui.commands.table import ACTIONS
from variorum.gui.widgets.key_words import key_of, key_words
from variorum.gui.widgets.words import as_it_stands
from variorum.translation import tr

PORTABLE = QKeySequence.SequenceFormat.PortableText
KEPT = "keys"
NO_KEY = "-"
BETWEEN = "; "
_TWINS = {"Return": "Enter", "Enter": "Return"}  # one command, whichever of the two is pressed
_RESERVED = frozenset(f"{ctrl}{n}" for ctrl in ("", "Ctrl+") for n in range(1, 10))
_WALKING = frozenset(("Tab", "Shift+Tab", "Backtab", "Shift+Backtab"))


class KeyMap(QObject):
    """Gives the actions their keys; `changed` when one has others."""

    changed = Signal()

    def __init__(
        self, actions: Mapping[str, QAction], store: QSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions, self._store = actions, store
        self.specs: Mapping[str, Spec] = {spec.name: spec for spec in ACTIONS if spec.name in actions}
        for name in self.specs:
            kept = self._kept(name)
            if kept is not None:
                self._give(name, kept)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command, as they are kept: Ctrl+Z."""
        return tuple(keys.toString(PORTABLE) for keys in self._actions[name].shortcuts())

    def shown(self, name: str) -> str:
        """The same for people."""
        return ", ".join(map(key_words, self.keys(name)))

    def is_own(self, name: str) -> bool:
        """Whether the editor gave it other keys than the table."""
        return self._kept(name) is not None

    def refusal(self, name: str, keys: str) -> str:
        """Why a key cannot be that command's whatever else has it; empty where it can."""
        if keys in _WALKING:
            return tr("{key} goes from field to field.", key=key_words(keys))
        if keys in _RESERVED:
            return tr("{key} picks an account on the card.", key=key_words(keys))
        if not self.specs[name].local and is_typed(keys):
            return tr("{key} alone is typed in fields. Press it with Ctrl or Alt.", key=key_words(keys))
        return ""

    def holder(self, name: str, keys: str) -> str | None:
        """The other command that has a key already; on a page of its own a key may do another thing."""
        return next(self._holders(name, keys), None)

    def _holders(self, name: str, keys: str) -> Iterator[str]:
        wanted, own = set(_with_twin(keys)), self.specs[name]
        others = (o for o, spec in self.specs.items() if o != name and meet(own, spec))
        return (other for other in others if wanted & set(self.keys(other)))

    def set_key(self, name: str, keys: str, *, swap: bool = False) -> None:
        """Give a command one key; with `swap` the one that had it gets the old keys of this one."""
        holders, old = tuple(self._holders(name, keys)), self.keys(name)
        if holders and not swap:
            return
        for holder in holders:
            kept = (k for k in self.keys(holder) if k not in _with_twin(keys))
            given = (k for k in old if holder == holders[0] and not self.refusal(holder, k))
            self._keep(holder, (*kept, *given))
        self._keep(name, _with_twin(keys))
        self.changed.emit()

    def clear(self, name: str) -> None:
        """Leave a command without a key."""
        self._keep(name, ())
        self.changed.emit()

    def reset(self, *names: str) -> None:
        """Give commands the keys of the table again; without names, all of them."""
        for name in names or tuple(self.specs):
            self._store.remove(f"{KEPT}/{name}")
            self._give(name, self.specs[name].keys)
        self.changed.emit()

    def taken_from(self, name: str) -> tuple[str, ...]:
        """The commands that have a key of the table's of this one, which would then have it twice."""
        holders = (self.holder(name, keys) for keys in self.specs[name].keys)
        return tuple(dict.fromkeys(holder for holder in holders if holder is not None))

    def _kept(self, name: str) -> tuple[str, ...] | None:
        said = str(self._store.value(f"{KEPT}/{name}", "") or "")
        if not said:
            return None
        return () if said == NO_KEY else tuple(filter(None, map(_checked, said.split(BETWEEN))))

    def _keep(self, name: str, keys: Iterable[str]) -> None:
        given = tuple(keys)
        if given == self.specs[name].keys:
            self._store.remove(f"{KEPT}/{name}")
        else:
            self._store.setValue(f"{KEPT}/{name}", BETWEEN.join(given) or NO_KEY)
        self._give(name, given)

    def _give(self, name: str, keys: Iterable[str]) -> None:
        action, spec = self._actions[name], self.specs[name]
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(as_it_stands(tip_of(spec, action)))


def tip_of(spec: Spec, action: QAction) -> str:
    """What it does, and its first key."""
    words = tr(spec.tip) if spec.tip else tr(spec.text).replace("&", "").rstrip("…")
    keys = key_of(action)
    return f"{words} ({keys})" if keys else words


def is_typed(keys: str) -> bool:
    """Whether a key alone writes something in a field."""
    return len(keys.removeprefix("Shift+")) == 1


def _with_twin(keys: str) -> tuple[str, ...]:
    """Return and Enter are two keys and mean one."""
    before, _, last = keys.rpartition("+")
    twin = _TWINS.get(last)
    return (keys,) if twin is None else (keys, f"{before}+{twin}" if before else twin)


def _checked(keys: str) -> str:
    """What the window's file holds may have been written by hand."""
    return QKeySequence(keys, PORTABLE).toString(PORTABLE)
