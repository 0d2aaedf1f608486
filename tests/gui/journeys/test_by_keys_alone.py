"""The whole job by an editor who sees nothing and has no mouse: from first run to a report that is written.

Each step asks for things by the names a screen reader says, in the language
the window speaks, and sends keys; the record and the report are only looked at
when all is done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from makers_desk import Desk, the_seeds
from makers_reader import Reader, Role, Thing
from makers_told import ENGLISH, TURNED, written

from variorum.dispute.decision import Outcome, State
from variorum.gui.export.asked import READ
from variorum.gui.look.fact_types import FactType
from variorum.gui.session.opening import SAMPLE
from variorum.translation import tr, trn, use_language
from variorum.wording.names import state_name

pytestmark = pytest.mark.slow
# What opens over the window cannot be raised without a screen; that is no fault of the window.
without_a_screen = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@dataclass(slots=True)
class Editor:
    """Knows the steps of the job, and for each what should be heard."""

    reader: Reader
    desk: Desk
    decided: dict[str, str] = field(default_factory=dict)  # step → the line of the list before

    # Bringing articles in

    def add(self, paths: Sequence[Path], *, looked_over: bool = True) -> None:
        """From the first page, by the button named so; what comes with the program is not looked over."""
        self.reader.answer(
            tr("Add articles"), lambda: self.write_and_enter(" ".join(f'"{p}"' for p in paths))
        )
        self.reader.tab_to(tr("Choose files"))
        self.reader.press("Space")
        self.rest()
        if looked_over:
            self.reader.tab_to(trn("Line up {number} article", "Line up {number} articles", len(paths)))
            self.reader.press("Space")
            self.rest()
        assert self.lines

    def write_and_enter(self, words: str) -> None:
        self.reader.type(words)
        self.reader.press("Enter")

    def rest(self) -> None:
        self.reader.until(lambda: not self.desk.session.jobs.running)
        self.desk.to_front()

    # The list

    @property
    def lines(self) -> list[Thing]:
        return list(self.reader.find(tr("Disputes"), Role.List).inside())

    @property
    def line(self) -> Thing:
        """The line of the list that is current."""
        found = [line for line in self.lines if line.state.selected]
        assert found, [line.name for line in self.lines]
        return found[0]

    def walk(self) -> list[str]:
        """Go over all disputes: each is told in the list and on the card."""
        self.reader.press("Alt+Home")
        heard = []
        for _ in self.lines:
            line = self.line.name
            questions = {thing.name for thing in self.card.all_inside() if line.startswith(thing.name + " ")}
            assert questions, line
            heard.append(line)
            self.reader.press("F8")
        return heard

    def go_to(self, *words: str) -> str:
        """Walk to the first dispute that is open and whose line holds one of these."""
        self.reader.press("Alt+Home")
        for _ in self.lines:
            line = self.line.name
            if f" {state_name(State.OPEN)}." in line and any(word in line for word in words):
                return line
            self.reader.press("F8")
        raise LookupError(f"{words} are not among {[line.name for line in self.lines]}")

    # The card

    @property
    def card(self) -> Thing:
        return self.reader.find(tr("Settlement card"), Role.Grouping)

    def to_card(self) -> None:
        for _ in range(6):
            if self.reader.here.name == tr("Settlement card"):
                return
            self.reader.press("F6")
        raise LookupError(f"F6 does not lead to the card but to {self.reader.here}")

    def accounts(self) -> list[str]:
        """Every account of a number or a date, as the plot tells it."""
        plot = self.reader.find(tr("Accounts"), Role.Grouping)
        return [thing.name for thing in plot.inside() if thing.role is Role.ListItem]

    def write_reason(self, words: str) -> None:
        self.reader.tab_to(tr("Reason"))
        self.reader.press("Ctrl+A")
        self.reader.type(words)
        assert self.reader.here.value == words

    def record(self, step: str, *keys: str) -> None:
        """Press what records a decision on the dispute that is current, and hear that it was."""
        self.decided[step] = self.line.name
        self.reader.announced.clear()
        self.reader.press(*keys)
        self.reader.until_said(tr("Settled. {unsettled} open.", unsettled="").split(".")[0])
        self.rest()


@pytest.fixture
def desk(qtbot, tmp_path, look):
    made = Desk(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def editor(desk, qtbot, monkeypatch) -> Editor:
    return Editor(Reader(qtbot, monkeypatch), desk)


@without_a_screen
def test_the_sample_from_first_run_to_the_report(editor, tmp_path) -> None:
    editor.add(the_seeds(), looked_over=False)
    heard = editor.walk()
    types = [type.words for type in FactType]
    assert len(heard) > 20
    assert all(any(f" {word}: " in line for word in types) for line in heard)
    do_the_job(editor, tmp_path / "report.html")
    told = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Because two count it so." in told
    assert "It is no dispute." not in told


@without_a_screen
def test_with_a_column_that_is_read_from_right_to_left(editor, tmp_path) -> None:
    editor.add(written(tmp_path / "articles", {**ENGLISH, **TURNED}))
    table = editor.reader.find(tr("Synopsis"), Role.Table)
    heads = [thing.name for thing in table.all_inside() if thing.role is Role.ColumnHeader]
    assert any(head.endswith("غرق العبارة أورورا قرب ميناء لورن") for head in heads)
    go_through_columns(editor)
    do_the_job(editor, tmp_path / "report.html")
    assert "لورن" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.fixture
def in_german() -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


@without_a_screen
def test_in_german(in_german, editor, tmp_path) -> None:
    assert tr("Settlement card") != "Settlement card"
    editor.add(written(tmp_path / "articles", ENGLISH))
    assert len(editor.walk()) == len(editor.lines)
    do_the_job(editor, tmp_path / "report.html")
    told = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert 'lang="de"' in told


def go_through_columns(editor: Editor) -> None:
    """By arrow keys through rows and cells, until the cell that is read from right to left has the keys."""
    reader = editor.reader
    while reader.here.role not in (Role.Row, Role.Cell):
        reader.press("F6")
    for _ in range(20):
        reader.press("Up")
    heard = []
    for _ in range(20):
        reader.press("Right", "Right", "Right", "Right")
        heard.append(reader.here.value)
        if "تسعة عشر" in reader.here.value or " 19 شخصا" in reader.here.value:
            assert reader.here.role is Role.Cell
            return
        reader.press("Down")
    raise LookupError(f"the keys do not lead to the words; they lead to {heard}")


def do_the_job(editor: Editor, report: Path) -> None:
    """Settle several with different outcomes, take one back, and write the report."""
    settle_a_number(editor)
    settle_a_name(editor)
    leave_the_rest(editor)
    undo(editor)
    export(editor, report)
    held_by_record(editor)


def settle_a_number(editor: Editor) -> None:
    """From an account that the plot names; its handles say what the form holds, and move."""
    reader = editor.reader
    editor.go_to(f" {FactType.NUMBER.words}: ")
    said = editor.accounts()
    assert sorted(line.split()[1] for line in said) == [f"{n}," for n in range(1, len(said) + 1)], said
    editor.to_card()
    reader.press("1")
    best = reader.tab_to(tr("Best"))
    if best.role is Role.Slider:
        before = best.name
        reader.press("Right")
        assert reader.here.name != before
        reader.press("Left")
        assert reader.here.name == before
    editor.write_reason("Because two count it so.")
    editor.record("number", "Ctrl+Enter")


def settle_a_name(editor: Editor) -> None:
    editor.go_to(f" {FactType.NAME.words}: ")
    editor.to_card()
    editor.reader.press("2")
    editor.record("name", "Ctrl+Enter")


def leave_the_rest(editor: Editor) -> None:
    """One left disputed, one trivial, one dismissed with its reason."""
    for step, key in (("left", "U"), ("trivial", "T")):
        editor.go_to(" ")
        editor.to_card()
        editor.record(step, key)
    editor.go_to(" ")
    editor.to_card()
    editor.write_reason("It is no dispute.")
    editor.reader.tab_to(tr("Dismiss…"))
    editor.record("dismissed", "Space")


def undo(editor: Editor) -> None:
    """Take the last one back: it is said, and its line is open again."""
    editor.reader.announced.clear()
    editor.reader.press("Ctrl+Z")
    editor.reader.until(lambda: editor.reader.announced)
    editor.rest()
    assert editor.line.name == editor.decided["dismissed"]


def export(editor: Editor, path: Path) -> None:
    """As a page for the browser; the dialog names its formats, and asks where."""
    reader, title = editor.reader, tr("Export report")
    reader.press("Ctrl+E")
    reader.until(lambda: reader.front.name.startswith(title))
    formats = [tr(words) for words in READ.values()]
    reader.tab_to(*formats)
    for _ in formats:
        if reader.here.name == tr(READ["html"]) and reader.here.state.checked:
            break
        reader.press("Right")
    assert reader.here.state.checked, reader.here
    reader.tab_to(tr("Export…"))
    reader.answer(title, lambda: editor.write_and_enter(str(path)), role=Role.EditableText)
    reader.press("Space")
    reader.until_said(path.name)
    editor.rest()


def held_by_record(editor: Editor) -> None:
    """As another look at the record has it."""
    workspace = editor.desk.fresh()
    case = workspace.open_case(editor.desk.session.case or SAMPLE)
    decided = [s for s in case.standings if s.decision is not None]
    outcomes = sorted(str(s.decision.outcome) for s in decided)
    assert outcomes == sorted(map(str, (Outcome.ACCEPT, Outcome.ACCEPT, Outcome.UNRESOLVED, Outcome.TRIVIAL)))
    assert workspace.verify().ok
    workspace.close()
