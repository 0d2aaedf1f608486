"""The two commands and what they install: plain sh, exact versions, nobody's own addresses."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SCRIPTS = (
    "run",
    "check",
    ".ci/run",
    "packaging/prepare.sh",
    "packaging/journey.sh",
    "packaging/package.sh",
    "packaging/package_test.sh",
    "packaging/archive.sh",
)


def pinned(checkout: Path) -> dict[str, Requirement]:
    lines = (checkout / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_plain_sh(script, checkout):
    subprocess.run(["sh", "-n", checkout / script], check=True)
    text = (checkout / script).read_text(encoding="utf-8")
    assert not re.search(r"\[\[|\blocal\b|\bfunction \w|<\(|\bsource ", text)


@pytest.mark.parametrize("script", ["run", "check", ".ci/run"])
def test_a_script_can_be_run(script, checkout):
    path = checkout / script
    assert path.stat().st_mode & 0o111
    assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n")


def test_every_requirement_has_an_exact_version(checkout):
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["desktop"],
        *(line for group in project["dependency-groups"].values() for line in group if isinstance(line, str)),
    ]
    exact = pinned(checkout)
    for requirement in map(Requirement, asked):
        (version,) = exact[canonicalize_name(requirement.name)].specifier
        assert version.operator == "=="
        assert requirement.specifier.contains(version.version, prereleases=True)


def test_no_address_or_path_is_written_down(checkout):
    for name in ("constraints.txt", *SCRIPTS, "pyproject.toml"):
        text = (checkout / name).read_text(encoding="utf-8")
        assert not re.search(r"https?://|file:|index-url|find-links|/work/|/opt/", text), name
