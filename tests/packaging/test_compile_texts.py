"""What the program compiles of text comes compiled with the package: all of it, the same in each build."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.window

# In a process of its own, as a start is: the kept code is of that process.
START = """
import sys
from pathlib import Path
sys.frozen = True  # as in the package: what was kept is read whatever Python writes
import variorum.kept_code as kept_code
start = kept_code.kept_code = kept_code.KeptCode(Path(sys.argv[1]))
start.begin()
with start.of_modules():
    import variorum.gui.app
import variorum.bootstrap
start.keep()
"""


@pytest.fixture(scope="module")
def compiled(checkout, tmp_path_factory):
    """Writes the file, with Python's hashes begun elsewhere each time."""
    pytest.importorskip("PySide6")

    def write(seed: str) -> Path:
        target = tmp_path_factory.mktemp("kept") / "kept_code.kept"
        run([checkout / "packaging" / "frozen" / "compile_texts.py", target], checkout, PYTHONHASHSEED=seed)
        return target

    return write


@pytest.fixture(scope="module")
def kept(compiled):
    return compiled("1")


def run(words: list[object], checkout: Path, **environment: str) -> None:
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = plain | {"PYTHONPATH": str(checkout / "desktop")} | environment
    subprocess.run([sys.executable, "-P", *map(str, words)], env=told, check=True)


def test_two_builds_compile_the_same_bytes(kept, compiled):
    assert compiled("2").read_bytes() == kept.read_bytes()


def test_a_start_finds_all_that_it_would_compile(kept, checkout):
    before = kept.read_bytes()
    run(["-c", START, kept], checkout)
    assert kept.read_bytes() == before


def test_without_what_was_kept_a_start_compiles_it_itself(kept, checkout, tmp_path):
    run(["-c", START, tmp_path / "empty.kept"], checkout)
    assert 0 < (tmp_path / "empty.kept").stat().st_size < kept.stat().st_size
