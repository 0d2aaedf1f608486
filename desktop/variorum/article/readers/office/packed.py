"""Opens the packed files that office programs write (ZIP with XML inside), within bounds."""

import io
import zipfile
from collections.abc import Iterable
from typing import Any

from variorum.article.readers.faults import FAULTS
from variorum.errors import UnreadableArticle
from variorum.translation import later, tr

MAGIC = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_MOST_MEMBERS = 5_000
_MOST_UNPACKED = 16 << 20  # bytes of one member; a parsed tree takes many times as much
_MOST_TOGETHER = 48 << 20  # bytes of all the members that are read
_HIGHEST_RATIO = 300  # unpacked to packed, of a member that is large at all; prose packs to a fifth
_LARGE = 4 << 20
_DIRECTORY = 1 << 20  # bytes at a packed file's end in which it lists its members
_ENCRYPTED = 0x1
_WITHOUT_MEASURE = later("This file unpacks to more text than an article can hold.")
_DAMAGED = later("This file is damaged: it cannot be unpacked.")


class Packed:
    """The members of a packed file; each is read when asked for."""

    def __init__(self, data: bytes) -> None:
        self._file = _opened(data)
        self._members = {member.filename: member for member in self._file.infolist()}
        self._left = _MOST_TOGETHER
        if len(self._members) > _MOST_MEMBERS:
            raise UnreadableArticle(
                tr(
                    "This file packs more than {most_members} files, too many to read.",
                    most_members=f"{_MOST_MEMBERS:,}",
                )
            )

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> tuple[str, ...]:
        return tuple(self._members)

    def member(self, name: str) -> bytes:
        """The bytes of a member; refuses what is locked, damaged or unfolds without measure."""
        member = self._members.get(name)
        if member is None:
            raise UnreadableArticle(tr("This file is damaged: a part of it is missing."))
        _check(member)
        data = _read(self._file, member)
        self._left -= len(data)
        if len(data) > _MOST_UNPACKED or self._left < 0:
            raise UnreadableArticle(tr(_WITHOUT_MEASURE))
        return data

    def check_together(self, names: Iterable[str]) -> None:
        """Refuse members that say they unpack to more than is read, for a library that reads them itself."""
        members = [self._members[name] for name in names]
        for member in members:
            _check(member)
        if sum(member.file_size for member in members) > _MOST_TOGETHER:
            raise UnreadableArticle(tr(_WITHOUT_MEASURE))

    def tree(self, name: str) -> Any:
        """The XML of a member as a tree."""
        return parsed(self.member(name))

    def tree_if_there(self, name: str) -> Any:
        """The XML of a member that the article can do without; None where it is missing."""
        return self.tree(name) if name in self else None


def parsed(data: bytes) -> Any:
    """XML as a tree: nothing is fetched, no entity is unfolded, absurd depth is refused."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableArticle(tr("This file is damaged: its XML cannot be read.")) from error


def lists(data: bytes, *names: bytes) -> bool:
    """Whether a packed file, which may be damaged, lists members whose names hold these."""
    return data.startswith(MAGIC) and all(name in data[-_DIRECTORY:] for name in names)


def is_old_office(data: bytes) -> bool:
    return data.startswith(_OLD_OFFICE)


def refuse_old_office(data: bytes) -> None:
    """Refuse what only looks like a document of today: locked ones and those of the old binary kind."""
    if not data.startswith(_OLD_OFFICE):
        return
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableArticle(tr("This document is locked with a password; save a copy without it."))
    raise UnreadableArticle(tr("This is an old Office document; save it as .docx, .odt or .xlsx."))


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except FAULTS as error:
        raise UnreadableArticle(tr(_DAMAGED)) from error


def _check(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableArticle(tr("This file is locked with a password; save a copy without it."))
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableArticle(tr("This file is packed in a way that office programs do not use."))
    if member.file_size > max(_LARGE, _HIGHEST_RATIO * member.compress_size):
        raise UnreadableArticle(tr(_WITHOUT_MEASURE))


def _read(file: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    # What a member says of its own size may be false, so no more is unpacked than we would take.
    try:
        with file.open(member) as opened:
            return opened.read(_MOST_UNPACKED + 1)
    except FAULTS as error:
        raise UnreadableArticle(tr(_DAMAGED)) from error
