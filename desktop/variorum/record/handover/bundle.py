"""One file for one case: a ZIP archive with its history and, if wanted, its texts.

    case.json            what it is: format, name, hashes of the first and the last entry, counts
    history.jsonl        a line an entry, in order: its hash, a blank, its content as kept
    tombstones.jsonl     what was erased: hash, hash of what is left, entry that erased it
    originals/SHA256     the articles' bytes as they came in
    extractions/SHA256   the texts that quotes count in

The same case gives the same bytes. Whatever comes in is held to bounds before and while it is unpacked, and
nothing is ever unpacked to a path.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from variorum.errors import UnreadableCase
from variorum.record.handover.case_copy import CaseCopy, CheckedCopy, KeptEntry, Stone
from variorum.translation import tr

FORMAT = "variorum.case/1"
MOST_MEMBERS = 10_000
MOST_BYTES = 1 << 29  # of all members together, unpacked: they are in memory at once
MOST_OF_ONE = 1 << 28
MOST_RATIO = 200  # unpacked to packed; text seldom reaches 20
SMALL = 1 << 20  # below it no ratio counts
_MEMBER = re.compile(r"case\.json|history\.jsonl|tombstones\.jsonl|(originals|extractions)/[0-9a-f]{64}")
_WHEN = (1980, 1, 1, 0, 0, 0)


def packed(checked: CheckedCopy, *, name: str, texts: bool) -> bytes:
    """The copy as one file."""
    copy = checked.copy
    about = {
        "format": FORMAT,
        "case": name,
        "first": checked.root,
        "head": checked.head,
        "texts": texts,
        **_contents(copy),
    }
    history = b"".join(b"%s %s\n" % (entry.hash.encode(), entry.content) for entry in copy.entries)
    _refuse_large((history, *copy.originals.values(), *copy.extractions.values()))
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "case.json", msgspec.json.format(msgspec.json.encode(about), indent=2) + b"\n")
        _put(archive, "history.jsonl", history)
        stones = (msgspec.json.encode(asdict(stone)) + b"\n" for stone in copy.stones)
        _put(archive, "tombstones.jsonl", b"".join(stones))
        for folder, kept in (("originals", copy.originals), ("extractions", copy.extractions)):
            for hash in sorted(kept):
                _put(archive, f"{folder}/{hash}", kept[hash])
    return into.getvalue()


def _refuse_large(parts: Sequence[bytes]) -> None:
    """What nobody could take in again is not written."""
    if sum(map(len, parts)) > MOST_BYTES or max(map(len, parts)) > MOST_OF_ONE:
        raise UnreadableCase(
            tr("The case is larger than one file can hand over. Export it without its texts.")
        )


def _contents(copy: CaseCopy) -> dict[str, Any]:
    """What the file must hold: a part that was dropped from it shows."""
    return {
        "entries": len(copy.entries),
        "tombstones": len(copy.stones),
        "originals": sorted(copy.originals),
        "extractions": sorted(copy.extractions),
    }


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    member = zipfile.ZipInfo(name, _WHEN)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, data)


def unpacked(path: Path) -> CaseCopy:
    """The copy in a file, not checked yet; UnreadableCase where there is none."""
    try:
        if not path.is_file():
            raise UnreadableCase(tr("{path} is no file.", path=path))
        with zipfile.ZipFile(path) as archive:
            return _copy(dict(_members(archive)), path)
    except OSError as error:
        raise UnreadableCase(
            tr("{path} cannot be read: {strerror}.", path=path, strerror=error.strerror or error)
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnreadableCase(
            tr("{path} is not a case that Variorum wrote, or it is damaged.", path=path)
        ) from error


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    left = MOST_BYTES
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if len(infos) > MOST_MEMBERS or len(set(names)) < len(names):
        raise UnreadableCase(tr("The file holds more parts than a case has."))
    for info in infos:
        if not _MEMBER.fullmatch(info.filename):
            raise UnreadableCase(
                tr("The file holds a part that no case has: {filename}.", filename=f"{info.filename[:80]!r}")
            )
        data = _unpacked(archive, info, most=min(left, MOST_OF_ONE))
        left -= len(data)
        yield info.filename, data


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, most: int) -> bytes:
    """What a member really unpacks to, whatever it says of its size."""
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableCase(tr("The file is packed in a way that no case is."))
    if info.file_size > most or info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
        raise UnreadableCase(tr("The file unpacks to more than a case can hold."))
    with archive.open(info) as member:
        data = member.read(info.file_size + 1)
    if len(data) > info.file_size:
        raise UnreadableCase(tr("The file unpacks to more than it says."))
    return data


def _copy(members: Mapping[str, bytes], path: Path) -> CaseCopy:
    about = _about(members.get("case.json", b""))
    if about.get("format") != FORMAT:
        raise UnreadableCase(tr("{path} is not a case of a kind that this program knows.", path=path))
    copy = CaseCopy(
        entries=tuple(_entry(line) for line in members.get("history.jsonl", b"").splitlines()),
        originals=_folder(members, "originals/"),
        extractions=_folder(members, "extractions/"),
        stones=tuple(_stone(line) for line in members.get("tombstones.jsonl", b"").splitlines()),
    )
    if any(about.get(part) != held for part, held in _contents(copy).items()):
        raise UnreadableCase(tr("The file does not hold all that it says it holds."))
    return copy


def _about(data: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableCase(tr("The file does not say what it holds.")) from error


def _entry(line: bytes) -> KeptEntry:
    hash, blank, content = line.partition(b" ")
    if not blank or not re.fullmatch(rb"[0-9a-f]{64}", hash):
        raise UnreadableCase(tr("A line of the history in the file is no entry."))
    return KeptEntry(hash.decode("ascii"), content)


def _stone(line: bytes) -> Stone:
    try:
        return msgspec.json.decode(line, type=Stone)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableCase(tr("A line on what was erased cannot be read.")) from error


def _folder(members: Mapping[str, bytes], folder: str) -> dict[str, bytes]:
    return {name.removeprefix(folder): data for name, data in members.items() if name.startswith(folder)}
