"""What of a building machine comes along in the program's folder, and what does not."""

from pathlib import Path

import pytest

SITE = Path("/env/lib/python3.11/site-packages")


@pytest.fixture(scope="module")
def chosen(script):
    return script("frozen/chosen")


@pytest.mark.parametrize(
    ("target", "source", "kind"),
    [
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "BINARY"),
        ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
        ("PySide6/Qt/lib/libQt6Core.so.6", f"{SITE}/PySide6/Qt/lib/libQt6Core.so.6", "BINARY"),
        ("lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION"),
    ],
)
def test_what_python_and_the_packages_stand_on_comes_along(chosen, target, source, kind):
    assert chosen.binaries([(target, source, kind)], SITE) == [(target, source, kind)]


@pytest.mark.parametrize("name", ["libglib-2.0.so.0", "libcups.so.2", "libstdc++.so.6", "libX11.so.6"])
def test_other_libraries_of_the_system_stay_the_systems(chosen, name):
    assert chosen.binaries([(name, f"/usr/lib/x86_64-linux-gnu/{name}", "BINARY")], SITE) == []


def test_a_plugin_that_would_bring_gtk_does_not_come_along(chosen):
    plugin = "PySide6/Qt/plugins/platformthemes/libqgtk3.so"
    assert chosen.binaries([(plugin, f"{SITE}/{plugin}", "BINARY")], SITE) == []


def test_what_a_library_is_made_of_and_tested_with_does_not_come_along(chosen):
    data = [
        (name, f"{SITE}/{name}", "DATA")
        for name in ("spacy/vocab.pyx", "thinc/tests/one.json", "tld/res/a.txt")
    ]
    assert [entry[0] for entry in chosen.data(data)] == ["tld/res/a.txt"]


def test_qts_own_words_come_along_in_the_languages_of_the_program(chosen):
    words = [f"PySide6/Qt/translations/{name}.qm" for name in ("qtbase_de", "qtbase_fr", "qt_help_de")]
    kept = chosen.data([(name, f"{SITE}/{name}", "DATA") for name in words])
    assert [entry[0] for entry in kept] == ["PySide6/Qt/translations/qtbase_de.qm"]


def test_each_library_says_whose_it_is_and_under_which_licence(chosen):
    for row in chosen.libraries():
        assert row["files"] and row["name"] and row["licence"] and row["from"]
