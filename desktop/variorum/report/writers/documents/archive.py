"""Packs the parts of a document so that the same parts give the same bytes."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST = ("mimetype", "[Content_Types].xml")  # what tells a file's kind stands where others look for it

_PROLOGUE = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_IN_VALUES = ("of", "ooo", "ooow", "oooc")  # of formulas, which stand in the values of attributes


def repacked(data: bytes, *, made: date, canonical: bool = False) -> bytes:
    """Every part with the day of the report as its time, whatever the clock said.

    Part by part, XML is written in canonical form: odfpy declares whatever
    namespaces it has met since the program began.
    """
    with ZipFile(BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            archive.writestr(_info(name, made), _canonical(parts[name]) if canonical else parts[name])
    return packed.getvalue()


def _canonical(part: bytes) -> bytes:
    if not part.startswith(b"<?xml"):
        return part
    from lxml import etree

    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    etree.cleanup_namespaces(root, keep_ns_prefixes=_IN_VALUES)
    return _PROLOGUE + bytes(etree.tostring(root, method="c14n"))


def _info(name: str, made: date) -> ZipInfo:
    info = ZipInfo(name, (max(made.year, 1980), made.month, made.day, 0, 0, 0))
    info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
    info.create_system, info.external_attr = 3, 0o644 << 16
    return info
