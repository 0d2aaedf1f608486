"""Nothing leaves the machine: the program is run as a process that notes every step towards the network."""

import json
import os
import re
import subprocess
import sys
from shutil import which

import pytest

from variorum.paths import seeds

PAGE = """<html><head><title>Ferry</title>
<link rel="stylesheet" href="https://example.invalid/a.css"></head>
<body><img src="https://example.invalid/a.png"><p>A ferry with 120 people aboard sank on Monday.</p>
<p>Rescuers brought 80 of them ashore before the night, and went on looking for the others.</p></body>
</html>"""


ONE_AFTER_THE_OTHER = """
import json, sys
from variorum.cli.main import run
for typed in json.loads(sys.argv[1]):
    assert run([*typed, "--record", sys.argv[2]]) == 0, typed
"""


REACHED_OUT = re.compile(r"(AF_INET6?|AF_NETLINK|AF_PACKET)")


@pytest.mark.slow
@pytest.mark.skipif("CI" not in os.environ and which("strace") is None, reason="needs strace")
def test_what_is_compiled_in_a_library_reaches_for_no_network_and_writes_nothing_of_its_own(tmp_path):
    """Seen from outside the process: Python's own guard knows nothing of a library's threads."""
    home, calls = tmp_path / "home", tmp_path / "calls"
    home.mkdir()
    asked = {**os.environ, "HOME": str(home), "VARIORUM_CACHE": str(tmp_path / "cache")}
    asked.pop("XDG_CACHE_HOME", None)
    watch = ("strace", "-f", "-qq", "-e", "trace=socket,connect,sendto,sendmsg", "-o", str(calls))
    compare = (sys.executable, "-P", "-m", "variorum", "compare", *map(str, seeds()[:2]))
    ran = subprocess.run([*watch, *compare], env=asked, capture_output=True, text=True, timeout=300)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [line for line in calls.read_text().splitlines() if REACHED_OUT.search(line)] == []
    assert [str(path) for path in home.rglob("*")] == []


@pytest.mark.slow
def test_a_case_from_its_making_to_its_report_reaches_for_no_network(process, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    commands = (
        ("case", "new", "one"),
        ("case", "add", "one", *map(str, seeds()[:2]), str(page)),
        ("disputes", "one"),
        ("search", "the"),
        ("report", "one", "--output", str(tmp_path / "one.html")),
        ("verify",),
    )
    given = (json.dumps(commands), tmp_path / "record.db")
    ended = process(*given, program=("-P", "-c", ONE_AFTER_THE_OTHER))
    assert (ended.status, ended.err, ended.reached) == (0, "", ())


def test_a_program_that_reaches_out_is_seen(process):
    """The guard itself works; nothing is sent, since the address is no address."""
    ended = process(program=("-c", "import socket; socket.getaddrinfo('localhost', 'no such port')"))
    assert "getaddrinfo" in ended.reached[0]
