"""The collector of garbage rests while much is read, and works on after it."""

import gc

import pytest

from variorum.record.uncollected import uncollected


def test_it_rests_meanwhile_and_works_on_after() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_on_after_a_failure() -> None:
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_where_it_rested_before_it_rests_on() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
