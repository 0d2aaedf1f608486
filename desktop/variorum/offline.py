"""Keeps the libraries we build on from touching a socket."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Importing:
    """How many imports are under way, in whatever thread, and what Python said of IPv6 before the first."""

    def __init__(self) -> None:
        self._lock, self._under_way, self._known = Lock(), 0, socket.has_ipv6

    def begin(self) -> None:
        with self._lock:
            if not self._under_way:
                self._known = socket.has_ipv6
            self._under_way += 1
            socket.has_ipv6 = False

    def end(self) -> None:
        with self._lock:
            self._under_way -= 1
            if not self._under_way:
                socket.has_ipv6 = self._known


_importing = _Importing()


def no_reports_home() -> None:
    """Before onnxruntime is imported: it would number this machine, and tell its maker how it is used.

    Nothing in Python sees that: it is done by the library's own compiled code.
    Asked for later, by its `disable_telemetry_events`, the number is on disk.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"


@contextmanager
def no_socket_on_import() -> Iterator[None]:
    """Around the import of a library that brings urllib3 along; two threads may be within at once.

    urllib3 binds a socket on import to see whether the machine knows IPv6,
    unless Python itself says that it does not.
    """
    _importing.begin()
    try:
        yield
    finally:
        _importing.end()
