"""The Debian package on a system where nothing was before: installed, used in its window, removed."""

import json
import subprocess
import sys

import pytest
from makers_bare_system import USER, BareSystem
from makers_screen import Screen, export

# Kept by others' packages that came and went; each is named, so that another would be seen.
MADE_BY_APT: frozenset[str] = frozenset()
SAMPLE = "Sample case"
SEEDS = "/usr/lib/variorum/_internal/variorum/_data/seeds"


@pytest.fixture(scope="module")
def before(bare: BareSystem) -> dict[str, tuple[int, int]]:
    return bare.files()


@pytest.fixture(scope="module")
def system(bare: BareSystem, before, packages) -> BareSystem:
    """With the package installed, and whatever apt brings for it."""
    (package,) = packages.glob("*.deb")
    there = bare.folder / "root" / package.name
    there.write_bytes(package.read_bytes())
    bare.apt("install", "--no-install-recommends", f"/root/{package.name}")
    there.unlink()
    bare.show_on()
    return bare


@pytest.fixture(scope="module")
def used(system: BareSystem) -> BareSystem:
    """After the commands by which somebody tries a program that they have just installed."""
    system.say("variorum", "--version")
    system.say("variorum", "case", "new", "By command")
    system.say("sh", "-c", f"variorum case add 'By command' {SEEDS}/*.txt")
    return system


def test_the_window_opens_the_sample_case_and_writes_a_report(system: BareSystem, screen: Screen):
    """From the empty first page on, as somebody does who has just installed it."""
    screen.start(system.as_user("variorum", "open", DISPLAY=screen.display))
    screen.wait_for_window("Variorum")
    screen.picture("first-page")
    screen.click("Variorum", right=545, bottom=277)  # Open the sample case
    screen.wait_for_window(SAMPLE)
    screen.until(lambda: opened(system), "what the samples dispute is on the record")
    screen.picture("sample-case")
    report = system.folder / "home" / USER / "report.docx"
    export(screen, report, f"/home/{USER}/report.docx")
    screen.key("ctrl+q")
    assert screen.ended() == 0
    assert report.read_bytes().startswith(b"PK")


def opened(system: BareSystem) -> bool:
    told = json.loads(system.say("variorum", "--read-only", "case", "list", "--format", "json"))
    return any(case["name"] == SAMPLE and case["states"] for case in told)


def test_it_finds_what_the_checkout_finds(system: BareSystem, checkout):
    """What was lost on the way into the package would be a difference here: a model, a lexicon, a rule."""
    there = system.say("sh", "-c", f"variorum compare {SEEDS}/*.txt --format json").replace(SEEDS, "seeds")
    names = sorted(f"seeds/{path.name}" for path in (checkout / "seeds").glob("*.txt"))
    here = [sys.executable, "-P", "-m", "variorum", "compare", *names, "--format", "json"]
    ours = subprocess.run(here, cwd=checkout, capture_output=True, text=True, check=True).stdout
    assert json.loads(there) == json.loads(ours)


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [
        ("pdf", b"%PDF-"),
        ("docx", b"PK"),
        ("odt", b"PK"),
        ("xlsx", b"PK"),
        ("md", b"# "),
        ("csv", b""),
        ("json", b"{"),
    ],
)
def test_it_writes_every_kind_of_report(used: BareSystem, suffix, begins):
    used.say("variorum", "report", "By command", "--output", f"by-command.{suffix}")
    assert (used.folder / "home" / USER / f"by-command.{suffix}").read_bytes().startswith(begins)


def test_the_record_is_whole(used: BareSystem):
    assert "whole" in used.say("variorum", "verify")


def test_qts_own_words_are_there_in_the_languages_of_the_program(system: BareSystem):
    """Else a German window has dialogs for files and printers in English."""
    inside = system.folder / "usr" / "lib" / "variorum" / "_internal"
    assert [path.name for path in inside.rglob("qtbase_*.qm")] == ["qtbase_de.qm"]


def test_its_pages_and_its_completions_are_where_a_system_looks(system: BareSystem):
    for place in (
        "man/man1/variorum.1.gz",
        "bash-completion/completions/variorum",
        "applications/org.variorum.Variorum.desktop",
        "icons/hicolor/48x48/apps/org.variorum.Variorum.png",
        "doc/variorum/copyright",
        "doc/variorum/licences/PySide6_Essentials-*/LGPL-3",
    ):
        assert list((system.folder / "usr" / "share").glob(place)), place


def test_it_is_removed_without_a_trace_but_what_the_user_made(before, used: BareSystem):
    homes = contents_of_home(used)
    used.apt("purge", "--autoremove", "variorum")
    after = used.files()
    assert {
        name: state for name, state in after.items() if before.get(name) != state and name not in MADE_BY_APT
    } == {}
    assert sorted(before.keys() - after.keys()) == []
    assert contents_of_home(used) == homes


def contents_of_home(system: BareSystem) -> dict[str, bytes]:
    home = system.folder / "home" / USER
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_what_is_left_of_the_user_is_the_record_and_what_they_asked_for(used: BareSystem):
    """Copies beside the record are the user's too; what can be made again is where such things are kept."""
    kept = contents_of_home(used)
    assert {"report.docx", ".local/share/variorum/record.variorum.db"} <= kept.keys()
    asked_for = ("report.docx", "by-command.")
    ours = (".local/share/variorum/", ".cache/variorum/", ".config/variorum/")
    of_fontconfig = ".cache/fontconfig/"  # as of every program that shows letters
    strays = sorted(name for name in kept if not name.startswith((*asked_for, *ours, of_fontconfig)))
    assert strays == [".bash_logout", ".bashrc", ".profile"]
