"""When a window's first picture stands, and its last: told from the pixels of a display of its own.

The display is Xvfb's, whose pixels lie in a file; they are looked at every few
milliseconds, the same way for every program. The first picture is the first
that differs from the empty display; the last is the last change of more than
a blinking cursor before the picture stands still.
"""

import mmap
import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

import numpy as np

SIZE = "1600x1000x24"
LOOK = 0.01  # seconds between two looks
STILL = 8.0  # seconds without a change: it is done
LONGEST = 90.0
LEAST_FIRST, LEAST_CHANGE = 0.02, 0.002  # shares of the pixels
FIRST_BYTES = 4096  # the file's heading, colours and all, at most


@dataclass(frozen=True)
class Seen:
    """Seconds from the start of the process."""

    first: float
    last: float


@contextmanager
def display() -> Iterator[tuple[str, Path]]:
    """A display of its own: its name, and the file of its pixels."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield f":{number}", Path(folder) / "Xvfb_screen0"
        finally:
            server.terminate()
            server.wait()


def seen(command: Sequence[str], environment: dict[str, str]) -> Seen:
    """Start a program on a display of its own, watch it and end it."""
    with display() as (name, pixels), pixels.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            began = perf_counter()
            process = subprocess.Popen(
                command,
                env={**environment, "DISPLAY": name},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            try:
                return _watched(mapped, began, process)
            finally:
                # Its children too: Meld starts itself once more.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        finally:
            mapped.close()


def _watched(mapped: mmap.mmap, began: float, process: "subprocess.Popen[bytes]") -> Seen:
    before = _look(mapped)
    first = last = 0.0
    while True:
        sleep(LOOK)
        at, now = perf_counter() - began, _look(mapped)
        changed = float(np.mean(now != before))
        if changed >= (LEAST_CHANGE if first else LEAST_FIRST):
            first, last, before = first or at, at, now
        if first and at - last > STILL:
            return Seen(first, last)
        if at > LONGEST or process.poll() is not None:
            raise SystemExit(f"{process.args!r} showed no window, or none that stood still")


def _look(mapped: mmap.mmap) -> "np.ndarray":  # type: ignore[type-arg]
    """Every seventh pixel; no more is copied, since who watches slows what is watched."""
    count = (len(mapped) - FIRST_BYTES) // 4
    return np.frombuffer(mapped, dtype=np.uint32, count=count, offset=FIRST_BYTES)[::7].copy()
