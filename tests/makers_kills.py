"""Kills the program while it settles, at random moments, and looks what is left."""

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

# Two reports, made up for this, that differ in how many were hurt.
REPORTS = {
    "morning.txt": "Ferry hits pier at Marlow\n\n"
    "A ferry hit the pier of Marlow on Monday morning, and at least 12 people were injured, "
    "the harbour police said.\n\nRescuers took 12 injured passengers to the hospital of Marlow.\n",
    "evening.txt": "Ferry strikes pier at Marlow\n\n"
    "A ferry struck the pier of Marlow on Monday morning, and 31 people were injured, "
    "the harbour police said in the evening.\n\nThe ferry carried 240 passengers.\n",
}
INJURED = object()  # stands for the dispute about how many were hurt


@dataclass
class Campaign:
    """One record, settled again and again by processes that are killed."""

    folder: Path
    random: random.Random
    acknowledged: list[str] = field(default_factory=list)
    killed: int = 0
    needed: float = 0.0  # seconds that the last undisturbed settle took

    def variorum(self, *arguments: object) -> list[str]:
        record = self.folder / "record.db"
        return [sys.executable, "-m", "variorum", *map(str, arguments), "--record", str(record)]

    def answer(self, *arguments: object) -> str:
        ran = subprocess.run(self.variorum(*arguments), capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def begin(self) -> None:
        for name, text in REPORTS.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        self.answer("case", "new", "ferry")
        self.answer("case", "add", "ferry", *(self.folder / name for name in REPORTS))
        assert self.answer("disputes", "ferry", "--format", "jsonl"), "the reports dispute nothing"
        self.settle("undisturbed", patience=None)

    def settle(self, word: str, *, patience: float | None) -> None:
        """Settle with a value of its own; a process that outlasts our patience is killed."""
        typed = ("settle", "ferry", 1, "--value", word, "--reason", word, "--evidence", "morning:2")
        started = monotonic()
        process = subprocess.Popen(
            self.variorum(*typed), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        try:
            process.wait(patience)
            self.needed = monotonic() - started
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            self.killed += 1
        said, complaint = process.communicate()
        assert process.returncode in (0, -signal.SIGKILL), complaint
        if word in said:
            self.acknowledged.append(word)

    def run(self, kills: int) -> None:
        """Settle until that many processes were killed; those that were too quick do not count."""
        self.begin()
        for number in range(5 * kills):
            # Most of a process is start-up; half of the kills fall into the last part, where it writes.
            earliest = 0.5 if number % 2 else 0.0
            self.settle(f"try-{number}", patience=self.needed * self.random.uniform(earliest, 1.0))
            if number % 5 == 4 or self.killed == kills:
                self.nothing_is_lost()
            if self.killed == kills:
                return
        raise AssertionError("too few kills came in time")

    def nothing_is_lost(self) -> None:
        """Every acknowledged decision is in the history, in order, and the record is whole."""
        assert json.loads(self.answer("verify", "--format", "json"))["ok"]
        lines = self.answer("history", "ferry", 1, "--format", "jsonl").splitlines()
        kept = [json.loads(line)["decision"]["values"][0] for line in lines]
        assert [word for word in kept if word in self.acknowledged] == self.acknowledged
