"""Whatever an article, a file, a case or an editor says stands in the window as it is, never as markup."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from makers_gui import article, dispute
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as Words
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget

import variorum.gui
from variorum.alignment.link import Grade, Link, Place, Row
from variorum.article.article import Source
from variorum.dispute.dispute import Comparison, Verdict
from variorum.fact.fact import Kind, Moment, Quantity, Statement, Term
from variorum.gui.widgets.words import as_it_stands
from variorum.text.message import Message
from variorum.workspace.workspace import Workspace

MODULES = [path for path in Path(variorum.gui.__file__).parent.rglob("*.py") if path.stem != "words"]
MARKUP = '<b>loud</b><img src="x.png">&lt;i&gt;'
CASE = f"<h1>Case</h1> {MARKUP}"
NAMES = ("<b>A<b>", "<i>B<i>", "&lt;C&gt;")
TEXTS = (
    f"<p>At least <b>12 people</b> were hurt in <u>Marlow</u> on <i>Monday</i>, said the {MARKUP} police.\n"
    f"<h2>The rebels</h2> {MARKUP} crossed the river before the morning had come to the town.\n",
    f"<p>Some <b>15 people</b> were hurt in <u>Marlo</u> on <i>Tuesday</i>, said the {MARKUP} harbour.\n"
    f"<h2>The fighters</h2> {MARKUP} crossed the river before the morning had come to the town.\n",
    f"<p>Some <b>19 people</b> were hurt in <u>Marloo</u> on <i>Sunday</i>, said the {MARKUP} harbour.\n"
    f"<h2>The gunmen</h2> {MARKUP} crossed the river before the morning had come to the town.\n",
)


def hostile_comparison() -> Comparison:
    card = Source(
        title=MARKUP, outlet=MARKUP, byline=MARKUP, url=MARKUP, published="2020-02-24", language="en"
    )
    articles = tuple(
        replace(article(name, text), source=replace(card, published_from="text", published_step=MARKUP))
        for name, text in zip(NAMES, TEXTS, strict=True)
    )
    said = f"How many {MARKUP}?"
    disputes = (
        dispute(
            articles,
            1,
            Kind.QUANTITY,
            said,
            *((n, f"<b>{many} people</b>", Quantity(many, unit="<b>people</b>", what="<i>hurt</i>"), MARKUP)
              for n, many in enumerate((12, 15, 19))),
            sources=(MARKUP, MARKUP),
        ),
        dispute(
            articles,
            2,
            Kind.NAME,
            said,
            *((n, f"<u>{name}</u>", Term(f"<u>{name}</u>", f"<u>{name}</u>"), f"<u>{name}</u>")
              for n, name in enumerate(("Marlow", "Marlo", "Marloo"))),
            verdict=Verdict.SPELLING,
        ),
        dispute(
            articles,
            3,
            Kind.DATE,
            said,
            *((n, f"<i>{day}</i>", Moment(f"2020-02-{24 + n}", step=MARKUP), MARKUP)
              for n, day in enumerate(("Monday", "Tuesday", "Sunday"))),
        ),
        dispute(
            articles,
            4,
            Kind.LABEL,
            said,
            *((n, f"<h2>The {who}</h2>", Term(f"<b>{who}</b>", f"<b>{who}</b>"), f"<b>{who}</b>")
              for n, who in enumerate(("rebels", "fighters", "gunmen"))),
            verdict=Verdict.WORDING,
        ),
        dispute(
            articles,
            5,
            Kind.ACTOR,
            said,
            *((n, f"<h2>The {who}</h2>", Statement(MARKUP), MARKUP)
              for n, who in enumerate(("rebels", "fighters", "gunmen"))),
        ),
    )  # fmt: skip
    told = tuple(replace(one, why=Message(MARKUP)) for one in disputes)
    rows = tuple(Row(dict.fromkeys(NAMES, (n,))) for n in (1, 2))
    links = tuple(
        Link(Place(a, n), Place(b, n), Grade.SAME, 0.9, (Message(MARKUP),))
        for n in (1, 2)
        for a, b in ((NAMES[0], NAMES[1]), (NAMES[1], NAMES[2]))
    )
    note = Message("{article} is very long.", {"article": MARKUP})
    return Comparison(articles, (), links, rows, told, told[:1], told[1:2], (note,))


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    comparison = hostile_comparison()
    monkeypatch.setattr(
        "variorum.workspace.analysing.Analysis.compare", lambda self, articles, **how: comparison
    )
    made = Workspace(record_url=str(tmp_path / "record.db"), editor=f"<i>ada</i> {MARKUP}", cache=False)
    yield made
    made.close()


def put(folder: Path) -> list[Path]:
    files = [folder / f"{name}.txt" for name in NAMES]
    for file, text in zip(files, TEXTS, strict=True):
        file.write_bytes(text.encode())
    return files


@pytest.fixture
def hostile(qtbot: Any, window: Any, tmp_path: Path) -> Any:
    with qtbot.waitSignal(window.session.changed, timeout=30_000):
        window.session.open_files(put(tmp_path), name=CASE)
    return window


def is_markup(words: str) -> bool:
    """Whether Qt would follow the words, and would meet ours in them unescaped."""
    return bool(Words.mightBeRichText(words)) and any(
        tag in words for tag in ("<img", "<b>", "<i>", "<u>", "<h1>", "<h2>", "<p>At", "<p>Some")
    )


def followed(label: QLabel) -> bool:
    match label.textFormat():
        case Qt.TextFormat.PlainText:
            return False
        case Qt.TextFormat.RichText:
            return "<img" in label.text()
        case _:
            return is_markup(label.text())


def found_followed() -> set[str]:
    """Every place of every window in which words would be followed as markup."""
    found = set()
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and followed(widget):
            found.add(f"label of {_named(widget)}: {widget.text()!r}")
        if is_markup(widget.toolTip()) or is_markup(widget.whatsThis()):
            found.add(f"tip of {_named(widget)}: {widget.toolTip()!r}")
        if isinstance(widget, QTextEdit) and "x.png" in _pictures(widget):
            found.add(f"picture in {_named(widget)}")
        tips = [*_tips(widget), *(action.toolTip() for action in widget.findChildren(QAction))]
        found |= {f"tip of what is in {_named(widget)}: {tip!r}" for tip in tips if is_markup(tip)}
    return found


def _named(widget: QWidget) -> str:
    chain = []
    step: Any = widget
    while step is not None and len(chain) < 4:
        chain.append(type(step).__name__)
        step = step.parent()
    return " in ".join(chain)


def _pictures(widget: QTextEdit) -> str:
    return "x.png" if "<img" in widget.document().toHtml() else ""


def _tips(widget: QWidget) -> list[str]:
    """Of the items of a list, a table or a tree: the first column's."""
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    places = [model.index(row, 0) for row in range(min(model.rowCount(), 50))] if model else []
    return [str(place.data(Qt.ItemDataRole.ToolTipRole) or "") for place in places]


