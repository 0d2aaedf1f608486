"""The man pages say what the commands say, in roff that means what it says."""

import gzip
import os
import re
from shutil import which

import pytest
import typer

from variorum.cli.commands import app_for
from variorum.whereabouts import PLACES, VARIABLES

SECTIONS = ("NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "FILES", "ENVIRONMENT", "SEE ALSO")
NO_DATE = "missing date"  # a page that is written anew with each change has none


@pytest.fixture(scope="module")
def writer(script):
    return script("write_man")


@pytest.fixture(scope="module")
def pages(writer):
    return writer.pages()


@pytest.fixture(scope="module")
def commands():
    return typer.main.get_command(app_for([])).commands


def test_the_same_bytes_are_written_each_time(writer, same_twice, commands):
    assert len(same_twice(writer.write_man)) == len(commands) + 1


def test_each_command_has_a_page_with_every_section(pages, commands):
    assert set(pages) == {"variorum", *(f"variorum-{name}" for name in commands)}
    for page in pages.values():
        heads = re.findall(r"^\.SH (.+)$", page, re.MULTILINE)
        assert [head for head in heads if head in SECTIONS] == list(SECTIONS)


def test_every_option_and_every_command_of_a_group_is_told(pages, commands):
    for name, command in commands.items():
        page = pages[f"variorum-{name}"].replace("\\-", "-")
        for below, one in getattr(command, "commands", {name: command}).items():
            assert one is command or f".SS variorum {name} {below}" in page
            for option in (opt for parameter in one.params for opt in parameter.opts if opt[0] == "-"):
                assert option in page


def test_every_example_of_the_help_is_on_the_page(pages, commands):
    for name, command in commands.items():
        page = pages[f"variorum-{name}"].replace("\\-", "-").replace("\\e", "\\")
        for line in re.findall(r"^  (variorum .+?)(?: {3,}|$)", command.help or "", re.MULTILINE):
            assert line in page


def test_a_page_names_all_files_and_variables(pages):
    page = pages["variorum"].replace("\\-", "-").replace("\\(ti", "~")
    for one in PLACES:
        assert one.path in page
    for one in VARIABLES:
        assert one.name in page


@pytest.mark.parametrize(
    ("text", "roff"),
    [
        (".hidden", r"\&.hidden"),
        ("'quoted'", r"\&'quoted'"),
        ("a-b", r"a\-b"),
        (r"C:\new", r"C:\enew"),
        ("~/.cache", r"\(ti/.cache"),
    ],
)
def test_every_character_stands_for_itself(writer, text, roff):
    assert writer.escaped(text) == roff


def test_prose_keeps_options_whole_and_other_hyphens_plain(writer):
    assert writer.prose("a well-kept file, --read-only or -o") == r"a well-kept file, \-\-read\-only or \-o"


def test_mandoc_finds_nothing_wrong(writer, tmp_path, told):
    if which("mandoc") is None:
        pytest.skip("mandoc is not installed")
    for name, page in writer.pages().items():
        path = tmp_path / f"{name}.1"
        path.write_text(page, encoding="utf-8")
        said = told("sh", "-c", f"mandoc -Tlint -W warning {path} || :")
        assert [line for line in said.splitlines() if NO_DATE not in line] == []


def test_man_shows_a_page_without_a_warning(writer, tmp_path, told):
    written = {path.name: path for path in writer.write_man(tmp_path)}
    environment = {**os.environ, "MANWIDTH": "200", "LC_ALL": "C.UTF-8", "MANROFFOPT": "-ww"}
    for name in ("variorum.1.gz", "variorum-settle.1.gz", "variorum-report.1.gz", "variorum-case.1.gz"):
        said = told("man", "--warnings", "-l", written[name], environment=environment)
        assert "warning" not in said
    assert '--outside "OCHA flash update" --url' in told(
        "man", "-l", written["variorum-settle.1.gz"], environment=environment
    )
    assert gzip.decompress(written["variorum.1.gz"].read_bytes())[:3] == b".TH"
