"""Runs batches as processes of their own, by processes or by a cluster, and kills what it is told to."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

LOOPBACK = "127.0.0.1"

# Told the corpus, the folder, and how many workers or where the scheduler is; says how far it is.
DRIVER = """
import sys
from pathlib import Path
from variorum.batch.cluster import Cluster
from variorum.batch.corpus import corpus_at
from variorum.batch.processes import Processes
from variorum.batch.run_folder import RunFolder
from variorum.batch.running import Batch, run
from variorum.bootstrap import analysis
from variorum.settings import Settings

def say(*words):
    print(*words, flush=True)

corpus, out, whom = sys.argv[1:]
batch = Batch(corpus_at(Path(corpus)), RunFolder(Path(out)), analysis, Settings(meaning="no"))
with (Processes(int(whom), tell=say) if whom.isdigit() else Cluster(whom, tell=say)) as pool:
    run(batch, pool, progress=lambda done, total, doing: say(doing, done))
"""


@dataclass
class Run:
    """One batch, as often as it takes."""

    corpus: Path
    out: Path
    whom: str  # how many workers, or the address of a scheduler
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        typed = [sys.executable, "-c", DRIVER, str(self.corpus), str(self.out), self.whom]
        self._process = subprocess.Popen(
            typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )

    def until(self, line: str) -> None:
        """Wait until it has said so."""
        self.said += _read_until(self._process.stdout, line)

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()

    def interrupt(self) -> None:
        """As Ctrl+C does, which all processes of a terminal get."""
        os.killpg(self._process.pid, signal.SIGINT)
        self._process.communicate()

    def end(self) -> None:
        out, err = self._process.communicate()
        self.said += out.splitlines()
        assert self._process.returncode == 0, err


def _read_until(stream: Iterator[str], wanted: str) -> list[str]:
    read = []
    for line in stream:
        read.append(line.rstrip("\n"))
        if wanted in line:
            return read
    raise AssertionError(f"“{wanted}” was never said, but {read[-5:]}")


@dataclass
class OwnCluster:
    """A Dask scheduler and its workers, on the loopback interface."""

    address: str
    workers: list["subprocess.Popen[str]"]

    def kill_a_worker(self) -> None:
        self.workers[0].send_signal(signal.SIGKILL)
        self.workers[0].wait()


@contextmanager
def own_cluster(folder: Path, *, workers: int) -> Iterator[OwnCluster]:
    started: list[subprocess.Popen[str]] = []
    try:
        scheduler = _started(["dask_scheduler", "--host", LOOPBACK, "--port", "0"], folder, started)
        (line,) = _read_until(scheduler.stderr, "Scheduler at:")[-1:]
        address = line.split()[-1]
        for _ in range(workers):
            typed = ["dask_worker", address, "--host", LOOPBACK, "--nthreads", "1", "--no-nanny"]
            _started([*typed, "--local-directory", str(folder)], folder, started)
        for worker in started[1:]:
            _read_until(worker.stderr, "Registered to:")
        yield OwnCluster(address, started[1:])
    finally:
        for process in started:
            process.kill()
            process.communicate()


def _started(
    typed: Sequence[str], folder: Path, started: "list[subprocess.Popen[str]]"
) -> "subprocess.Popen[str]":
    module, *options = typed
    process = subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{module}", *options, "--no-dashboard"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, "OMP_NUM_THREADS": "1", "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "1h"},
    )
    started.append(process)
    return process


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}
