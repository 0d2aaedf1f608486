"""A screen that nobody looks at, with a window manager and the program on it, driven by keys and pointer."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

SIZE = "1640x1060"
TOOLS = ("Xvfb", "openbox", "xdotool", "import")
PATIENCE = 60.0  # seconds until something that was asked for must have happened
GLANCE = 0.1  # seconds between two looks


def missing_tools() -> list[str]:
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class Screen:
    """Xvfb, and one program on it; what it shows is kept as a picture after each step."""

    def __init__(self, pictures: Path) -> None:
        self.pictures = pictures
        pictures.mkdir(parents=True, exist_ok=True)
        for old in pictures.glob("*.png"):
            old.unlink()
        self._count = 0
        reads, writes = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writes), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"],
            pass_fds=[writes],
            stderr=subprocess.DEVNULL,
        )
        os.close(writes)
        with os.fdopen(reads) as said:
            self.display = f":{said.readline().strip()}"
        # Without a window manager no window is ever active, and keys go astray.
        self._manager = self._run(["openbox", "--sm-disable"])
        self.program: subprocess.Popen[bytes] | None = None

    def start(self, command: Sequence[str], **more: str) -> None:
        self.program = self._run(command, QT_QPA_PLATFORM="xcb", **more)

    def _run(self, command: Sequence[str], **more: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env={**os.environ, "DISPLAY": self.display, **more})

    def close(self) -> None:
        for process in (self.program, self._manager, self._server):
            if process is not None and process.poll() is None:
                process.terminate()
                process.wait(10)

    def ended(self) -> int:
        """The program's exit status, once it has ended."""
        assert self.program is not None
        return self.program.wait(PATIENCE)

    def until(self, happened: Callable[[], object], what: str) -> None:
        """Look again and again until it has happened; the program must live meanwhile."""
        assert self.program is not None
        for _ in range(int(PATIENCE / GLANCE)):
            if happened():
                return
            with suppress(subprocess.TimeoutExpired):
                raise AssertionError(f"the program ended with {self.program.wait(GLANCE)} before {what}")
        self.picture("too-late")
        raise AssertionError(f"this did not happen: {what}")

    def xdotool(self, *typed: str) -> str:
        ran = subprocess.run(
            ["xdotool", *typed], env={**os.environ, "DISPLAY": self.display}, capture_output=True, text=True
        )
        return ran.stdout

    def titles(self) -> list[str]:
        """What the windows on the screen are called."""
        windows = self.xdotool("search", "--onlyvisible", "--name", ".").split()
        return [self.xdotool("getwindowname", window).strip() for window in windows]

    def wait_for_window(self, title: str) -> None:
        self.until(lambda: any(title in name for name in self.titles()), f"a window {title!r}")

    def click(self, title: str, *, right: int, bottom: int) -> None:
        """Click into a window, so far from its right and its bottom edge."""
        window = self.xdotool("search", "--onlyvisible", "--name", title).split()[0]
        said = dict(line.split("=") for line in self.xdotool("getwindowgeometry", "--shell", window).split())
        x, y = int(said["WIDTH"]) - right, int(said["HEIGHT"]) - bottom
        self.xdotool("mousemove", "--window", window, str(x), str(y), "click", "1")

    def key(self, *keys: str) -> None:
        self.xdotool("key", "--delay", "60", *keys)

    def type(self, words: str) -> None:
        self.xdotool("type", "--delay", "20", words)

    def picture(self, name: str) -> Path:
        """Keep what is shown, once it stands still."""
        self._count += 1
        path = self.pictures / f"{self._count:02}-{name}.png"
        before = b""
        for _ in range(8):
            self._grab(path)
            now = path.read_bytes()
            if now == before:
                break
            before = now
        return path

    def _grab(self, path: Path) -> None:
        # Without a time in the file, two pictures of the same are the same bytes.
        plain = ["-define", "png:exclude-chunks=date,tIME,tEXt"]
        command = ["import", "-display", self.display, "-window", "root", *plain, str(path)]
        subprocess.run(command, check=True)


def export(screen: Screen, report: Path, there: str | None = None) -> None:
    """By the window's dialog, and the one that asks where to; `there` is how the program calls the file."""
    screen.key("ctrl+e")
    screen.wait_for_window("Export report")
    screen.picture("export")
    screen.key("ctrl+Return")
    screen.until(lambda: str(screen.titles()).count("Export report") == 2, "it asks where to")
    screen.key("ctrl+a")
    screen.type(there or str(report))
    screen.picture("where-to")
    screen.key("Return")
    screen.until(lambda: report.exists() and report.stat().st_size, "the report is written")
    screen.picture("exported")


def the_program(*typed: object) -> list[str]:
    return [sys.executable, "-P", "-m", "variorum", *map(str, typed)]
