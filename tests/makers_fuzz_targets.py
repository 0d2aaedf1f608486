"""What reads things from elsewhere, each as a function of bytes: it answers, or raises UserError."""

import re
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

Target = Callable[[bytes], object]


def text(data: bytes) -> None:
    _article(data, "report.txt")


def page(data: bytes) -> None:
    _article(data, "report.html")


def corpus(data: bytes) -> None:
    from variorum.article.reading import read_files

    with _file(data, ".jsonl") as path:
        articles, unreadable = read_files([path])
    assert articles or unreadable
    for article in articles:
        _leads_back(article)


def front(data: bytes) -> None:
    from variorum.article.front_matter import front_matter

    words = data.decode("utf-8", "replace")
    card, begins = front_matter(words)
    assert 0 <= begins <= len(words)
    assert all(value is None or value.isprintable() for value in asdict(card).values())


def language(data: bytes) -> None:
    """Numbers and dates: the most and the longest regular expressions that we have."""
    from datetime import date

    from variorum.article.cleaning import clean
    from variorum.article.printed_dates import iso_date, printed_dates
    from variorum.language.calendar import resolve
    from variorum.language.dates import date_expressions
    from variorum.language.numerals import numerals
    from variorum.text.paragraphs import LONGEST_PARAGRAPH
    from variorum.text.span import Span

    words = data.decode("utf-8", "replace")[:LONGEST_PARAGRAPH]
    for numeral in numerals(clean(words, Span(0, len(words))).text):
        assert numeral.number == numeral.number
    for said in date_expressions(words):
        resolve(said, anchor=date(2020, 2, 25))
    for printed in printed_dates(words):
        assert printed
    iso_date(words)


def selectors(data: bytes) -> None:
    """What an editor laid down, as a record gives it, on an article that may have changed since."""
    import msgspec

    from variorum.article.guided import guided
    from variorum.guidance.guidance import Guidance
    from variorum.record.origins import corrected

    record = sound_record()
    try:
        laid_down = msgspec.json.decode(data, type=Guidance)
    except (ValueError, RecursionError):
        return
    for article in record.comparison.articles:
        assert len(guided(article, laid_down).paragraphs) == len(article.paragraphs)
    corrected(record.comparison, laid_down.origins)


def entry(data: bytes) -> None:
    """One entry of a history, and all that is told of it."""
    import msgspec

    from variorum.cli.lines import revision_line
    from variorum.record.identity import reconciled
    from variorum.record.revision import opened
    from variorum.record.revisions import accounts_of, index_of
    from variorum.record.soundness import unsound
    from variorum.record.telling import told_steps

    try:
        revision = opened(data, hash="0" * 64)
    except msgspec.MsgspecError:
        return
    if unsound(revision):
        return
    told_steps([revision, revision])
    revision_line(revision)
    index_of(revision)
    if revision.snapshot is not None:
        accounts_of(revision.snapshot, 1)
    reconciled("case", sound_record().comparison, (revision,))


def user_settings(data: bytes) -> None:
    from variorum.settings_file import keep_setting, read_settings

    with _file(data, ".json") as path:
        found = read_settings(path)
        assert found.settings.editor.isprintable()
        keep_setting("text_zoom", 120, path)


def query(data: bytes) -> None:
    from variorum.record.record import Record

    with closing(Record(sound_record().path)) as record:
        record.search(data.decode("utf-8", "replace"))


def kept(data: bytes) -> None:
    """What a record says that the program found in a case, and the reports made of it."""
    from variorum.record.record import Record

    with _copied_record() as path:
        with closing(sqlite3.connect(path, isolation_level=None)) as plain:
            plain.execute("UPDATE comparison SET content = ?", (zlib.compress(data),))
        with closing(Record(path)) as record:
            _told(record)


def file(data: bytes) -> None:
    """A record's bytes: the first says how many to alter, then where and to what."""
    from variorum.record.record import Record

    with _copied_record() as path:
        path.write_bytes(_altered_file(path.read_bytes(), data))
        with closing(Record(path)) as record:
            _used(record)


def pages(data: bytes) -> None:
    """What is read straight off the pages of an altered record, when SQLite cannot."""
    from variorum.record.pages import rows

    with _copied_record() as path:
        path.write_bytes(_altered_file(path.read_bytes(), data))
        for row in rows(path, wanted=lambda types: bool(types)):
            assert row


def salvage(data: bytes) -> None:
    """What is left of an altered record, brought into a new one."""
    from variorum.record.record import Record
    from variorum.record.salvaging import salvage as salvaged

    with _copied_record() as path:
        path.write_bytes(_altered_file(path.read_bytes(), data))
        into = path.with_name("new.db")
        Record(into).close()
        salvaged(path, into)
        with closing(Record(into)) as record:
            _used(record)
            assert record.verify().ok


def cells(data: bytes) -> None:
    """Whatever can be put into the cells of a record's tables by somebody who takes its safeguards away."""
    from variorum.record.record import Record

    with _copied_record() as path:
        with closing(sqlite3.connect(path, isolation_level=None)) as plain:
            _alter_cells(plain, data)
        with closing(Record(path)) as record:
            _used(record)


def bundle(data: bytes) -> None:
    """The file of a case that was handed over."""
    from variorum.record.handover.bundle import unpacked

    with _file(data, ".variorum") as path:
        _brought_in(unpacked(path), path.with_name("record.db"))


