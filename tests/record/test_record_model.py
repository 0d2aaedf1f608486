"""Two records against a plain model of them; tests/campaign takes ten times as many steps."""

from makers_machine import run

STEPS = 500


def test_two_records_are_what_a_plain_model_says() -> None:
    run(STEPS)
