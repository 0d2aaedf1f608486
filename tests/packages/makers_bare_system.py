"""A bare Debian in a folder, with what its package lists are fetched by taken over from this machine."""

import shutil
import subprocess
from pathlib import Path

RELEASE = "bookworm"
USER = "editor"
# From where this machine fetches packages; nothing of it is known beforehand.
OF_APT = ("etc/apt/sources.list", "etc/apt/sources.list.d", "etc/apt/apt.conf.d", "etc/apt/auth.conf.d")
OF_NETWORK = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt")
# What apt and dpkg keep of what they did, whichever package it was.
BOOKKEEPING = (
    "var/lib/apt",
    "var/lib/dpkg",
    "var/cache",
    "var/log",
    "proc",
    "tmp",
    "home",
    "etc/ld.so.cache",
    "run",
)


class BareSystem:
    """Debian as debootstrap makes it, and a user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        subprocess.run(["debootstrap", "--variant=minbase", RELEASE, folder, _mirror()], check=True)
        for name in (*OF_APT, *OF_NETWORK):
            self._take_over(name)
        self.run("useradd", "--create-home", USER)
        self._mounted: list[Path] = []
        self._mount("--types", "proc", "proc", at="proc")
        self.apt("update")

    def _take_over(self, name: str) -> None:
        here, there = Path("/", name), self.folder / name
        if here.is_dir():
            # Hooks of this machine run programs that a bare system has not.
            shutil.copytree(
                here, there, dirs_exist_ok=True, ignore=shutil.ignore_patterns("docker*", "50*", "20*")
            )
        elif here.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(here, there)
        elif there.is_file():
            there.unlink()

    def _mount(self, *what: str, at: str) -> None:
        place = self.folder / at
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", *what, place], check=True)
        self._mounted.append(place)

    def close(self) -> None:
        for place in reversed(self._mounted):
            subprocess.run(["umount", "--lazy", place], check=True)

    def run(self, *command: object) -> str:
        """As root; answers what was said."""
        ran = subprocess.run(["chroot", self.folder, *map(str, command)], capture_output=True, text=True)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def apt(self, *words: str) -> str:
        return self.run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "--yes", *words)

    def as_user(self, *command: object, **environment: str) -> list[str]:
        """What starts a command as the user, in their home, with nothing of this machine's environment."""
        home = f"/home/{USER}"
        named = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment}
        given = [f"{name}={value}" for name, value in named.items()]
        enter = ["chroot", f"--userspec={USER}:{USER}", str(self.folder), "env", "--ignore-environment"]
        return [*enter, f"--chdir={home}", *given, *map(str, command)]

    def say(self, *command: object) -> str:
        """What the user is told on standard output; nothing may be said on standard error."""
        ran = subprocess.run(self.as_user(*command), capture_output=True, text=True, timeout=300)
        assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout + ran.stderr
        return ran.stdout

    def show_on(self, sockets: Path = Path("/tmp/.X11-unix")) -> None:
        """Let the displays of this machine be displays of the bare system too."""
        self._mount("--bind", str(sockets), at="tmp/.X11-unix")

    def files(self) -> dict[str, tuple[int, int]]:
        """Every file and folder outside the bookkeeping and the homes, with its size and rights."""
        found: dict[str, tuple[int, int]] = {}
        waiting = [self.folder]
        while waiting:
            for path in waiting.pop().iterdir():
                name = path.relative_to(self.folder).as_posix()
                if name in BOOKKEEPING:
                    continue
                state = path.lstat()
                is_folder = path.is_dir() and not path.is_symlink()
                found[name] = (0 if is_folder else state.st_size, state.st_mode)
                if is_folder:
                    waiting.append(path)
        return found


def _mirror() -> str:
    """Where this machine fetches the release from."""
    asked = ("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages")
    for line in subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines():
        address, release = line.split()
        if release == RELEASE:
            return address
    raise AssertionError(f"this machine fetches nothing of {RELEASE}")
