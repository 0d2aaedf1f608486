"""Sound files with a few bytes changed give a result or one sentence; `make campaign` tries more."""

import pytest
from makers_mutants import FAMILIES, MEGABYTES, SECONDS, counted


@pytest.mark.slow
def test_mutated_files_give_a_result_or_a_sentence(tmp_path):
    found = counted(*FAMILIES, many=20, seed=6, keep=tmp_path)
    assert [counts.family for counts in found] == list(FAMILIES), found
    for counts in found:
        assert not counts.fault, counts
        assert counts.read + counts.refused == counts.files == 20
        assert counts.slowest < SECONDS
        assert counts.megabytes < MEGABYTES
