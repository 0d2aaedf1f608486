"""Ten thousand random events over the window, from ten seeds that nobody chose; `make campaign` runs them."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

RUNS, EVENTS = 10, 1000
TEST = Path(__file__).parents[1] / "gui" / "journeys" / "test_five_hundred_events.py"
KEPT = Path(__file__).parents[2] / "out" / "campaign"


@pytest.mark.parametrize("run", range(RUNS))
def test_a_thousand_random_events_break_nothing(run: int) -> None:
    seed = random.SystemRandom().randrange(2**32)
    asked = {"RANDOM_EVENTS": str(EVENTS), "RANDOM_SEED": str(seed)}
    command = [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", str(TEST)]
    ran = subprocess.run(command, env={**os.environ, **asked}, capture_output=True, text=True)
    print(f"seed {seed}")  # noqa: T201
    if ran.returncode:  # kept even where the campaign is stopped before its end
        KEPT.mkdir(parents=True, exist_ok=True)
        (KEPT / f"random_events_{seed}.txt").write_text(ran.stdout + ran.stderr, encoding="utf-8")
    assert ran.returncode == 0, f"RANDOM_SEED={seed} RANDOM_EVENTS={EVENTS}\n{ran.stdout}\n{ran.stderr}"
