"""Five thousand steps of two records against a plain model of them; `make campaign` runs it."""

import random

from makers_machine import run


def test_two_records_are_what_a_plain_model_says_for_long() -> None:
    run(5000, first_seed=random.SystemRandom().randrange(2**32))
