"""Whether a window can be shown, found out before Qt is asked: Qt ends the whole process where it cannot."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from variorum.program import TRY_DISPLAY, this_program

_NEEDS_NONE = ("offscreen", "minimal", "minimalegl", "vnc", "eglfs", "linuxfb", "vkkhrdisplay")
_SOCKETS = Path("/tmp/.X11-unix")
_KERNEL = Path("/proc/net/unix")
_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
_PATIENCE = 20  # seconds for Qt to find a display that is far away


def display_there(environment: Mapping[str, str] | None = None) -> bool | None:
    """Whether there is a display, by the sockets that displays listen on; None where only trying tells."""
    named = os.environ if environment is None else environment
    first, _, others = named.get("QT_QPA_PLATFORM", "").partition(";")
    platform = first.split(":")[0]
    if not sys.platform.startswith("linux") or platform in _NEEDS_NONE:
        return True
    if others or platform not in ("", "xcb"):
        return None
    found = [_x11(named.get("DISPLAY", ""))]
    if not platform:
        found.append(_wayland(named))
    return True if True in found else None if None in found else False


def tried_out(environment: Mapping[str, str] | None = None) -> bool:
    """Whether Qt comes up; it is asked in a process of its own."""
    named = os.environ if environment is None else environment
    try:
        ran = subprocess.run(
            [*this_program(), TRY_DISPLAY], env=dict(named), capture_output=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ran.returncode == 0


def _wayland(named: Mapping[str, str]) -> bool:
    name = named.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(named.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _x11(display: str) -> bool | None:
    """Whether a server answers to that name; None where only trying tells."""
    local = _LOCAL.fullmatch(display)
    if not local:
        return None if display else False
    socket = _SOCKETS / f"X{local[1]}"
    if str(socket) in _listening():
        return True
    return None if socket.exists() else False


def _listening() -> set[str]:
    """The names of the sockets of this machine; with “@” before those that are no files."""
    try:
        lines = _KERNEL.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    return {line.split()[-1].lstrip("@") for line in lines[1:] if line.split()}
