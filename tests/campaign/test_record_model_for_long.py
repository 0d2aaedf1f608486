"""Five thousand steps of two records against a plain model of them; `make campaign` runs it."""

import random

from makers_machine import run
from makers_server import Server


def test_two_records_are_what_a_plain_model_says_for_long() -> None:
    run(5000, first_seed=random.SystemRandom().randrange(2**32))


def test_two_records_in_databases_are_what_a_plain_model_says_for_long(server: Server) -> None:
    run(5000, first_seed=random.SystemRandom().randrange(2**32), server=server)
