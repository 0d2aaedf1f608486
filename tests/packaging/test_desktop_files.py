"""What a desktop is told of the program: an entry, types of files, a page in a software centre."""

import re
from configparser import ConfigParser
from xml.etree import ElementTree

import pytest

from variorum import DESKTOP_ID
from variorum.record.foreign import APPLICATION_ID

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def writer(script):
    return script("write_desktop")


@pytest.fixture
def entry(writer):
    read = ConfigParser(interpolation=None, delimiters=["="])
    read.optionxform = str
    read.read_string(writer.entry())
    return read["Desktop Entry"]


def test_the_same_bytes_are_written_each_time(writer, same_twice):
    assert [path.name for path in same_twice(writer.write_desktop)] == [
        f"{DESKTOP_ID}.desktop",
        f"{DESKTOP_ID}.xml",
        f"{DESKTOP_ID}.metainfo.xml",
    ]


def test_the_entry_opens_files_in_the_window(entry):
    assert entry["Exec"] == "variorum open %F"
    assert entry["Icon"] == DESKTOP_ID


def test_the_entry_claims_the_types_that_are_defined_and_no_others(writer, entry):
    defined = {kind.get("type") for kind in ElementTree.fromstring(writer.mime_types())}
    assert set(entry["MimeType"].strip(";").split(";")) == defined


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_entry_speaks_german_too(key, entry):
    assert entry[f"{key}[de]"] and entry[f"{key}[de]"] != entry[key]


def test_the_entry_is_valid(writer, tmp_path, told):
    writer.write_desktop(tmp_path)
    path = tmp_path / "share" / "applications" / f"{DESKTOP_ID}.desktop"
    assert told("desktop-file-validate", path) == ""


def test_each_type_has_an_icon_of_its_own(writer, script):
    named = {kind.find(f"{MIME}icon").get("name") for kind in ElementTree.fromstring(writer.mime_types())}
    assert named == set(script("write_icons").FILES.values())


def test_a_record_is_known_by_the_number_that_the_program_writes(writer):
    marks = ElementTree.fromstring(writer.mime_types()).iter(f"{MIME}match")
    assert APPLICATION_ID.to_bytes(4).decode() in {mark.get("value") for mark in marks}


def test_an_exported_case_begins_as_its_type_says(writer, one_model, tmp_path):
    from variorum.cli.main import run

    record, file = ("--record", str(tmp_path / "r.db")), tmp_path / "one.variorum"
    assert run(["case", "new", "One", *record]) == run(["case", "export", "One", str(file), *record]) == 0
    begins = file.read_bytes()
    assert begins[:4] == b"PK\3\4" and begins[30:39] == b"case.json"


@pytest.mark.parametrize("name", ["desk.variorum.db", "idlib.variorum"])
def test_the_system_takes_the_types_in(writer, name, tmp_path, told):
    writer.write_desktop(tmp_path)
    told("update-mime-database", "-n", tmp_path / "share" / "mime")
    globs = (tmp_path / "share" / "mime" / "globs2").read_text()
    pattern = re.escape(name.partition(".")[2])
    assert re.search(rf"^60:application/x-variorum-\w+:\*\.{pattern}$", globs, re.MULTILINE)


def test_the_page_names_every_type_and_the_entry(writer):
    page = ElementTree.fromstring(writer.metainfo(""))
    assert {one.text for one in page.iter("mediatype")} == set(writer.TYPES)
    assert page.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert page.findtext("id") == DESKTOP_ID


def test_the_page_has_as_many_paragraphs_in_german(writer):
    said = [one.get(LANGUAGE, "en") for one in ElementTree.fromstring(writer.metainfo("")).iter("p")]
    assert said.count("de") == said.count("en") == len(said) / 2


def test_the_page_names_no_address(writer):
    assert "http" not in writer.metainfo("").replace("http://www.w3.org", "")


def test_releases_are_those_that_the_changelog_dates(writer):
    changes = "## [Unreleased]\n\n## [0.2.0] - 2027-01-05\n\n## [0.1.0] - 2026-11-23\n"
    page = ElementTree.fromstring(writer.metainfo(changes))
    assert [one.get("version") for one in page.iter("release")] == ["0.2.0", "0.1.0"]
    assert ElementTree.fromstring(writer.metainfo("## [Unreleased]\n")).find("releases") is None


@pytest.mark.parametrize("changes", ["", "## [0.1.0] - 2026-11-23\n"])
def test_the_page_is_valid(writer, changes, tmp_path, told):
    path = tmp_path / f"{DESKTOP_ID}.metainfo.xml"
    path.write_text(writer.metainfo(changes), encoding="utf-8")
    assert "E:" not in told("appstreamcli", "validate", "--no-net", path)
