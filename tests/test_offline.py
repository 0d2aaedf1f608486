"""While a library is imported, Python says that it knows no IPv6."""

import socket
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from variorum.offline import no_socket_on_import


def test_what_python_says_of_ipv6_is_as_before_once_the_import_is_over():
    known = socket.has_ipv6
    with no_socket_on_import():
        assert socket.has_ipv6 is False
    assert socket.has_ipv6 is known


def test_an_import_that_ends_does_not_open_the_way_for_one_still_under_way():
    known, both, first_over = socket.has_ipv6, Barrier(2), Barrier(2)

    def first() -> None:
        with no_socket_on_import():
            both.wait(10)
        first_over.wait(10)

    def second() -> bool:
        with no_socket_on_import():
            both.wait(10)
            first_over.wait(10)
            return socket.has_ipv6

    with ThreadPoolExecutor(2) as threads:
        threads.submit(first)
        assert threads.submit(second).result(20) is False
    assert socket.has_ipv6 is known
