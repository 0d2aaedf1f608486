"""Help: for what has the focus, searchable, and nothing in it leads or loads from outside."""

import re

import pytest
from makers_reach import shown_window
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from variorum.gui.help.pages import beside, look_for, page_of, pages, slug
from variorum.gui.help.topics import explain_parts, parts, say_what_it_is, topic_of
from variorum.gui.pages.about import licences


@pytest.fixture(scope="module")
def shown(qapp, tmp_path_factory):
    yield from shown_window(tmp_path_factory.mktemp("help"))


@pytest.fixture
def window(shown):
    shown.commands.show_manual()
    made = shown.reach.pages.help
    yield made
    made.close()


PICTURE = QTextDocument.ResourceType.ImageResource.value


def test_f1_opens_the_page_for_what_has_the_focus(qtbot, shown) -> None:
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.card.setFocus()
    qtbot.keyClick(shown.card, Qt.Key.Key_F1)
    assert shown.reach.pages.help.place == ("window.md", "the-card")
    shown.reach.pages.help.close()


def test_every_topic_leads_to_a_heading_that_there_is(shown) -> None:
    found = {page.name: {slug(s.heading) for s in page.sections} for page in pages()}
    topics = {topic[:2] for _, topic in parts(shown)}
    assert all(not heading or heading in found[page] for page, heading in topics)


def test_what_has_no_topic_of_its_own_opens_the_first_page(shown) -> None:
    assert topic_of(shown, None) == ("window.md", "")


def test_words_are_found_and_their_section_is_gone_to(qtbot, window) -> None:
    qtbot.keyClicks(window.words, "stale")
    assert window.list.count() and "section" in window.said.text()
    window.list.setCurrentRow(0)
    page, heading = window.place
    assert heading and "stale" in next(p for p in pages() if p.name == page).markdown


def test_what_is_in_no_page_is_told(qtbot, window) -> None:
    qtbot.keyClicks(window.words, "qqqq")
    assert window.said.text() == "No section holds these words." and not window.list.count()
    window.words.clear()
    assert window.list.count() == len(pages())


def test_a_link_to_another_page_is_followed_and_back_comes_back(window) -> None:
    window.open("window.md")
    window.page._follow(QUrl("keys.md"))
    assert window.place == ("keys.md", "")
    window.go_back()
    assert window.place == ("window.md", "")


def test_links_between_folders_are_followed_from_where_they_stand(window) -> None:
    window.open("how-to/lawyer.md")
    window.page._follow(QUrl("../sharing.md#copies"))
    assert window.place == ("sharing.md", "copies")
    window.page._follow(QUrl("decisions/0001-plain-help.md"))
    assert window.place[0] == "decisions/0001-plain-help.md" and "plain" in window.page.toPlainText()
    window.page._follow(QUrl("#no-heading"))
    assert window.place[0] == "decisions/0001-plain-help.md"


def test_pictures_are_looked_for_from_where_their_page_stands(window) -> None:
    window.open("how-to/lawyer.md")
    assert window.page.loadResource(PICTURE, QUrl("../pictures/window.png")).width() > 0
    assert window.page.loadResource(PICTURE, QUrl("pictures/window.png")) is None


@pytest.mark.parametrize("name", ["../README.md", "/etc/passwd", "how-to", "../docs/../CHANGELOG.md"])
def test_nothing_but_the_manual_s_own_pages_is_a_page(name) -> None:
    assert page_of(name) is None


def test_every_link_of_a_listed_page_leads_to_a_page_of_the_manual_or_of_the_checkout(checkout) -> None:
    for page in pages():
        for target in re.findall(r"\]\((?!\w+:|#)([^)#]+\.md)", page.markdown):
            where = beside(page.name, target)
            assert page_of(where) is not None or (checkout / "docs" / where).is_file(), (
                f"{page.name}: {target}"
            )


def test_a_link_to_outside_is_told_and_not_followed(window) -> None:
    window.open("window.md")
    window.page._follow(QUrl("https://example.org/x"))
    assert "outside this computer" in window.said.text() and window.place[0] == "window.md"


@pytest.mark.parametrize(
    "address", ["https://example.org/a.png", "file:///etc/passwd", "../NOTICE", "../resources/icons/up.svg"]
)
def test_nothing_is_loaded_but_the_manual_s_own_pictures(window, address) -> None:
    assert window.page.loadResource(PICTURE, QUrl(address)) is None


def test_the_manual_s_pictures_are_shown(window) -> None:
    assert window.page.loadResource(PICTURE, QUrl("pictures/window.png")).width() > 0


def test_every_page_is_shown_without_what_only_its_writers_read(window) -> None:
    for page in pages():
        window.open(page.name)
        said = window.page.toPlainText()
        assert page.title in said and "<!--" not in said


def test_a_page_that_did_not_come_is_told(window) -> None:
    window.open("no-such.md")
    assert "did not come" in window.said.text()


def test_every_main_part_says_what_it_is(shown, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "variorum.gui.help.topics.QWhatsThis.showText", lambda place, words, part: said.append(words)
    )
    explain_parts(shown)
    assert all(part.whatsThis() for part, _ in parts(shown))
    assert say_what_it_is(shown.card.form.best) and said == [shown.card.form.whatsThis()]
    assert not say_what_it_is(None)


def test_words_in_code_are_no_headings() -> None:
    assert all("```" not in s.heading for page in pages() for s in page.sections)
    assert slug("The card") == "the-card" and not look_for("  ")


def test_about_names_the_licences_of_the_parts(shown) -> None:
    said = licences()
    assert "GeoNames" in said and "PySide6_Essentials" in said and "Apache License" in said
    shown.commands.show_about()
    about = shown.commands.about_window
    assert "PySide6_Essentials" in about.licences.toPlainText()
    assert QApplication.focusWidget() is None or about.isVisible()
    about.close()


def test_f1_in_the_preferences_opens_the_page_of_settings(qtbot, shown) -> None:
    shown.commands.show_preferences()
    page = shown.reach.pages.preferences
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page.words, Qt.Key.Key_F1)
    assert shown.reach.pages.help.place[0] == "settings.md"
    shown.reach.pages.help.close()
    page.close()
