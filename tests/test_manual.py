"""The manual says what the code does: generated pages are current, every command and setting is told."""

import importlib.util
import re
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from variorum.settings import Settings


@pytest.fixture(scope="module")
def writer(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_docs", checkout / "packaging" / "write_docs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["commands.md", "settings.md", "record.md", "files.md"])
def test_a_generated_page_is_current(name, writer, checkout):
    page = writer.without_spaces_at_ends(writer.PAGES[name]())
    assert (checkout / "docs" / name).read_text(encoding="utf-8") == page, "run `make docs`"


def test_every_setting_is_told(checkout):
    page = (checkout / "docs" / "settings.md").read_text(encoding="utf-8")
    for setting in fields(Settings):
        assert f"`{setting.name}`" in page
        assert setting.metadata["description"] in page


def test_every_part_we_build_on_is_listed_with_its_licence(writer, checkout):
    page = (checkout / "docs" / "licences.md").read_text(encoding="utf-8")
    for part in writer.dependencies():
        assert f"| {part.metadata['Name']} |" in page, "run `make docs`"


def test_no_part_binds_us_to_the_gpl(checkout):
    page = (checkout / "docs" / "licences.md").read_text(encoding="utf-8")
    for line in re.findall(r"^\| (?!package|library)(.+ \| .+) \|$", page, flags=re.MULTILINE):
        name, licence = line.split(" | ")[:2]
        licence = licence.replace("GPL-3.0-or-later WITH GCC-exception-3.1", "free to be linked to")
        choices = [
            choice for choice in licence.split(" OR ") if not re.search(r"(?<!L)GPL|not stated", choice)
        ]
        assert choices, f"{name}: {licence}"


LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"])
def test_links_between_pages_lead_somewhere(page, checkout):
    found = [checkout / page] if page.endswith(".md") else sorted((checkout / page).rglob("*.md"))
    for file in found:
        for target in LINK.findall(file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_every_decision_is_in_the_index(checkout):
    index = (checkout / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    for page in (checkout / "docs" / "decisions").glob("0*.md"):
        assert f"({page.name})" in index


def test_every_command_is_in_the_manual(writer, checkout):
    from typer.main import get_command

    from variorum.cli.commands import app_for

    page = (checkout / "docs" / "commands.md").read_text(encoding="utf-8")
    for name in get_command(app_for([])).commands:
        assert f"## variorum {name}\n" in page
