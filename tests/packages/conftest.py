"""What users install is built once, twice over, and tried where nothing of this project is."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from makers_bare_system import BareSystem
from makers_screen import Screen, missing_tools


@pytest.fixture(scope="session")
def packages(checkout: Path) -> Path:
    """The folder with all packages of this checkout; PACKAGES names one in which they were built before."""
    made = os.environ.get("PACKAGES")
    return Path(made).resolve() if made else build(checkout, checkout / "out" / "packages")


@pytest.fixture(scope="session")
def packages_again(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, of another clone of it in another place, with an environment of its own."""
    place = tmp_path_factory.mktemp("elsewhere") / "clone of it"
    subprocess.run(["git", "clone", "--quiet", checkout, place], check=True)
    return build(place, place.parent / "packages")


def build(checkout: Path, target: Path) -> Path:
    plain = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VARIORUM_CACHE")
    }
    subprocess.run([checkout / "packaging" / "package.sh", target], check=True, env=plain)
    return target


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BareSystem]:
    if which("debootstrap") is None or os.getuid() != 0:
        pytest.fail("a bare system is made by root with debootstrap")
    made = BareSystem(tmp_path_factory.mktemp("bare") / "debian")
    yield made
    made.close()


@pytest.fixture
def screen(tmp_path: Path, checkout: Path) -> Iterator[Screen]:
    assert not missing_tools()
    made = Screen(checkout / "out" / "package-test")
    yield made
    made.close()
