"""Gives a dispute a name that stays the same for the same articles in any order."""

import hashlib
from collections.abc import Iterable, Mapping

from variorum.dispute.candidate import Candidate


def dispute_id(candidate: Candidate, sha256: Mapping[str, str]) -> str:
    """Twelve hexadecimal digits of kind and places of all accounts; `sha256` is each article's original's."""
    places = sorted(
        f"{sha256[fact.passage.article]}:{fact.passage.source.start}-{fact.passage.source.end}"
        for fact in candidate.facts
    )
    return hashlib.sha256("\n".join([candidate.judge, *places]).encode()).hexdigest()[:12]


def unique(ids: Iterable[str]) -> list[str]:
    """The ids, a repeated one with a number behind it."""
    seen: dict[str, int] = {}
    out = []
    for name in ids:
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return out
