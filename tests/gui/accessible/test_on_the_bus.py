"""A screen reader's view of the program as it is started by a user: read over the accessibility bus.

Needs a display (Xvfb), dbus and at-spi2-core, and pyatspi for the system's
Python; `make screen-reader` installs them and runs this.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_told import ENGLISH, written

pytestmark = pytest.mark.slow

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
PATIENCE = 150  # seconds: the language model is loaded, and the machine may be busy
IN_SESSION = """
{launcher} --launch-immediately >/dev/null 2>&1 & launcher=$!
{program} & program=$!
{reader}; status=$?
kill $launcher
kill -INT $program
wait $program
[ $? = 130 ] || echo "the program had ended by itself" >&2
exit $status
"""


def missing() -> list[str]:
    found = [tool for tool in ("Xvfb", "dbus-run-session") if shutil.which(tool) is None]
    found += [] if LAUNCHER.exists() else ["at-spi2-core"]
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not SYSTEM_PYTHON.exists() or subprocess.run(asked, capture_output=True).returncode:
        found.append("python3-pyatspi")
    return found


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that nobody looks at."""
    lacking = missing()
    if lacking and os.environ.get("SCREEN_READER"):
        pytest.fail(f"not installed: {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1640x1060x24", "-nolisten", "tcp"],
        pass_fds=[writes],
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as said:
        yield f":{said.readline().strip()}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="module")
def heard(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What is on the bus while the program shows its sample."""
    folder = tmp_path_factory.mktemp("bus")
    articles = written(folder / "articles", ENGLISH)
    program = [sys.executable, "-P", "-m", "variorum", "--record", folder / "record.db", "open", *articles]
    reader = [SYSTEM_PYTHON, Path(__file__).with_name("reading_the_bus.py"), PATIENCE]
    words = {"launcher": LAUNCHER, "program": line(program), "reader": line(reader)}
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "LC_ALL": "C.UTF-8",
    }
    session = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", IN_SESSION.format_map(words)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = session.communicate(timeout=PATIENCE + 30)
    finally:
        if session.poll() is None:
            os.killpg(session.pid, signal.SIGTERM)
    assert session.returncode == 0, err
    assert "Traceback" not in err, err
    assert "ended by itself" not in err, err
    return json.loads(out)


def line(typed: list[object]) -> str:
    return " ".join(f"'{part}'" for part in typed)


def test_the_list_says_question_state_type_values_and_articles(heard) -> None:
    assert len(heard["disputes"]) > 3
    for item in heard["disputes"]:
        assert item["role"] == "list item"
        assert " Open. " in item["name"]
        assert any(f" {kind}: " in item["name"] for kind in TYPES), item
        assert ". Articles " in item["name"]


TYPES = ("Number", "Date", "Name", "Claim", "Label", "Attribution")


def test_the_synopsis_is_a_table_of_rows_and_cells_with_their_words(heard) -> None:
    rows = heard["rows"]
    assert all(row["role"] == "table row" for row in rows)
    first = next(row for row in rows if ", nothing disputed" not in row["name"] and row["cells"])
    assert first["name"].startswith("Row ")
    assert " open" in first["name"]
    cells = first["cells"]
    assert all(cell["role"] == "table cell" for cell in cells)
    assert [cell["position"][1] for cell in cells] == list(range(len(cells)))
    named = [cell for cell in cells if cell["name"].startswith("Article ")]
    assert named
    assert any(", disputed: " in cell.get("text", "") for cell in named)


def test_the_map_is_a_slider_that_says_its_row(heard) -> None:
    slider = heard["map"]
    least, now, most = slider["value"]
    assert slider["name"] == f"Row {now:.0f} of {most:.0f}"
    assert least == 1


def test_the_card_names_each_account_with_value_and_origin(heard) -> None:
    accounts = [thing for thing in heard["accounts"] if thing["role"] == "list item"]
    for number, account in enumerate(accounts, start=1):
        assert account["name"].startswith(f"Account {number}, ")
        assert ", paragraph " in account["name"]
        assert "origin " in account["name"]
        assert "Press" in account["actions"]
