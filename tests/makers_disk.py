"""Runs a script on a disk of its own, a few megabytes large, which nobody else sees."""

import functools
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_MOUNT = 'mount -t tmpfs -o size="$1" none "$2" && shift 2 && exec "$@"'


@functools.cache
def _can_mount() -> bool:
    """Whether this system lets anybody mount a disk in a room of their own (user namespaces)."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


needs_disk = pytest.mark.skipif(not _can_mount(), reason="nobody may mount a disk of their own here")


def on_a_disk(folder: Path, script: Path, *arguments: object, size: str = "2m") -> str:
    """What the script prints that is run with the folder and the arguments; the folder is the disk."""
    command = [
        "unshare",
        "-rm",
        "sh",
        "-c",
        _MOUNT,
        "sh",
        size,
        folder,
        sys.executable,
        script,
        folder,
        *arguments,
    ]
    ran = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
