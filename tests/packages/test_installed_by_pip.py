"""The wheel and the source archive, installed in an empty environment outside the repository."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

PDF, ZIP = b"%PDF-", b"PK\x03\x04"


@pytest.fixture(scope="module", params=["*.whl", "variorum-*.[0-9].tar.gz"])
def installed(request, packages, tmp_path_factory) -> Path:
    """The program as `pip install 'variorum[desktop]'` brings it, with the newest of all that it asks for."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=True)
    (package,) = packages.glob(request.param)
    subprocess.run(
        [place / "bin" / "pip", "install", "--quiet", f"variorum[desktop] @ {package.as_uri()}"], check=True
    )
    return place / "bin" / "variorum"


@pytest.fixture
def say(installed, tmp_path):
    """What the program says when it is run in a folder where nothing of the project is."""
    named = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}

    def run(*words: object, **more: str) -> str:
        ran = subprocess.run(
            [installed, *map(str, words)], cwd=tmp_path, env=named | more, capture_output=True, text=True
        )
        assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout + ran.stderr
        return ran.stdout

    return run


def test_it_runs_the_sample_case_and_writes_reports(say, installed, tmp_path):
    """The samples come with the package."""
    seeds = sorted(installed.parent.parent.glob("lib/*/site-packages/variorum/_data/seeds/*.txt"))
    assert len(seeds) == 5
    say("case", "new", "Sample")
    say("case", "add", "Sample", *seeds)
    disputes = [json.loads(line) for line in say("disputes", "Sample", "--format", "jsonl").splitlines()]
    assert len(disputes) > 10
    say("settle", "Sample", "1", "--account", "2", "--reason", "the figure that the UN gives")
    say("report", "Sample", "-o", "report.pdf", "-o", "report.docx", "-o", "report.html")
    assert (tmp_path / "report.pdf").read_bytes().startswith(PDF)
    assert (tmp_path / "report.docx").read_bytes().startswith(ZIP)
    assert "the figure that the UN gives" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "whole" in say("verify")


def test_it_finds_what_the_checkout_finds(say, checkout, tmp_path):
    (tmp_path / "seeds").symlink_to(checkout / "seeds")
    names = sorted(f"seeds/{path.name}" for path in (checkout / "seeds").glob("*.txt"))
    here = [sys.executable, "-P", "-m", "variorum", "compare", *names, "--format", "json"]
    ours = subprocess.run(here, cwd=checkout, capture_output=True, text=True, check=True).stdout
    assert json.loads(say("compare", *names, "--format", "json")) == json.loads(ours)


def test_its_window_comes_up(say):
    """Asked of the very library that draws it; `--try-display` is what the program asks itself."""
    assert say("--try-display", QT_QPA_PLATFORM="offscreen") == ""
