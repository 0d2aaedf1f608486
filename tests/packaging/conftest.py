"""The scripts of `packaging`, which are no package: each is loaded from its file."""

import hashlib
import importlib.util
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]
Told = Callable[..., str]


@pytest.fixture(scope="session")
def script(checkout: Path) -> Script:
    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, checkout / "packaging" / f"{name}.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture
def told() -> Told:
    """What a program of the system says of files; the test is skipped where there is none."""

    def ask(program: str, *words: object, environment: dict[str, str] | None = None) -> str:
        if which(program) is None:
            pytest.skip(f"{program} is not installed")
        ran = subprocess.run(
            [program, *map(str, words)], capture_output=True, text=True, env=environment, check=False
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout + ran.stderr

    return ask


def contents(files: list[Path], folder: Path) -> dict[str, str]:
    """Where each file lies in its folder, and the hash of what it holds."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


@pytest.fixture
def same_twice(tmp_path: Path) -> Callable[[Callable[[Path], list[Path]]], list[Path]]:
    """Has a writer write into two folders, which hold the same then; answers the files of the first."""

    def check(write: Callable[[Path], list[Path]]) -> list[Path]:
        first, second = write(tmp_path / "one"), write(tmp_path / "two")
        assert first and contents(first, tmp_path / "one") == contents(second, tmp_path / "two")
        assert sorted(first) == sorted(path for path in (tmp_path / "one").rglob("*") if path.is_file())
        return first

    return check
