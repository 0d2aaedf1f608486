"""Ten minutes of CPU for the fuzzing of tests/test_fuzz_a_little.py; `make campaign` runs it."""

import random

import pytest
from makers_fuzz import TARGETS, fuzzed

MINUTES = 10  # of CPU, for all targets together


@pytest.mark.parametrize("target", TARGETS)
def test_altered_inputs_give_a_result_or_a_sentence(target: str) -> None:
    chance = random.SystemRandom().randrange(2**32)
    found = fuzzed(target, many=10**9, chance=chance, seconds=60 * MINUTES / len(TARGETS))
    assert not found.fault, f"seed {chance}: {found.fault}\nThe input lies in {found.kept}."
    print(found)  # noqa: T201
