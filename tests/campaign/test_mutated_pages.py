"""Five hundred mutated files for each reader of pages, mail, archives, feeds; `make campaign` runs it."""

import random

import pytest
from makers_mutants import FAMILIES, MEGABYTES, SECONDS, counted


@pytest.mark.parametrize("family", FAMILIES)
def test_five_hundred_mutants_give_a_result_or_a_sentence(family, tmp_path):
    seed = random.SystemRandom().randrange(2**32)
    (counts,) = counted(family, many=500, seed=seed, keep=tmp_path)
    assert not counts.fault, f"seed {seed}: {counts}"
    assert counts.slowest < SECONDS, f"seed {seed}: {counts}"
    assert counts.megabytes < MEGABYTES, f"seed {seed}: {counts}"
    print(counts)  # noqa: T201
