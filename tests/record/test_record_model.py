"""Two records against a plain model of them; tests/campaign takes ten times as many steps."""

from makers_machine import run
from makers_server import Server

STEPS = 500


def test_two_records_are_what_a_plain_model_says() -> None:
    run(STEPS)


def test_two_records_in_databases_are_what_a_plain_model_says(server: Server) -> None:
    run(STEPS, server=server)
