"""The report of a fall: it says where and by which settings, and quotes nothing and nobody."""

from dataclasses import replace

import pytest

from variorum import __version__
from variorum.gui.crash.report import report_of, settings_lines, shortened
from variorum.settings import Settings

SECRET = "the mayor fled in a blue car"


def fallen() -> Exception:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(f"cannot read {SECRET}") from error
    except ValueError as error:
        return error


def test_it_holds_kind_place_version_and_settings() -> None:
    said = report_of(fallen(), Settings())
    assert f"Variorum {__version__}" in said and "ValueError" in said and "because of KeyError" in said
    assert "test_report.py, line" in said and "in fallen" in said
    assert "text_zoom = 100" in said


def test_it_quotes_no_article_and_names_nobody() -> None:
    said = report_of(fallen(), replace(Settings(), editor="Ilse Marrant"))
    assert SECRET not in said and "Ilse" not in said and "editor = (set)" in said


def test_it_says_nothing_of_the_machine_s_folders() -> None:
    assert shortened("/home/ada/src/desktop/variorum/gui/card/card.py") == "variorum/gui/card/card.py"
    assert shortened("/home/ada/venv/site-packages/lxml/etree.py") == "site-packages/lxml/etree.py"
    assert shortened("/home/ada/secret.py") == "secret.py"


def test_the_system_s_own_words_lose_their_folders() -> None:
    log = 'Fatal Python error: Segmentation fault\n  File "/home/ada/variorum/gui/app.py", line 5 in run\n'
    said = report_of(None, Settings(), log=log)
    assert "/home" not in said and 'File "variorum/gui/app.py", line 5 in run' in said


def test_errors_that_lead_to_each_other_end() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one
    assert report_of(one, Settings()).count("because of") == 1


@pytest.mark.parametrize("times", [2, 40])
def test_how_often_it_happened_is_told(times) -> None:
    assert f"({times} times)" in report_of(fallen(), Settings(), times=times)


def test_every_setting_is_told() -> None:
    assert len(list(settings_lines(Settings()))) == len(Settings.__dataclass_fields__)
