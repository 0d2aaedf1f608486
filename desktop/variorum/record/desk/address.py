"""The address of a record in a database."""

from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from variorum.errors import RecordUnusable
from variorum.translation import tr

SCHEMES = ("postgresql", "postgres")
_SECRET = frozenset({"password", "sslpassword", "passfile"})


@dataclass(frozen=True, slots=True)
class Address:
    """What leads to a database, without a password: libpq finds that where the user keeps it."""

    text: str  # postgresql://…, as it is shown

    def __str__(self) -> str:
        return self.text

    @property
    def name(self) -> str:
        """The database's name, or what stands for it where a service names the database."""
        split, asked = self._parts
        return unquote(split.path.lstrip("/")) or asked.get("dbname") or asked.get("service") or str(self)

    @property
    def shown(self) -> str:
        """The database and where it is, as a sentence names them."""
        split, asked = self._parts
        host = split.hostname or asked.get("host") or asked.get("hostaddr")
        return tr("{database} at {host}", database=self.name, host=host) if host else self.name

    @property
    def _parts(self) -> tuple[SplitResult, dict[str, str]]:
        split = urlsplit(self.text)
        return split, dict(parse_qsl(split.query))


def address(named: str) -> Address:
    """The address as the user wrote it; RecordUnusable where it is none, or where it holds a password."""
    try:
        split = urlsplit(named)
        asked = parse_qsl(split.query, keep_blank_values=True, strict_parsing=bool(split.query))
        _ = split.port
    except ValueError as error:
        raise RecordUnusable(
            tr("This is no address of a database: {named}. Write postgresql://HOST/DATABASE.", named=named)
        ) from error
    if "\0" in unquote(named):
        raise RecordUnusable(
            tr("This is no address of a database: {named}. Write postgresql://HOST/DATABASE.", named=named)
        )
    if split.password is not None or any(key in _SECRET for key, _ in asked):
        raise RecordUnusable(
            tr(
                "Leave the password out of the record's address: others could read it. Keep it in your "
                "password file (~/.pgpass) or your service file; see docs/sharing.md."
            )
        )
    if not (split.path.lstrip("/") or any(key in {"service", "dbname"} for key, _ in asked)):
        raise RecordUnusable(
            tr("Name the database in the record's address, like postgresql://HOST/DATABASE.")
        )
    return Address(_written(named, asked))


def _written(named: str, asked: list[tuple[str, str]]) -> str:
    """The same address under the one scheme, with everything in it written in one way."""
    split = urlsplit(named)
    query = f"?{urlencode(asked, quote_via=quote)}" if asked else ""
    return f"postgresql://{split.netloc}{split.path or '/'}{query}"
