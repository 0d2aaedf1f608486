"""Nothing leaves the machine: the program is run as a process that notes every step towards the network."""

import pytest

from variorum.paths import seeds

PAGE = """<html><head><title>Ferry</title>
<link rel="stylesheet" href="https://example.invalid/a.css"></head>
<body><img src="https://example.invalid/a.png"><p>A ferry with 120 people aboard sank on Monday.</p>
<p>Rescuers brought 80 of them ashore before the night, and went on looking for the others.</p></body>
</html>"""


@pytest.mark.slow
def test_a_case_from_its_making_to_its_report_reaches_for_no_network(process, tmp_path):
    record = ("--record", tmp_path / "record.db")
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    for typed in (
        ("case", "new", "one"),
        ("case", "add", "one", *seeds()[:2], page),
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
