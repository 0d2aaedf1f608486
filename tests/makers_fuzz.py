"""Throws altered files at what reads them, each target in a process of its own with memory and time bounded.

Run as a program it is that process: TARGET, how many inputs, a seed, and CPU-seconds after which it stops.
"""

import gc
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from time import process_time
from traceback import format_exception
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from makers_fuzz_seeds import ODD_VALUES, TOKENS, sound
from makers_fuzz_targets import TARGETS

FOUND = Path(__file__).parent / "found"
LONGEST_RUN = 2.0  # CPU-seconds that one input may take
MOST_MEMORY = 1024  # MiB that a process may hold
LAST = "last"  # the input that is tried at the moment, for when the process ends with it
_LONGEST_INPUT = 120_000
_LONGEST_FAULT = 60_000  # characters


@dataclass(frozen=True)
class Fuzzed:
    """What became of a target's inputs."""

    target: str
    tried: int
    seconds: float  # of CPU
    slowest: float  # CPU-seconds of one input
    memory: int  # MiB at the most
    fault: str = ""  # what an input led to that is neither a result nor a sentence
    kept: str = ""  # where the smallest such input lies


class TooSlow(BaseException):
    """Not to be caught by a reader that makes up for what libraries raise."""


@st.composite
def altered(draw: st.DrawFn, sound: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """A sound input with up to eight changes, each of a kind that readers trip over."""
    data = draw(st.sampled_from(sound))
    if data[:1] == b"{" and draw(st.booleans()):
        return draw(_other_values(data))
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        piece = draw(st.sampled_from(tokens))
        match draw(st.integers(0, 7)):
            case 0:
                data = data[:start] + piece + data[start:]
            case 1:
                data = data[:start] + piece + data[end:]
            case 2:
                data = data[:start] + data[end:]
            case 3:
                data = data[:start] + data[start:end] * draw(st.integers(2, 3000)) + data[end:]
            case 4:
                data = data[:start] + piece * draw(st.integers(2, 3000)) + data[start:]
            case 5:
                data = data[:start] + draw(st.binary(max_size=8)) + data[end:]
            case 6:
                other = draw(st.sampled_from(sound))
                data = data[:start] + other[draw(st.integers(0, len(other))) :]
            case 7:
                data = data[:start]
        data = data[:_LONGEST_INPUT]
    return data


@st.composite
def _other_values(draw: st.DrawFn, data: bytes) -> bytes:
    """JSON, an object a line, that is sound but for up to four of its values."""
    lines = [json.loads(line) for line in data.split(b"\n") if line]
    for _ in range(draw(st.integers(1, 4))):
        places = list(_places(draw(st.sampled_from(lines))))
        holder, key = draw(st.sampled_from(places))
        other, there = draw(st.sampled_from(places))
        # A copy: a value that holds itself is no JSON.
        holder[key] = json.loads(json.dumps(draw(st.sampled_from([*ODD_VALUES, other[there]]))))
        if isinstance(holder, dict) and draw(st.integers(0, 9)) == 0:
            del holder[key]
    return b"\n".join(json.dumps(line, separators=(",", ":")).encode() for line in lines)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place within a JSON value that holds another."""
    keys = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in keys:
        yield value, key
        yield from _places(held)


def run(target: str, data: bytes) -> float:
    """The CPU-seconds that the target took; raises what it should not have raised."""
    from variorum.errors import UserError

    def late(*_: object) -> None:
        raise TooSlow(f"{target} took more than {LONGEST_RUN:g} s")

    before = process_time()
    signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, LONGEST_RUN)
    try:
        TARGETS[target](data)
    except UserError as error:
        assert str(error).endswith((".", "!", "?")), f"no sentence: {error}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return process_time() - before


@dataclass
class _Tally:
    tried: int = 0
    slowest: float = 0.0


def _try(target: str, many: int, chance: int, tally: _Tally, failing: list[bytes]) -> None:
    @seed(chance)
    @settings(
        max_examples=many,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(altered(sound(target), TOKENS.get(target, ()) + TOKENS["any"]))
    def attempt(data: bytes) -> None:
        tally.tried += 1
        _keep(target, data, name=LAST)
        try:
            tally.slowest = max(tally.slowest, run(target, data))
        except BaseException as error:
            failing.append(data)
            if isinstance(error, TooSlow):
                raise AssertionError(str(error)) from None
            raise

    attempt()


def fuzz(target: str, *, many: int, chance: int, seconds: float) -> Fuzzed:
    """Try inputs in rounds until as many were tried or the seconds are over; stops at the first fault."""
    from variorum.errors import UserError

    began, tally, failing, fault = process_time(), _Tally(), [], ""
    with suppress(UserError):  # what is loaded once is no input's fault, nor is how long it takes
        TARGETS[target](sound(target)[0])
    while not fault and tally.tried < many and process_time() - began < seconds:
        try:
            _try(target, min(300, many - tally.tried), chance, tally, failing)
        except BaseException as error:  # noqa: BLE001
            fault = "".join(format_exception(error))[-_LONGEST_FAULT:]
        chance += 1
        gc.collect()
    memory = _peak()
    if not fault and memory > MOST_MEMORY:
        fault = f"the process held {memory} MiB"
    where = _keep(target, failing[-1]) if failing else ""
    return Fuzzed(target, tally.tried, process_time() - began, tally.slowest, memory, fault, where)


def _keep(target: str, data: bytes, *, name: str = "") -> str:
    folder = Path(tempfile.gettempdir()) / "variorum-found" / target
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / (name or sha256(data).hexdigest()[:12])
    place.write_bytes(data)
    return str(place)


def _peak() -> int:
    """The most memory this process held, in MiB; what `getrusage` tells begins with that of its parent."""
    told = Path("/proc/self/status")
    if not told.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    line = next(line for line in told.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


def fuzzed(target: str, *, many: int, chance: int = 0, seconds: float = 1e9) -> Fuzzed:
    """The same in a process of its own: whatever becomes of that, this one goes on."""
    given = [target, str(many), str(chance), str(seconds)]
    ran = subprocess.run(
        [sys.executable, __file__, *given], capture_output=True, text=True, env=_environment(), check=False
    )
    if ran.returncode != 0:
        last = Path(tempfile.gettempdir()) / "variorum-found" / target / LAST
        fault = f"the process ended with {ran.returncode}: {ran.stderr[-2000:]}"
        return Fuzzed(target, 0, 0, 0, 0, fault, str(last))
    return Fuzzed(**json.loads(ran.stdout.splitlines()[-1]))


def _environment() -> dict[str, str]:
    import variorum

    folders = [str(Path(variorum.__file__).parent.parent), str(Path(__file__).parent)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "PYTHONHASHSEED": "0"}


if __name__ == "__main__":
    named, many, chance, seconds = sys.argv[1:]
    # Far above what is allowed: a fault in a library then ends this process and not the machine.
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    most = 300 + int(min(float(seconds), 3600))
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    sys.stdout.write(
        json.dumps(asdict(fuzz(named, many=int(many), chance=int(chance), seconds=float(seconds))))
    )
