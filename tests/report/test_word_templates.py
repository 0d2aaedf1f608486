"""The templates for word processors are those that `make templates` writes."""

import runpy
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from variorum.paths import resources


@pytest.fixture(scope="module")
def script(checkout: Path) -> Mapping[str, Any]:
    return runpy.run_path(str(checkout / "packaging" / "write_templates.py"))


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_a_template_is_as_it_is_written(format: str, script: Mapping[str, Any]) -> None:
    kept = (resources() / "templates" / f"report.{format}").read_bytes()
    assert parts(script[f"{format}_template"]()) == parts(kept), "run “make templates”"
