"""Two records against a plain model of them; tests/campaign runs it ten times as long."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from makers_machine import TwoRecords

STEPS = 500


def test_two_records_are_what_a_plain_model_says() -> None:
    run(STEPS)


def run(steps: int, *, length: int = 50) -> None:
    """So many steps altogether, in runs of that length."""
    TwoRecords.done = 0
    how = settings(
        max_examples=steps // length + 1,
        stateful_step_count=length,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(TwoRecords, settings=how)
    assert TwoRecords.done >= steps
