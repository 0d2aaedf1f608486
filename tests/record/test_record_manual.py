"""The manual of the record names every table and every action."""

from pathlib import Path

import pytest

from variorum.record.revision import Action
from variorum.record.schema import metadata


@pytest.mark.parametrize("word", [*metadata.tables, *map(str, Action)])
def test_the_manual_names_it(checkout: Path, word: str) -> None:
    assert f"`{word}`" in (checkout / "docs" / "record.md").read_text(encoding="utf-8")
