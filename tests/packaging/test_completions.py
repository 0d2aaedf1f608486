"""The scripts for bash, zsh and fish, tried in those shells themselves."""

import subprocess
from shutil import which

import pytest
from makers_shells import Shell, stand_in

from variorum.cli.main import run

pytestmark = pytest.mark.slow
HOSTILE = "Quay $(touch made) `touch made`; touch made & 'x\" \\"


@pytest.fixture(scope="module")
def writer(script):
    return script("write_completions")


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    place = tmp_path_factory.mktemp("record") / "desk.db"
    for name in ("Idlib", "Harbour fire", "Ferry: the second", HOSTILE):
        assert run(["--record", str(place), "case", "new", name]) == 0
    return place


def begun(shell, writer, folder, environment):
    """That shell with its script, on a terminal."""
    writer.write_completions(folder)
    if which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = folder / next(place for place in writer.SCRIPTS if shell in place)
    if shell == "bash":
        return Shell(("bash", "--norc", "--noprofile", "-i"), f". '{script}'", folder, environment)
    begins = f"autoload -Uz compinit; compinit -u -D; . '{script}'"
    return Shell(("zsh", "-f", "-i"), begins, folder, environment)


@pytest.fixture(params=["bash", "zsh"])
def shell(request, writer, tmp_path, record):
    return begun(request.param, writer, tmp_path, stand_in(tmp_path, record))


def test_the_same_bytes_are_written_each_time(writer, same_twice):
    assert len(same_twice(writer.write_completions)) == 3


@pytest.mark.parametrize(
    ("keys", "given"),
    [
        ("variorum quot\tx", "<quotations> <x>"),
        ("variorum case rena\tHarb\tnew", "<case> <rename> <Harbour fire> <new>"),
        ("variorum disputes 'Fer\t", "<disputes> <Ferry: the second>"),
        ("variorum disputes Ferry\\:\\ the\t--format=t\t", "<disputes> <Ferry: the second> <--format=table>"),
        ("variorum --set most_disp\t5", "<--set> <most_disputes=5>"),
        ("variorum compare one\t", "<compare> <one article.txt>"),
    ],
)
def test_what_is_begun_is_completed(keys, given, shell):
    (shell.folder / "one article.txt").touch()
    assert shell.gets(keys) == given


def test_a_name_that_is_an_order_to_the_shell_is_only_a_name(shell):
    assert shell.gets("variorum disputes Qua\t") == f"<disputes> <{HOSTILE}>"
    assert not (shell.folder / "made").exists()


@pytest.mark.parametrize("way", ["--record {} ", "--record={} "])
def test_cases_are_those_of_the_record_named_before(way, writer, tmp_path, record):
    shell = begun("bash", writer, tmp_path, stand_in(tmp_path))
    keys = f"variorum {way.format(record)}disputes Idl\t"
    assert shell.gets(keys).endswith("<disputes> <Idlib>")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("variorum quot", ["quotations"]),
        ("variorum case rem", ["remove\tTake a case out of the list."]),
        ("variorum disputes Harb", ["Harbour fire"]),
        ("variorum disputes Idlib --state se", ["settled"]),
        ("variorum --record=RECORD disputes Id", ["Idlib"]),
    ],
)
def test_a_fish_is_offered_the_same(line, offered, writer, tmp_path, record):
    if which("fish") is None:
        pytest.skip("fish is not installed")
    writer.write_completions(tmp_path)
    script = tmp_path / "share/fish/vendor_completions.d/variorum.fish"
    asked = f"source '{script}'; complete -C '{line.replace('RECORD', str(record))}'"
    ran = subprocess.run(
        ["fish", "--no-config", "-c", asked],
        capture_output=True,
        text=True,
        env=stand_in(tmp_path, record),
        check=True,
    )
    assert ran.stdout.splitlines() == offered