def history(data: bytes) -> None:
    """A history whose every hash holds, since whoever forged it made them."""
    from variorum.record.handover.case_copy import CaseCopy, KeptEntry

    entries, last = [], ""
    for line in data.split(b"\n"):
        content = re.sub(rb'"previous":"[0-9a-f]*"', b'"previous":"%s"' % last.encode(), line, count=1)
        last = sha256(content).hexdigest()
        entries.append(KeptEntry(last, content))
    sound = sound_record().copy
    with tempfile.TemporaryDirectory() as folder:
        copy = CaseCopy(tuple(entries), sound.originals, sound.extractions)
        _brought_in(copy, Path(folder) / "record.db")


def _brought_in(copy: Any, path: Path) -> None:
    from makers_record import pen, two_disputes

    from variorum.record.record import Record

    with closing(Record(path)) as record:
        merged = record.bring_in(copy, pen(""))
        _used(record)
        found = two_disputes()
        if {id for id, _ in record.contents(merged.case).articles} >= {one.id for one in found.articles}:
            record.keep_comparison(merged.case, found, key="key", at="now")
            _told(record)
        assert record.verify().ok


TARGETS: dict[str, Target] = {
    one.__name__: one
    for one in (
        *(text, page, corpus, front, language, selectors, entry, user_settings, query, kept),
        *(file, pages, salvage, cells, bundle, history),
    )
}


def _article(data: bytes, name: str) -> None:
    from variorum.article.files import original
    from variorum.article.reading import read_original

    _leads_back(read_original(original(name, data), id="report"))


def _leads_back(article: Any) -> None:
    for paragraph in article.paragraphs:
        span = paragraph.source
        assert 0 <= span.start <= span.end <= len(article.extraction)
        paragraph.text.encode()


def _used(record: Any) -> None:
    """All that reads a record; a case that it does not have is a sentence too."""
    from variorum.errors import UserError

    names = [case.name for case in record.cases()]
    steps: list[Callable[[], object]] = [record.verify, record.shared_rules, lambda: record.search("ferry")]
    for name in names[:3]:
        steps += [lambda name=name: record.originals(name), lambda name=name: record.history(name)]
        steps += [lambda name=name: record.contents(name), lambda: _told(record)]
    for step in steps:
        try:
            step()
        except UserError:
            continue


def _told(record: Any) -> None:
    """A case as it is opened, and its reports."""
    from datetime import date

    from variorum.record.identity import reconciled
    from variorum.report.outlining import outline
    from variorum.report.writers.data.csv import csv
    from variorum.report.writers.data.json import json_text
    from variorum.report.writers.data.reconciliation_json import reconciliation_json
    from variorum.report.writers.html import html

    for case in record.cases()[:1]:
        comparison = record.kept_comparison(case.name, key="key")
        if comparison is None:
            return
        stands = reconciled(case.name, comparison, record.history(case.name))
        html(outline(stands, made=date(2020, 2, 25)))
        csv(stands)
        json_text(reconciliation_json(stands))


def _altered_file(whole: bytes, data: bytes) -> bytes:
    altered = bytearray(whole)
    for at in range(0, len(data) - 3, 4):
        place = int.from_bytes(data[at : at + 3], "big") % len(altered)
        altered[place] = data[at + 3]
    return bytes(altered)


def _alter_cells(plain: sqlite3.Connection, data: bytes) -> None:
    tables = [name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    triggers = plain.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    plain.execute("PRAGMA ignore_check_constraints = ON")
    for name, _ in triggers:
        plain.execute(f"DROP TRIGGER {name}")
    for change in data.split(b"\n")[:20]:
        which, _, value = change.partition(b" ")
        table = tables[sum(which[:1]) % len(tables)]
        columns = [row[1] for row in plain.execute(f'PRAGMA table_info("{table}")')]
        column = columns[sum(which[1:2]) % len(columns)]
        for statement in (f'UPDATE OR IGNORE "{table}" SET "{column}" = ?',):
            try:
                plain.execute(statement, (_value(value),))
            except sqlite3.Error:
                continue
    for _, sql in triggers:
        plain.execute(sql)


def _value(data: bytes) -> object:
    """Numbers, texts and bytes, as SQLite knows them."""
    words = data.decode("utf-8", "replace")
    if words == "NULL":
        return None
    if words.isascii() and words.removeprefix("-").isdigit() and len(words) < 19:
        return int(words)
    return data[1:] if data[:1] == b"x" else words


@dataclass(frozen=True)
class Sound:
    """A record with one case, settled once, what was found in it, and the case as it is handed over."""

    path: Path
    comparison: Any
    entries: tuple[bytes, ...]
    copy: Any
    bundle: bytes


@cache
def sound_record() -> Sound:
    from makers_record import NOON, POST, TIMES, pen, settled, two_disputes

    from variorum.record.handover.bundle import packed
    from variorum.record.record import Record
    from variorum.record.revision import content

    path = Path(tempfile.mkdtemp(prefix="fuzz-")) / "record.db"
    with closing(Record(path)) as record:
        record.new_case(pen())
        record.add(pen(), [POST, TIMES])
        record.keep_comparison("Idlib", two_disputes(), key="key", at=NOON)
        settled(record)
        entries = tuple(content(revision) for revision in record.history("Idlib"))
        copy = record.copy_of("Idlib", texts=True)
    return Sound(path, two_disputes(), entries, copy.copy, packed(copy, name="Idlib", texts=True))


@contextmanager
def _copied_record() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copy(sound_record().path, folder))


@contextmanager
def _file(data: bytes, suffix: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"given{suffix}"
        path.write_bytes(data)
        yield path
