"""Compiles what the program compiles of text at its start, of all its modules: python compile_texts.py FILE

All modules in one order, so that each build keeps the same: what one start of the window comes to compile
before it writes that down differs with the pace of the machine.
"""

import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

NOT_AT_A_START = (".__main__", "variorum.record.migrations", "variorum.gui.shots")


def main(target: Path) -> int:
    """Write to `target` the code by the text, in the order of the texts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import variorum
    from variorum.kept_code import KeptCode, read, write

    kept = KeptCode(target)
    kept.begin()
    with kept.of_modules():
        import_module("variorum.gui.app")
    for name in sorted(module.name for module in walk_packages(variorum.__path__, "variorum.")):
        if not any(left in name for left in NOT_AT_A_START):
            import_module(name)
    kept.keep()
    held = read(target)
    write(target, {text: held[text] for text in sorted(held, key=as_bytes)})
    return 0


def as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
