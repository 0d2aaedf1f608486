"""Spellings of one name that an editor takes for the same, and where that holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


class Scope(StrEnum):
    """How far a rule reaches."""

    CASE = "case"
    ALL = "all"  # every case of the same record


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Forms of one name, and the one to write; it says nothing of which article is right."""

    forms: tuple[str, ...]  # as written, each once; the preferred one may be none of them
    preferred: str
    scope: Scope = Scope.CASE
    reason: str = ""
    in_use: bool = True
    use_throughout: bool = True  # the report writes the preferred form
    stop_marking: bool = True  # a difference between these forms alone is not marked
    case: str = ""  # where it was laid down

    @property
    def others(self) -> tuple[str, ...]:
        """The forms that are not the preferred one."""
        return tuple(form for form in self.forms if written(form) != written(self.preferred))

    @property
    def key(self) -> tuple[str, ...]:
        """Rules for the same forms replace each other."""
        return _key(self.forms)

    def holds(self, forms: Iterable[str]) -> bool:
        """Whether all these forms are one name by this rule."""
        known = {*self.key, written(self.preferred)}
        return self.in_use and all(written(form) in known for form in forms)


@lru_cache(maxsize=16_384)  # a record holds thousands of rules, and each case asks for all of them
def _key(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(map(written, forms))))


def written(form: str) -> str:
    """A form without what is no part of its spelling: blanks, curled apostrophes, the genitive."""
    plain = " ".join(form.translate(_APOSTROPHES).split())
    return plain.removesuffix("'s").removesuffix("'").rstrip(".")


def holding(rules: Sequence[Equivalence], forms: Iterable[str]) -> Equivalence | None:
    """The rule laid down last by which all these forms are one name."""
    wanted = tuple(forms)
    return next((rule for rule in reversed(rules) if rule.holds(wanted)), None)
