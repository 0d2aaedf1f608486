"""Three hundred kills under a load of settling, taking cases in and migrating; `make campaign` runs it."""

import random
from pathlib import Path

from makers_load import made, survives


def test_three_hundred_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    folder = tmp_path / f"seed-{seed}"
    folder.mkdir()
    survives(made(tmp_path / "made.db"), folder, kills=300, seed=seed)
