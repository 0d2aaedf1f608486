"""Keeps the libraries we build on from touching a socket."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_socket_on_import() -> Iterator[None]:
    """Around the import of a library that brings urllib3 along.

    urllib3 binds a socket on import to see whether the machine knows IPv6,
    unless Python itself says that it does not.
    """
    known = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = known
