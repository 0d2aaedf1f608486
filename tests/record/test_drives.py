"""A record on a network drive is recognised by the system's own table of drives, and not written."""

from pathlib import Path

import pytest
from makers_record import pen

from variorum.errors import RecordUnusable
from variorum.record import drives
from variorum.record.drives import bsd_mounts, linux_mounts, mount_of, network_kind
from variorum.record.record import Record

# As a desk's machine, a server and a WSL guest have them (proc(5)).
DESK = r"""
22 27 0:21 / /proc rw,relatime shared:12 - proc proc rw
27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro
41 27 0:36 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=1620384k
90 27 259:1 / /boot/efi rw,relatime shared:47 - vfat /dev/nvme0n1p1 rw,fmask=0077
95 27 0:52 / /srv/desk rw,relatime shared:50 - nfs4 nas.example:/export/desk rw,vers=4.2,hard
96 27 0:53 / /srv/my\040shares rw,relatime shared:51 - cifs //nas/share rw,vers=3.1.1,cache=strict
97 27 0:54 / /home/ada/far rw,nosuid,nodev shared:52 - fuse.sshfs ada@far.example:/home/ada rw,user_id=1000
98 27 0:55 / /media/stick rw,nosuid shared:53 - fuseblk /dev/sdb1 rw,user_id=0
99 27 0:56 / /mnt/dav rw,nosuid shared:54 - fuse https://dav.example/files rw,user_id=1000
100 27 0:57 / /home/ada/vault rw,nosuid shared:55 - fuse.gocryptfs /home/ada/.vault rw,user_id=1000
101 27 0:58 / /mnt/c rw,noatime - 9p C:\134 rw,dirsync,aname=drvfs;path=C:\;uid=1000
102 27 0:59 / /afs rw,relatime - afs AFS rw
103 27 0:60 / /mnt/pool rw,relatime - ceph 10.0.0.1:6789:/ rw,name=desk
104 27 0:61 / /mnt/bricks rw,relatime - fuse.glusterfs gfs1:/vol rw
105 41 0:62 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw
106 27 0:63 / /net rw,relatime - autofs systemd-1 rw,fd=31
107 106 0:64 / /net/nas rw,relatime - nfs nas:/all rw
108 95 259:3 / /srv/desk/local rw,relatime - xfs /dev/sda1 rw
109 27 0:65 / /mnt/merged rw - fuse.mergerfs 1:2 rw
"""

MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ada@nas._smb._tcp.local/desk on /Volumes/desk (smbfs, nodev, nosuid, mounted by ada)
nas:/export on /Volumes/old (1) (nfs, nodev, nosuid)
"""


def kind(place: str, table: str = DESK) -> str | None:
    return drives._network(mount_of(place, linux_mounts(table)))


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("/home/ada/record.db", None),
        ("/srv/record.db", None),
        ("/srv/desk/record.db", "nfs4"),
        ("/srv/desk", "nfs4"),
        ("/srv/desk/local/record.db", None),
        ("/srv/desktop/record.db", None),
        ("/srv/my shares/record.db", "cifs"),
        ("/home/ada/far/record.db", "sshfs"),
        ("/home/ada/vault/record.db", None),
        ("/media/stick/record.db", None),
        ("/mnt/dav/record.db", "fuse"),
        ("/mnt/c/Users/ada/record.db", "9p"),
        ("/afs/cell/record.db", "afs"),
        ("/mnt/pool/record.db", "ceph"),
        ("/mnt/bricks/record.db", "glusterfs"),
        ("/run/user/1000/gvfs/smb/record.db", "gvfsd-fuse"),
        ("/net/record.db", None),
        ("/net/nas/record.db", "nfs"),
        ("/mnt/merged/record.db", None),
    ],
)
def test_the_kind_of_drive_is_that_of_the_longest_mount_above(place: str, found: str | None) -> None:
    assert kind(place) == found


def test_of_two_mounts_at_one_point_the_later_is_seen() -> None:
    later = "\n200 27 259:9 / /srv/desk rw - ext4 /dev/sdc1 rw\n"
    assert kind("/srv/desk/record.db", DESK + later) is None


def test_a_mount_that_hides_others_is_told_by_its_device() -> None:
    mounts = linux_mounts(DESK + "\n200 27 0:99 / /srv rw - cifs //nas/all rw\n")
    hidden, seen = (mount_of("/srv/desk/local/x", mounts, device=device) for device in ("259:3", "0:99"))
    assert (hidden and hidden.kind, seen and seen.kind) == ("xfs", "cifs")


@pytest.mark.parametrize("table", ["", "nonsense", "1 2 3:4 / /", "1 2 3:4 / / - ", "a b c d e - f"])
def test_a_table_that_says_nothing_refuses_nothing(table: str) -> None:
    assert kind("/home/ada/record.db", table) is None


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("/Users/ada/record.db", None),
        ("/System/Volumes/Data/Users/ada/record.db", None),
        ("/System/Volumes/Data/home/record.db", None),
        ("/Volumes/desk/record.db", "smbfs"),
        ("/Volumes/old (1)/record.db", "nfs"),
    ],
)
def test_a_mac_says_itself_what_is_local(place: str, found: str | None) -> None:
    assert drives._network(mount_of(place, bsd_mounts(MAC))) == found


def test_a_folder_of_this_machine_is_no_network_drive(tmp_path: Path) -> None:
    assert network_kind(tmp_path / "not" / "there.db") is None


@pytest.fixture
def on_nfs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder as if it were another machine's."""
    table = f"1 0 0:1 / / rw - ext4 /dev/sda rw\n2 1 0:2 / {tmp_path} rw - nfs4 nas:/desk rw\n"
    monkeypatch.setattr(drives, "_linux_table", lambda: table)
    monkeypatch.setattr(drives.sys, "platform", "linux")
    return tmp_path


def test_no_record_is_written_on_a_network_drive(on_nfs: Path) -> None:
    with pytest.raises(RecordUnusable, match=r"network drive \(nfs4\).*--read-only"):
        Record(on_nfs / "record.db")
    assert list(on_nfs.iterdir()) == []


def test_a_link_does_not_hide_where_a_record_is(
    on_nfs: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    link = tmp_path_factory.mktemp("here") / "desk.db"
    link.symlink_to(on_nfs / "record.db")
    with pytest.raises(RecordUnusable, match="network drive"):
        Record(link)


def test_a_record_on_a_network_drive_can_be_read(on_nfs: Path) -> None:
    writer = Record(on_nfs / "record.db", on_network=True)
    writer.new_case(pen())
    writer.close()
    reader = Record(on_nfs / "record.db", read_only=True)
    assert [case.name for case in reader.cases()] == ["Idlib"]
    reader.close()
