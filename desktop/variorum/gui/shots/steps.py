"""What an editor does before a picture is taken, by names that an editor could say."""

from dataclasses import replace
from itertools import count
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from variorum.dispute.decision import Standing, State
from variorum.fact.fact import Kind
from variorum.gui.shots.made_earlier import made_earlier
from variorum.gui.shots.shot import Prepare
from variorum.progress import Progress
from variorum.text.message import Message
from variorum.translation import tr

if TYPE_CHECKING:
    from variorum.gui.window.main_window import MainWindow


PATIENCE = 100  # times


def choose(kind: Kind, state: State = State.OPEN, *, prefilled: bool = True) -> Prepare:
    """Go to the fullest dispute of a kind, and start from its first account."""

    def prepare(window: "MainWindow") -> None:
        best = fullest(window, kind, state)
        if best is not None:
            window.session.choose(best.dispute.id)
            if prefilled:
                window.card.prefill(best.dispute.accounts[0].number)
        window.card.setFocus()

    return prepare


def fullest(window: "MainWindow", kind: Kind, state: State) -> Standing | None:
    wanted = [s for s in window.session.standings if s.dispute.kind is kind and s.state is state]
    return max(wanted, key=lambda s: len(s.dispute.accounts), default=None)


def settled(window: "MainWindow") -> None:
    wanted = [s.dispute.id for s in window.session.standings if s.state is State.SETTLED]
    window.session.choose(wanted[0] if wanted else None)


def earlier(kind: Kind, *, unfolded: bool) -> Prepare:
    """As a dispute looks on which other cases have a decision."""

    def prepare(window: "MainWindow") -> None:
        pane = window.card.panes.earlier
        told: list[bool] = []
        pane.answered.connect(lambda: told.append(True))
        choose(kind, prefilled=False)(window)
        for _ in range(PATIENCE):  # what the record itself offers would come later, and take its place
            QTest.qWait(20)
            if told:
                break
        pane.show_offers(made_earlier(kind))
        pane.fold.setChecked(unfolded)

    return prepare


def history(window: "MainWindow") -> None:
    settled(window)
    press(window.card, tr("History"))


def stale(window: "MainWindow") -> None:
    """As a settled dispute looks once another article has spoken."""
    session, case = window.session, window.session.reconciliation
    done = [s for s in session.standings if s.state is State.SETTLED]
    if case is None or not done:
        return
    because = Message("An article added since gives another value.")
    turned = replace(done[0], state=State.STALE, stale_because=because)
    standings = tuple(turned if s is done[0] else s for s in case.standings)
    session.show(replace(case, standings=standings))
    session.choose(turned.dispute.id)


def card_at_the_right(window: "MainWindow") -> None:
    window.set_card_upright(True)
    choose(Kind.QUANTITY)(window)


def find(words: str) -> Prepare:
    def prepare(window: "MainWindow") -> None:
        window.actions_by_name["find"].trigger()
        type_into(window, tr("Find in all columns"), words)

    return prepare


def narrow_list_to(words: str) -> Prepare:
    return lambda window: type_into(window, tr("Filter disputes"), words)


def action(name: str, then: Prepare = choose(Kind.QUANTITY)) -> Prepare:
    """What a menu's entry does, after something else was done."""

    def prepare(window: "MainWindow") -> None:
        then(window)
        window.actions_by_name[name].trigger()

    return prepare


def last_row(window: "MainWindow") -> None:
    """The row of what was left out of the articles."""
    rows = [row.number for row in window.session.sheet.rows if row.left_out]
    window.session.choose_row(rows[-1])


def row_of_longest(window: "MainWindow") -> None:
    """The row with the longest paragraph."""
    rows = window.session.sheet.rows
    longest = max(rows, key=lambda row: max(len(b.text) for bs in row.cells.values() for b in bs))
    window.session.choose_row(longest.number)


def fail(window: "MainWindow") -> None:
    window.session.refused.emit(
        "The record at /home/okafor/articles/record.db could not be written: no space left on the disk."
    )


def work(window: "MainWindow") -> None:
    """Something that takes its time and ends only when it is stopped."""

    def lining_up(progress: Progress) -> None:
        for _ in count():
            progress(3, 5, "Lining up")
            sleep(0.05)

    window.session.jobs.write(lining_up, lambda _: None)
    QTest.qWait(600)


def press(place: QWidget, name: str) -> None:
    for button in place.findChildren(QAbstractButton):
        if button.accessibleName().startswith(name) and button.isVisibleTo(place):
            button.click()
            return


def type_into(place: QWidget, name: str, words: str) -> None:
    for field in place.findChildren(QLineEdit):
        if field.accessibleName() == name:
            field.setText(words)
