"""Where the program starts, and where the command line and the window meet."""

import gc
import logging
import sys
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.program import TRY_DISPLAY, is_frozen

if TYPE_CHECKING:
    from variorum.ahead import Ahead
    from variorum.settings import Settings
    from variorum.workspace.workspace import Workspace


def open_window(
    make: "Callable[[], Workspace]",
    settings: "Settings",
    case: str | None,
    paths: Sequence[Path],
    ahead: "Ahead | None",
) -> int:
    from variorum.kept_code import kept_code

    # Nothing that is made on the way becomes garbage; the window switches it on again when it stands.
    gc.disable()
    kept_code.begin()
    with kept_code.of_modules():
        from variorum.gui.app import run as run_window

    return run_window(make, settings=settings, case=case, paths=paths, ahead=ahead)


def _hush_libraries() -> None:
    """What a library logs or warns of is no news for an editor; what matters is told in our own sentences."""
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def collect_seldom() -> None:
    """Starting makes a million objects that stay: looked through for garbage, they take a fifth longer."""
    gc.set_threshold(50_000, 20, 50)


def _be_a_worker() -> None:
    """The packaged program starts as itself where it wants a process to work for it."""
    if is_frozen():
        from multiprocessing import freeze_support

        freeze_support()


def main() -> None:
    _be_a_worker()
    if sys.argv[1:] == [TRY_DISPLAY]:
        from variorum.gui.trial import come_up

        return come_up()
    _hush_libraries()
    collect_seldom()
    try:
        # Imported here: who interrupts while the program still loads meets no traceback.
        from variorum.cli.main import run
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run(sys.argv[1:], window=open_window))


if __name__ == "__main__":
    main()
