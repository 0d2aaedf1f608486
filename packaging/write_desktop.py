"""Writes what a desktop is told of the program: `python -P packaging/write_desktop.py FOLDER`.

Its entry in the menu, the types of its files, and its page in a software
centre. The words stand here in English and German, side by side.
"""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

from variorum import DESKTOP_ID
from variorum.cli.window import RECORD_SUFFIX

ROOT = Path(__file__).resolve().parent.parent
NAME = "Variorum"
PROGRAM = "variorum"
RECORD, CASE = "application/x-variorum-record", "application/x-variorum-case"
KIND = {"en": "Comparison of articles", "de": "Artikelvergleich"}
SUMMARY = {
    "en": "Compare articles about one event and settle what they dispute",
    "de": "Artikel über ein Ereignis vergleichen und entscheiden, worin sie sich widersprechen",
}
KEYWORDS = {
    "en": ("articles", "compare", "collation", "facts", "fact-checking", "disputes", "sources", "journalism"),
    "de": ("Artikel", "Vergleich", "Kollation", "Fakten", "Faktenprüfung", "Widersprüche", "Quellen"),
}
TYPES = {
    RECORD: {"en": "Variorum record", "de": "Variorum-Aufzeichnung"},
    CASE: {"en": "Variorum case", "de": "Variorum-Fall"},
}
DESCRIPTION = (
    {
        "en": "Several outlets report the same event, and they do not agree: on figures, dates, names, "
        "and who did what. Variorum sets the articles side by side, finds the facts on which they differ, "
        "and lays each dispute before an editor with the very words of every article.",
        "de": "Mehrere Medien berichten über dasselbe Ereignis und widersprechen sich: bei Zahlen, Daten, "
        "Namen und darin, wer was getan hat. Variorum stellt die Artikel nebeneinander, findet die "
        "Tatsachen, in denen sie sich unterscheiden, und legt jeden Widerspruch mit dem Wortlaut "
        "aller Artikel vor.",
    },
    {
        "en": "What the editor decides is kept with its reasons, for good: nothing is lost by an undo, "
        "an added article or a colleague's copy of the case. Reports tell the best accounts and their "
        "alternatives.",
        "de": "Was entschieden wird, bleibt mit seinen Gründen für immer erhalten: Nichts geht durch ein "
        "Rückgängig, einen weiteren Artikel oder die Kopie einer Kollegin verloren. Berichte nennen die "
        "beste Fassung und ihre Alternativen.",
    },
    {
        "en": "It is for editors, fact-checkers, researchers and archivists. Nothing leaves the machine.",
        "de": "Für Redaktionen, Faktenprüfung, Forschung und Archive. Nichts verlässt den Rechner.",
    },
)
RELEASED = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MIME = "http://www.freedesktop.org/standards/shared-mime-info"


def write_desktop(folder: Path) -> list[Path]:
    """Three files below `share`."""
    share = folder / "share"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return [
        _put(share / "applications" / f"{DESKTOP_ID}.desktop", entry()),
        _put(share / "mime" / "packages" / f"{DESKTOP_ID}.xml", mime_types()),
        _put(share / "metainfo" / f"{DESKTOP_ID}.metainfo.xml", metainfo(changes)),
    ]


def entry() -> str:
    """The entry in the menu; only our own types, so that no text or page opens here unasked."""
    lines = ["[Desktop Entry]", "Type=Application", "Version=1.4", f"Name={NAME}"]
    lines += _said("GenericName", KIND) + _said("Comment", SUMMARY)
    lines += [f"Exec={PROGRAM} open %F", f"TryExec={PROGRAM}", f"Icon={DESKTOP_ID}", "Terminal=false"]
    # On X11 a window bears the program's name; on Wayland, where this says nothing, the entry's.
    lines += [f"StartupWMClass={PROGRAM}", "StartupNotify=true", "Categories=Office;"]
    lines += [f"MimeType={RECORD};{CASE};"]
    lines += _said("Keywords", {language: ";".join(words) + ";" for language, words in KEYWORDS.items()})
    return "\n".join(lines) + "\n"


def _said(key: str, words: dict[str, str]) -> list[str]:
    return [f"{key}{'' if language == 'en' else f'[{language}]'}={said}" for language, said in words.items()]


def mime_types() -> str:
    """How files of ours are known: by name, and by the bytes that they begin with."""
    root = ElementTree.Element("mime-info", xmlns=_MIME)
    record = _type(root, RECORD, "application/vnd.sqlite3", f"*{RECORD_SUFFIX}")
    # SQLite's mark, and in its header the number that a record bears (record/foreign.py).
    _magic(record, ("0", "string", "SQLite format 3"), ("68", "string", "Varo"))
    case = _type(root, CASE, "application/zip", "*.variorum")
    # A ZIP archive whose first member is case.json (record/handover/bundle.py).
    _magic(case, ("0", "string", "PK\\003\\004"), ("30", "string", "case.json"))
    return _written(root)


def _type(root: ElementTree.Element, name: str, of: str, pattern: str) -> ElementTree.Element:
    made = ElementTree.SubElement(root, "mime-type", type=name)
    _words(made, "comment", TYPES[name])
    ElementTree.SubElement(made, "sub-class-of", type=of)
    ElementTree.SubElement(made, "icon", name=name.replace("/", "-"))
    ElementTree.SubElement(made, "glob", pattern=pattern, weight="60")
    return made


def _magic(kind: ElementTree.Element, *marks: tuple[str, str, str]) -> None:
    """Each mark is looked for only where the one before it was found."""
    # Before what is known of any SQLite file or ZIP archive.
    within = ElementTree.Element("magic", priority="70")
    kind.insert(len(kind) - 1, within)
    for offset, of, value in marks:
        within = ElementTree.SubElement(within, "match", value=value, type=of, offset=offset)


def metainfo(changes: str) -> str:
    """The page in a software centre; releases are those that the changelog dates."""
    root = ElementTree.Element("component", type="desktop-application")
    _plain(root, id=DESKTOP_ID, metadata_license="CC0-1.0", project_license="Apache-2.0", name=NAME)
    _words(root, "summary", SUMMARY)
    developer = ElementTree.SubElement(root, "developer", id="org.variorum")
    _plain(developer, name="The Variorum authors")
    description = ElementTree.SubElement(root, "description")
    for paragraph in DESCRIPTION:
        _words(description, "p", paragraph)
    ElementTree.SubElement(root, "launchable", type="desktop-id").text = f"{DESKTOP_ID}.desktop"
    provides = ElementTree.SubElement(root, "provides")
    _plain(provides, binary=PROGRAM)
    for name in TYPES:
        ElementTree.SubElement(provides, "mediatype").text = name
    ElementTree.SubElement(root, "content_rating", type="oars-1.1")
    _releases(root, changes)
    return _written(root)


def _releases(root: ElementTree.Element, changes: str) -> None:
    dated = RELEASED.findall(changes)
    releases = ElementTree.SubElement(root, "releases") if dated else root
    for version, date in dated:
        ElementTree.SubElement(releases, "release", version=version, date=date, type="stable")


def _plain(root: ElementTree.Element, **texts: str) -> None:
    for name, text in texts.items():
        ElementTree.SubElement(root, name).text = text


def _words(root: ElementTree.Element, name: str, words: dict[str, str]) -> None:
    for language, said in words.items():
        marked = {} if language == "en" else {_LANGUAGE: language}
        ElementTree.SubElement(root, name, marked).text = said


def _written(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _put(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


if __name__ == "__main__":
    for path in write_desktop(Path(sys.argv[1])):
        print(path)
