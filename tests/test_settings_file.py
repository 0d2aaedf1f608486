"""What a user has set is kept, checked, and never in the way of starting."""

import json
import os
from dataclasses import asdict, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.settings import (
    APPENDICES,
    SettingRefused,
    Settings,
    bounds_of,
    checked,
    listed,
    named,
    value_from,
)
from variorum.settings_file import SettingsFound, SettingsUnusable, keep_setting, read_settings


@pytest.fixture
def place(tmp_path):
    return tmp_path / "folder" / "settings.json"


def written(place, text):
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def test_without_a_file_the_defaults_hold(place):
    assert read_settings(place) == SettingsFound(Settings())


def test_what_is_kept_is_read_again(place):
    keep_setting("editor", "Åsa “A.” Editor", place)
    assert keep_setting("most-disputes", 5, place).most_disputes == 5
    found = replace(Settings(), editor="Åsa “A.” Editor", most_disputes=5)
    assert read_settings(place) == SettingsFound(found)


def test_keeping_one_setting_leaves_all_else_in_the_file(place):
    written(place, '{"of_a_newer_version": [1], "theme": "dark"}')
    keep_setting("text_zoom", 120, place)
    said = json.loads(place.read_text(encoding="utf-8"))
    assert said == {"of_a_newer_version": [1], "theme": "dark", "text_zoom": 120}


def test_names_it_does_not_know_are_passed_over(place):
    assert read_settings(written(place, '{"of_a_newer_version": 1}')) == SettingsFound(Settings())


def test_a_value_that_cannot_be_is_told_and_the_others_hold(place):
    found = read_settings(written(place, '{"theme": "purple", "most_disputes": 7}'))
    assert found.settings == replace(Settings(), most_disputes=7)
    assert "theme" in found.complaint and "purple" in found.complaint


@pytest.mark.parametrize("text", ["", "{", "[]", "\0", "[" * 100_000, '{"editor": "\\ud800"', "7"])
def test_a_file_that_cannot_be_used_is_told_in_one_line_and_left_alone(text, place):
    written(place, text)
    found = read_settings(place)
    assert found.settings == Settings()
    assert found.complaint.endswith("The defaults are used.") and "\n" not in found.complaint
    with pytest.raises(SettingsUnusable):
        keep_setting("most_disputes", 5, place)
    assert place.read_text(encoding="utf-8") == text


def test_a_folder_in_the_files_place_is_told(place):
    place.mkdir(parents=True)
    assert "cannot be read" in read_settings(place).complaint


def test_where_nothing_can_be_written_it_is_said_and_nothing_is_left(place):
    place.parent.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(SettingsUnusable):
        keep_setting("most_disputes", 5, place)


def test_a_write_that_fails_leaves_the_file_as_it_was(place, monkeypatch):
    written(place, '{"theme": "dark"}')

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsUnusable, match="No space left"):
        keep_setting("theme", "light", place)
    assert [file.name for file in place.parent.iterdir()] == [place.name]
    assert json.loads(place.read_text(encoding="utf-8")) == {"theme": "dark"}


def test_a_link_to_the_file_stays_a_link(place, tmp_path):
    place.parent.mkdir()
    place.symlink_to(tmp_path / "elsewhere.json")
    keep_setting("most_disputes", 5, place)
    assert place.is_symlink() and read_settings(place).settings.most_disputes == 5


def test_every_default_is_a_value_its_setting_can_have():
    for one in fields(Settings):
        assert checked(one, one.default) == one.default


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.integers())))
def test_a_value_is_taken_as_its_kind_within_its_bounds_or_refused(value):
    for one in fields(Settings):
        try:
            taken = checked(one, value)
        except SettingRefused:
            continue
        assert taken == value and type(taken) is type(one.default)
        least, most = one.metadata["least"], one.metadata["most"]
        assert least is None or least <= taken <= most
        choices = one.metadata["choices"]
        assert not choices or taken in choices or set(listed(taken, choices)) <= set(choices)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("all", APPENDICES),
        ("none", ()),
        ("sources, method,sources", ("sources", "method")),
        (" ", ()),
    ],
)
def test_a_setting_that_takes_several_takes_each_once(text, parts):
    assert listed(value_from(named("report_appendices"), text), APPENDICES) == parts


def test_a_part_that_is_not_known_is_named():
    with pytest.raises(SettingRefused, match=r"takes some of disputes, .*, none, not “footnotes”"):
        value_from(named("report_appendices"), "sources,footnotes")


@pytest.mark.parametrize("text", ["nan", "inf", "-1", "9" * 400, "", "one"])
def test_a_number_typed_that_cannot_be_is_refused(text):
    with pytest.raises(SettingRefused):
        value_from(named("link-threshold"), text)


def test_what_a_setting_can_be_is_told():
    assert bounds_of(named("text_zoom")) == "80 – 250"
    assert bounds_of(named("theme")) == "system, light, dark, high-contrast"
    assert bounds_of(named("editor")) == ""


def test_every_setting_is_json():
    assert json.loads(json.dumps(asdict(Settings()))) == asdict(Settings())


def test_a_pipe_in_the_files_place_is_not_waited_for(place):
    place.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(place)
    assert "no ordinary file" in read_settings(place).complaint


def test_a_file_far_larger_than_anybodys_settings_is_not_read(place):
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as file:
        file.truncate(1 << 40)
    assert "very large" in read_settings(place).complaint


@pytest.mark.parametrize("name", ["x" * 201, "a\nb", "a\x1b[31m", "\u202eada", "a\0"])
def test_a_name_that_steers_or_has_no_end_is_no_setting(place, name):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps({"editor": name}))
    found = read_settings(place)
    assert found.settings.editor == "" and "takes one line" in found.complaint
