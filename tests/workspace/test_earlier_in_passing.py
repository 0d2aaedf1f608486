"""Asking for earlier decisions in passing never has a case analysed."""

from pathlib import Path

Files = dict[str, Path]


def test_a_case_whose_articles_changed_is_not_read_for_it(make, analyser, files: Files) -> None:
    desk = make()
    desk.new_case("Idlib")
    desk.add("Idlib", [files["post"], files["times"]])
    dispute = desk.open_case("Idlib").standings[0].dispute.id
    desk.add("Idlib", [files["herald"]])
    read = len(analyser.read)
    assert desk.earlier("Idlib", dispute, read_anew=False) == ()
    assert len(analyser.read) == read
    desk.earlier("Idlib", dispute[:6])
    assert len(analyser.read) > read