def test_no_words_are_followed_on_any_card(hostile: Any) -> None:
    found = found_followed()
    for id in list(hostile.session.order):
        hostile.session.choose(id)
        QApplication.processEvents()
        found |= found_followed()
    assert not found, "\n".join(sorted(found))


def test_nor_after_a_decision_in_its_history_and_on_its_form(hostile: Any, qtbot: Any) -> None:
    first = hostile.session.order[0]
    hostile.card.prefill(1)
    hostile.card.form.reason.setPlainText(MARKUP)
    with qtbot.waitSignal(hostile.session.changed, timeout=30_000):
        hostile.card.settle()
    hostile.session.choose(first)
    hostile.card.head.history.setChecked(True)
    qtbot.waitUntil(lambda: hostile.card.panes.history.count() >= 1, timeout=30_000)
    assert MARKUP in hostile.card.panes.history.list.item(0).text()
    found = found_followed()
    assert not found, "\n".join(sorted(found))


def test_what_is_pasted_or_cannot_be_read_is_not_followed(hostile: Any, qtbot: Any, tmp_path: Path) -> None:
    empty = tmp_path / "<b>D<b>.txt"
    empty.touch()
    with qtbot.waitSignal(hostile.session.changed, timeout=30_000):
        hostile.session.open_files([empty, *put(tmp_path)], name=CASE)
    hostile.commands.begin_form(MARKUP, f"<p>{MARKUP}</p>", MARKUP)
    QApplication.processEvents()
    found = found_followed()
    assert not found, "\n".join(sorted(found))


def test_a_tip_says_the_very_words() -> None:
    document = QTextDocument()
    document.setHtml(as_it_stands(f"{MARKUP}\nnext"))
    assert document.toPlainText() == f"{MARKUP}\nnext"
    assert as_it_stands("a < b & c\nnext") == "a < b & c\nnext"


def is_our_own(words: ast.expr) -> bool:
    """A literal, or one said in the editor's language: with a place to fill it could hold anything."""
    if isinstance(words, ast.Call) and ast.unparse(words.func) == "tr" and not words.keywords:
        words = words.args[0]
    return isinstance(words, ast.Constant)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_module_makes_a_label_or_a_tip_that_follows_markup(module: Path) -> None:
    for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        assert name != "QLabel", f"line {call.lineno}: gui.words.Label shows words as they stand"
        if name == "setToolTip":
            words = call.args[-1]
            told = is_our_own(words) or "as_it_stands" in ast.unparse(words)
            assert told, f"line {call.lineno}: gui.words.as_it_stands"
