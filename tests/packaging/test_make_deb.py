"""The parts of a Debian package that are written by us."""

import gzip

import pytest


@pytest.fixture(scope="module")
def make_deb(script):
    return script("debian/make_deb")


@pytest.fixture
def tree(make_deb, tmp_path):
    """Laid out from a small folder in the form of the real one."""
    folder, share = tmp_path / "folder", tmp_path / "share"
    for name in (
        "_internal/libssl.so.3",
        "_internal/libQt6Core.so.6",
        "licences/one-1.0/LICENSE",
        "variorum",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (share / "zsh" / "site-functions").mkdir(parents=True)
    made = tmp_path / "tree"
    make_deb.lay_out(made, folder, share)
    return made


def test_what_debian_has_itself_is_left_to_debian(tree):
    inside = tree / "usr" / "lib" / "variorum" / "_internal"
    assert [path.name for path in inside.iterdir()] == ["libQt6Core.so.6"]


def test_the_command_is_a_link_to_the_program(tree):
    command = tree / "usr" / "bin" / "variorum"
    assert command.is_symlink() and command.read_text() == "variorum"


def test_the_papers_name_every_licence_and_what_changed(tree, checkout):
    papers = tree / "usr" / "share" / "doc" / "variorum"
    assert " - one-1.0\n" in (papers / "copyright").read_text(encoding="utf-8")
    assert (papers / "licences" / "one-1.0" / "LICENSE").is_file()
    assert gzip.decompress((papers / "NEWS.md.gz").read_bytes()) == (checkout / "CHANGELOG.md").read_bytes()


def test_a_field_is_filled_with_what_the_program_needs(make_deb, tree):
    make_deb.control(tree, "1.2", {"shlibs:Depends": "libc6 (>= 2.36)", "shlibs:Recommends": "libcups2"})
    fields = (tree / "DEBIAN" / "control").read_text(encoding="utf-8")
    assert "Package: variorum\nVersion: 1.2\n" in fields
    assert "\nDepends: libc6 (>= 2.36)\nRecommends: libcups2, " in fields
    assert "${" not in fields


def test_all_files_get_one_time_and_the_usual_rights(make_deb, tree):
    (tree / "usr" / "lib" / "variorum" / "_internal" / "libQt6Core.so.6").chmod(0o777)
    make_deb.even_out(tree, 1_600_000_000)
    found = {path: path.lstat() for path in tree.rglob("*") if not path.is_symlink()}
    assert {int(state.st_mtime) for state in found.values()} == {1_600_000_000}
    allowed = [path for path, state in found.items() if path.is_file() and state.st_mode & 0o111]
    assert allowed == [tree / "usr" / "lib" / "variorum" / "variorum"]
