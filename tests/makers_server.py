"""A PostgreSQL server of the tests' own: an ordinary user's, on a socket in a folder that goes away."""

import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from time import sleep
from urllib.parse import quote

INSTALL = "PostgreSQL's server is not installed; install it with: apt-get install postgresql"
CHIEF = "chief"  # the login that sets records up
_OPTIONS = "-c listen_addresses='' -c max_connections=120 -c autovacuum=off -c synchronous_commit=on"


@cache
def programs() -> Path | None:
    """The folder of initdb and pg_ctl, of the newest version; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    other = shutil.which("initdb")
    return found[-1].parent if found else Path(other).resolve().parent if other else None


@dataclass
class Server:
    """Lives from `start` to `stop`; a database is made as a copy of another in some thirty milliseconds."""

    folder: Path = field(default_factory=lambda: Path(mkdtemp(prefix="variorum-pg-")))
    administrator: str = CHIEF
    _numbers: "count[int]" = field(default_factory=count)

    def make(self) -> None:
        """A new cluster, started."""
        shutil.rmtree(self.folder)
        self.folder.mkdir(mode=0o755)
        if os.geteuid() == 0:
            shutil.chown(self.folder, _ordinary())
        self._run(
            "initdb",
            "-D",
            str(self._data),
            "-A",
            "trust",
            "-U",
            self.administrator,
            "--no-sync",
            "-E",
            "UTF8",
        )
        self.start()

    def start(self) -> None:
        options = f"{_OPTIONS} -c unix_socket_directories='{self.folder}'"
        self._run(
            "pg_ctl",
            "-D",
            str(self._data),
            "-l",
            str(self.folder / "log"),
            "-w",
            "-s",
            "-o",
            options,
            "start",
        )

    def stop(self, how: str = "immediate") -> None:
        self._run("pg_ctl", "-D", str(self._data), "-m", how, "-w", "-s", "stop")

    def kill(self) -> None:
        """End every process of the server at once, as a power cut does."""
        first = int((self._data / "postmaster.pid").read_text().splitlines()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for process in (first, *map(int, children)):
            os.kill(process, signal.SIGKILL)
        while not _ended(first):
            sleep(0.01)
        # Where nobody collects ended processes, the server would take the one that it was for a living one.
        for left in (self._data / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    def end(self) -> None:
        try:
            self.stop()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, database: str, *, login: str = CHIEF) -> str:
        return f"postgresql://{login}@/{database}?host={quote(str(self.folder), safe='')}"

    def database(self, *, like: str = "template1") -> str:
        """A new database, a copy of another that nobody is connected to."""
        name = f"desk{next(self._numbers)}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE {like} STRATEGY file_copy", database="postgres")
        return name

    def leave(self, database: str) -> None:
        """End whatever is connected to it; the program connects anew when it next asks."""
        ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
        self.ask(ended, database="postgres")

    def drop(self, database: str) -> None:
        self.ask(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)", database="postgres")

    def standby(self) -> "Server":
        """A second server that follows this one, and can only be read; to be ended like any other."""
        follows = Server()
        shutil.rmtree(follows.folder)
        follows.folder.mkdir(mode=0o755)
        if os.geteuid() == 0:
            shutil.chown(follows.folder, _ordinary())
        where = ["-h", str(self.folder), "-U", CHIEF, "-D", str(follows._data)]
        self._run("pg_basebackup", *where, "-R", "-X", "stream", "-c", "fast", "--no-sync")
        follows.start()
        return follows

    def login(self, name: str) -> str:
        """A login that may connect, and nothing else."""
        self.ask(f"CREATE ROLE {name} LOGIN", database="postgres")
        return name

    def ask(self, *statements: str, database: str, login: str = CHIEF) -> str:
        """What psql answers, without the program; CalledProcessError where it is refused."""
        each = [word for statement in statements for word in ("-c", statement)]
        who = ["-h", str(self.folder), "-U", login, "-d", database]
        return self._run("psql", *who, "-XqAt", "-v", "ON_ERROR_STOP=1", *each)

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _run(self, program: str, *arguments: str) -> str:
        where = programs()
        assert where is not None
        return run_as_ordinary([str(where / program), *arguments])


def run_as_ordinary(command: Sequence[str]) -> str:
    """The server refuses to be root's: there, the user that Debian's package makes runs it."""
    before = ["setpriv", f"--reuid={_ordinary()}", "--clear-groups"] if os.geteuid() == 0 else []
    ran = subprocess.run(
        [*before, *command], stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd="/", check=False
    )
    if ran.returncode:
        raise subprocess.CalledProcessError(ran.returncode, command[0], ran.stdout, ran.stderr)
    return ran.stdout


def _ordinary() -> str:
    names = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _ended(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True
