"""Journeys go through the whole program; the models that it reads with are loaded once."""

import pytest


@pytest.fixture(autouse=True)
def _one_model(one_model: None) -> None:
    """A day begins with what the day before has loaded."""
