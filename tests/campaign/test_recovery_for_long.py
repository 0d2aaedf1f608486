"""Torn logs, overwritten pages and killed migrations, many times over; `make campaign` runs it."""

import random
from pathlib import Path

import pytest
from makers_before import FORMER
from makers_record import settled
from makers_recovery import (
    a_killed_migration_is_done,
    a_torn_log_loses_nothing,
    begun,
    only_what_was_hit_is_lost,
)

ROUNDS = 500
SEEDS = [random.SystemRandom().randrange(2**32) for _ in range(ROUNDS)]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_torn_log_loses_nothing_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    record = begun(tmp_path / "record.db")
    a_torn_log_loses_nothing(record, tmp_path / "record.db", tmp_path / "left", seed)
    record.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_overwritten_only_what_was_hit_is_lost(tmp_path: Path, seed: int) -> None:
    only_what_was_hit_is_lost(begun(tmp_path / "record.db"), tmp_path / "record.db", seed)


@pytest.mark.parametrize("version", FORMER)
def test_a_migration_killed_before_any_statement_is_done_by_the_next_opening(
    tmp_path: Path, version: str
) -> None:
    record = begun(tmp_path / "record.db")
    for n in range(3):
        settled(record, account=1 + n % 2)
    record.close()
    folder = tmp_path / "killed"
    folder.mkdir()
    a_killed_migration_is_done(tmp_path / "record.db", folder, version, stride=1, kills=100)
