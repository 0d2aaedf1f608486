"""The page of keys is what the window knows."""

import importlib.util
from pathlib import Path

from variorum.gui.commands.table import ACTIONS


def test_the_page_of_keys_is_current_and_holds_every_key(checkout: Path) -> None:
    spec = importlib.util.spec_from_file_location("write_docs", checkout / "packaging" / "write_docs.py")
    assert spec is not None and spec.loader is not None
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    page = (checkout / "docs" / "keys.md").read_text(encoding="utf-8")
    assert page == writer.without_spaces_at_ends(writer.keys_page()), "run `make docs`"
    assert all(", ".join(action.keys) in page for action in ACTIONS)
