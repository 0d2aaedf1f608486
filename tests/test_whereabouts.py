"""The table of files names the very folders that the program uses."""

import ast
from pathlib import Path

import pytest

import variorum
from variorum import paths
from variorum.whereabouts import PLACES, VARIABLES


@pytest.fixture
def at_home(monkeypatch, tmp_path):
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "VARIORUM_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_every_place_is_one_that_the_program_uses(at_home):
    told = {Path(one.path.replace("~", str(at_home), 1)) for one in PLACES}
    record = paths.default_record()
    settings = paths.user_settings()
    assert told == {
        record,
        record.with_name(f"{record.name}.copies"),
        settings,
        settings.with_name("window.ini"),
        settings.with_name("QtProject.conf"),
        settings.with_name("unsaved-*.json"),
        settings.with_name("faults-*.log"),
        paths.user_templates(),
        paths.user_cache() / "parses",
        paths.user_cache() / "crashes",
    }


def test_every_variable_of_our_own_is_told():
    told = {name for one in VARIABLES for name in one.name.split(", ")}
    used = set()
    for module in Path(variorum.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and str(node.value).startswith("VARIORUM_"):
                used.add(str(node.value).split()[0].strip(".,;"))
    assert {name for name in used if name.isupper()} <= told
