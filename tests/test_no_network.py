"""Nothing leaves the machine: the program is run as a process that notes every step towards the network."""

import pytest

from variorum.paths import seeds


@pytest.mark.slow
def test_a_case_from_its_making_to_its_report_reaches_for_no_network(process, tmp_path):
    record = ("--record", tmp_path / "record.db")
    for typed in (
        ("case", "new", "one"),
        ("case", "add", "one", *seeds()[:2]),
        ("disputes", "one"),
        ("search", "the"),
        ("report", "one", "--output", tmp_path / "one.html"),
        ("verify",),
    ):
        ended = process(*typed, *record)
        assert (ended.status, ended.err, ended.reached) == (0, "", ())


def test_a_program_that_reaches_out_is_seen(process):
    """The guard itself works; nothing is sent, since the address is no address."""
    ended = process(program=("-c", "import socket; socket.getaddrinfo('localhost', 'no such port')"))
    assert "getaddrinfo" in ended.reached[0]
