"""Compiled modules are packed as what they are, whatever the process that compiled them had done before."""

import marshal
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = bytes(16)
MODULES = {
    "b.pyc": "def joined(one, other):\n    return '/'.join((one, other))\n",
    "parts/a.pyc": "SIGNS = frozenset({'/', '*', 'work', 'clone'})\nwork = '/'\n",
}


@pytest.fixture
def packed(checkout, tmp_path):
    """Packs the modules in a folder of that name, as PyInstaller leaves them."""

    def pack(folder: str) -> Path:
        for name, text in MODULES.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(HEAD + marshal.dumps(compile(text, name, "exec"), 2))
        script = checkout / "packaging" / "frozen" / "pack_anew.py"
        subprocess.run([sys.executable, "-I", "-S", script], cwd=tmp_path / folder, check=True)
        return tmp_path / folder

    return pack


def test_two_folders_give_the_same_bytes(packed):
    one, other = packed("work"), packed("clone of it")
    assert {name: (one / name).read_bytes() for name in MODULES} == {
        name: (other / name).read_bytes() for name in MODULES
    }


def test_a_module_is_the_same_code(packed):
    folder = packed("work")
    for name, text in MODULES.items():
        assert marshal.loads((folder / name).read_bytes()[len(HEAD) :]) == compile(text, name, "exec")
