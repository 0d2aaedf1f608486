"""Whatever comes from elsewhere gives a result or a sentence, in bounded time and memory: a short trial.

`make campaign` tries for ten minutes of CPU. What was found lies in tests/found and is tried here for ever.
"""

from pathlib import Path

import pytest
from makers_fuzz import FOUND, TARGETS, TooSlow, fuzzed, run

TRIES = {
    "page": 60,
    "file": 60,
    "salvage": 30,
    "cells": 50,
    "history": 40,
    "bundle": 100,
}  # of the slower ones
cases = sorted(path for path in FOUND.rglob("*") if path.is_file())


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_altered_inputs_give_a_result_or_a_sentence(target: str) -> None:
    found = fuzzed(target, many=TRIES.get(target, 200))
    assert not found.fault, f"{found.fault}\nThe input lies in {found.kept}; keep it in tests/found/{target}."


@pytest.mark.parametrize("case", cases, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_once_found_gives_a_result_or_a_sentence(case: Path) -> None:
    run(case.parent.name, case.read_bytes())


def test_a_target_that_fails_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TARGETS, "front", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("front", b"")


def test_a_target_that_has_no_end_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("makers_fuzz.LONGEST_RUN", 0.05)
    monkeypatch.setitem(TARGETS, "front", lambda _: [None for _ in iter(int, 1)])
    with pytest.raises(TooSlow):
        run("front", b"")
