"""Opens connections to a record in a database."""

from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from variorum.errors import RecordUnusable
from variorum.record.desk.address import Address
from variorum.translation import tr

SCHEMA = "variorum"
# Seconds: to answer a first call, and after which a server that says nothing more is given up.
_CONNECT, _IDLE, _BETWEEN, _GIVEN_UP = 5, 10, 5, 20
_KEPT = {
    "connect_timeout": str(_CONNECT),
    "keepalives_idle": str(_IDLE),
    "keepalives_interval": str(_BETWEEN),
    "keepalives_count": "2",
    "tcp_user_timeout": str(_GIVEN_UP * 1000),
}


def connected(address: Address, *, read_only: bool = False) -> Engine:
    """An engine that connects when it is first asked; a connection that died at rest is made anew."""
    url = _url(address)
    engine = create_engine(url, connect_args=_kept(url), pool_pre_ping=True, max_overflow=20)
    event.listen(engine, "connect", lambda connection, _: _prepare(connection, read_only))
    return engine


def parameters(address: Address) -> dict[str, Any]:
    """The same for a connection that is no engine's."""
    url = _url(address)
    _, named = url.get_dialect()().create_connect_args(url)
    return {**_kept(url), **named}


def _url(address: Address) -> URL:
    """RecordUnusable where the address says what libpq does not know: the driver has words of its own."""
    refuse_without_driver()
    from psycopg.pq import Conninfo

    known = {option.keyword.decode() for option in Conninfo.get_defaults()}
    try:
        url = make_url(str(address)).set(drivername="postgresql+psycopg")
        url.get_dialect()().create_connect_args(url)
    except (ArgumentError, ValueError) as error:
        raise RecordUnusable(
            tr("The address {path} cannot be used: {detail}.", path=address, detail=error)
        ) from error
    strange = next((name for name in url.query if name not in known), None)
    if strange is not None:
        raise RecordUnusable(tr("The address {path} cannot be used: {detail}.", path=address, detail=strange))
    return url


def _kept(url: URL) -> dict[str, str]:
    kept = {name: value for name, value in _KEPT.items() if name not in url.query}
    return {"application_name": "variorum", **kept}


def _prepare(connection: Any, read_only: bool) -> None:
    # Temporary tables come last, else they would stand in for the record's.
    connection.execute(f"SET search_path = {SCHEMA}, pg_temp")
    if read_only:
        connection.execute("SET default_transaction_read_only = on")
    connection.commit()


def refuse_without_driver() -> None:
    """RecordUnusable where psycopg is not installed, or finds no libpq."""
    try:
        import psycopg as psycopg
    except ImportError as error:
        raise RecordUnusable(
            tr("A record in a database needs psycopg. Install it with: pip install variorum[postgres]")
        ) from error
