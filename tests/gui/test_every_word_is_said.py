"""No word of the program reaches the window but through the catalogues."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from makers_pseudo import Pseudo, shown_words, tops, unsaid, words_of
from makers_sight import settle

from variorum.dispute.decision import State
from variorum.gui.shots.cases import EDITOR, ShownOnly
from variorum.gui.shots.made_case import made_case
from variorum.gui.shots.shot import Look
from variorum.gui.shots.taking import window_on
from variorum.gui.window.main_window import MainWindow
from variorum.translation import use_catalogue, use_language
from variorum.workspace.workspace import Workspace

# The names of programs, formats and keys are the same in every language.
NAMES = (
    "Variorum variorum ACLED UCDP CSV JSON HTML PDF DOCX RIS APA Chicago BibTeX Markdown LD ClaimReview UTF "
    "Esc Alt Ctrl Shift Enter Return Delete F1 CSL XLSX PNG ODT OpenDocument Wikipedia Word de en"
)
DIALOGS = (
    "show_keys",
    "show_about",
    "show_cases",
    "show_preferences",
    "open_finder",
    "find",
    "go_to_place",
    "show_timeline",
    "compare_quotations",
    "open_account",
    "show_rules",
    "check_what_was_read",
    "split_dispute",
    "dismiss",
    "join_row",
    "toggle_linear",
    "show_history",
    "both_true",
    "paste_button",
    "export_report",
    "preview_print",
    "export_data",
)


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every window speaks it, whatever a picture asks for."""
    import variorum.gui.shots.taking as taking

    monkeypatch.setattr(taking, "speak", lambda *_, **__: use_catalogue(Pseudo()))
    yield
    use_language("en")


def faults(root: object, known: frozenset[str]) -> list[str]:
    found = []
    for where, words in shown_words(root):  # type: ignore[arg-type]
        left = unsaid(words, known)
        if left:
            found.append(f"{where}: {' '.join(left)} in {words!r}")
    return list(dict.fromkeys(found))


@pytest.fixture
def window(qapp, pseudo, tmp_path: Path) -> Iterator[MainWindow]:
    made = made_case(5)
    with window_on(ShownOnly(made, tmp_path), Look(), tmp_path) as window:
        window.session.show(made)
        settle()
        yield window


def known_of(window: MainWindow) -> frozenset[str]:
    case = window.session.reconciliation
    assert case is not None
    return words_of(case, EDITOR, NAMES)


def test_a_word_that_was_not_said_is_found() -> None:
    assert unsaid("⟦Rows ⟦1⟧~~⟧ folded Vessary", frozenset({"vessary"})) == ["folded"]


def test_the_window_of_a_case_says_every_word(window: MainWindow) -> None:
    assert faults(window, known_of(window)) == []


def test_first_run_says_every_word(qapp, pseudo, tmp_path: Path) -> None:
    record = Workspace(record_url=str(tmp_path / "none.db"), cache=False)
    with window_on(record, Look(), tmp_path) as window:
        settle()
        assert faults(window, words_of_no_case()) == []


def words_of_no_case() -> frozenset[str]:
    return frozenset(name.casefold() for name in NAMES.split())


@pytest.mark.parametrize("state", [State.OPEN, State.STALE])
def test_each_kind_of_card_says_every_word(qapp, pseudo, tmp_path: Path, state: State) -> None:
    made = made_case(state=state)
    with window_on(ShownOnly(made, tmp_path), Look(), tmp_path) as window:
        window.session.show(made)
        known, found = known_of(window), []
        for standing in made.standings:
            window.session.choose(standing.dispute.id)
            window.card.prefill(1)
            settle()
            found += faults(window.card, known)
        assert list(dict.fromkeys(found)) == []


def test_each_page_and_dialog_says_every_word(window: MainWindow) -> None:
    known, found = known_of(window), []
    for call in DIALOGS:
        getattr(window.commands, call)()
        settle()
        found += [f"{call}: {fault}" for top in tops() for fault in faults(top, known)]
        for top in tops():
            if top is not window:
                top.close()
    assert list(dict.fromkeys(found)) == []
