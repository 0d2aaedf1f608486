"""Recognises folders of other machines, on which a record cannot be written safely."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from variorum.errors import RecordUnwritable
from variorum.translation import tr

# Kinds of file systems, as Linux names them, whose files another machine can change.
_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncp", "ncpfs", "afs", "coda", "9p"),
        *("ceph", "glusterfs", "lustre", "gpfs", "beegfs", "orangefs", "pvfs2", "ocfs2", "gfs2", "vboxsf"),
        *("sshfs", "davfs", "davfs2", "mount.davfs", "ceph-fuse", "curlftpfs", "ftpfs", "s3fs", "rclone"),
        *("gcsfuse", "goofys", "blobfuse", "blobfuse2", "juicefs", "smbnetfs", "gvfsd-fuse", "vmhgfs-fuse"),
    }
)
_ADDRESS = re.compile(r"//|[a-z][a-z0-9+.-]*://|[^/\s]+:(/|$)", re.IGNORECASE)  # host:/folder, //host/share


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system and where it is mounted."""

    point: str
    kind: str
    source: str = ""
    device: str = ""  # major:minor
    local: bool | None = None  # where the system says so itself


def refuse_network(path: Path) -> None:
    """Refuse to write a record on a network drive."""
    kind = network_kind(path)
    if kind is not None:
        what = tr(
            "The record {path} is on a network drive ({kind}), where two machines could write at once and "
            "what was recorded could be lost. Keep it on a disk of this machine.",
            path=path,
            kind=kind,
        )
        readable = tr("It can be read: “variorum --read-only”.")
        raise RecordUnwritable(f"{what} {readable}", what=what)


def network_kind(path: Path) -> str | None:
    """What kind of network drive the file is on, or would be; None where it is on none that is known."""
    place = _nearest(path)
    if sys.platform == "win32":
        return _windows_kind(place)
    if sys.platform == "darwin":
        return _network(mount_of(str(place), bsd_mounts(_bsd_table())))
    return _network(mount_of(str(place), linux_mounts(_linux_table()), device=_device(place)))


def _nearest(path: Path) -> Path:
    """The file as its links lead to it, or the first folder above that is there."""
    place = path.resolve()
    while not place.exists() and place != place.parent:
        place = place.parent
    return place


def _device(place: Path) -> str:
    try:
        number = place.stat().st_dev
    except OSError:
        return ""
    return f"{os.major(number)}:{os.minor(number)}"


def _linux_table() -> str:
    try:
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def linux_mounts(table: str) -> tuple[Mount, ...]:
    """The mounts of /proc/self/mountinfo, in its order (proc(5)); lines that are none are passed over."""
    mounts = []
    for line in table.splitlines():
        before, dash, after = line.partition(" - ")
        own, file_system = before.split(" "), after.split(" ")
        if dash and len(own) > 4 and len(file_system) > 1:
            kind, source = file_system[0], _unescaped(file_system[1])
            mounts.append(Mount(_unescaped(own[4]), kind, source, device=own[2]))
    return tuple(mounts)


_OCTAL = re.compile(rb"\\([0-7]{3})")


def _unescaped(word: str) -> str:
    """Blanks and line ends are written as octal numbers there, byte by byte."""
    return os.fsdecode(_OCTAL.sub(lambda found: bytes([int(found[1], 8) & 255]), os.fsencode(word)))


def _bsd_table() -> str:
    try:
        ran = subprocess.run(["/sbin/mount"], capture_output=True, text=True, errors="surrogateescape")
    except OSError:
        return ""
    return ran.stdout


_BSD_LINE = re.compile(r"(?P<source>.+?) on (?P<point>/.*) \((?P<kind>[^,()]+)(?P<words>[^()]*)\)")


def bsd_mounts(table: str) -> tuple[Mount, ...]:
    """The mounts as `mount` prints them on macOS, which says of each whether it is local."""
    found = (_BSD_LINE.fullmatch(line.strip()) for line in table.splitlines())
    return tuple(
        Mount(one["point"], one["kind"], one["source"], local="local" in one["words"].split(", "))
        for one in found
        if one is not None
    )


def mount_of(place: str, mounts: tuple[Mount, ...], *, device: str = "") -> Mount | None:
    """The mount that holds a place: the longest above it, of two at one point the later.

    Where a mount hides others, only the device tells which one is seen.
    """
    above = [one for one in mounts if _holds(one.point, place)]
    seen = [one for one in above if device and one.device == device]
    return max(enumerate(seen or above), key=lambda one: (len(one[1].point), one[0]), default=(0, None))[1]


def _holds(point: str, place: str) -> bool:
    return place == point or place.startswith(point.rstrip("/") + "/")


def _network(mount: Mount | None) -> str | None:
    if mount is None or mount.local:
        return None
    if mount.local is False and mount.kind not in {"autofs", "devfs"}:
        return mount.kind
    kind, _, own = mount.kind.partition(".")
    named = own if kind == "fuse" and own else mount.kind
    by_address = kind == "fuse" and _ADDRESS.match(mount.source) is not None
    return named if named in _NETWORK or by_address else None


def _windows_kind(place: Path) -> str | None:
    import ctypes

    if place.drive.startswith("\\\\"):
        return "share"
    windows = getattr(ctypes, "windll")  # noqa: B009  which mypy knows on Windows alone
    remote = 4  # DRIVE_REMOTE
    return tr("network drive") if windows.kernel32.GetDriveTypeW(place.anchor) == remote else None
