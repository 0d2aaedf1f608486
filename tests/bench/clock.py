"""A clock at every stage of a comparison, and the peak of memory when each has ended."""

import resource
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from types import ModuleType
from typing import Any

# Functions of `comparing` by which it goes from stage to stage; what is left of it is listing.
STAGES = {
    "read_facts": "facts",
    "gather": "lining up",
    "links": "links",
    "rows": "links",
    "pools": "disputes",
    "ranked": "disputes",
    "agreed": "disputes",
}
LISTING = "listing"


@dataclass
class Clock:
    """Seconds and peak megabytes by stage; a stage within a stage counts for the inner one."""

    read: Callable[[], float] = perf_counter
    seconds: dict[str, float] = field(default_factory=dict)
    megabytes: dict[str, float] = field(default_factory=dict)
    _inner: list[float] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        started = self.read()
        self._inner.append(0.0)
        yield
        took = self.read() - started
        self.seconds[name] = self.seconds.get(name, 0.0) + took - self._inner.pop()
        self.megabytes[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        if self._inner:
            self._inner[-1] += took

    def around(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def timed(*arguments: Any, **named: Any) -> Any:
            with self.stage(name):
                return function(*arguments, **named)

        return timed

    @contextmanager
    def at(self, module: ModuleType, stages: Mapping[str, str]) -> Iterator[None]:
        """While it lasts, functions of a module are timed by the stages they stand for."""
        known = {name: getattr(module, name) for name in stages if hasattr(module, name)}
        for name, function in known.items():
            setattr(module, name, self.around(function, stages[name]))
        try:
            yield
        finally:
            for name, function in known.items():
                setattr(module, name, function)
