"""A database with members in every role."""

from collections.abc import Iterator

import pytest
from makers_members import Desk
from makers_server import Server


@pytest.fixture
def desk(server: Server) -> Iterator[Desk]:
    made = Desk(server)
    yield made
    made.end()
