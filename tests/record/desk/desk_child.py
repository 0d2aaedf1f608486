"""A process that settles one dispute again and again in a record in a database, and says what was kept."""

import logging
import sys

from makers_record import settled

from variorum.errors import RecordOutOfReach
from variorum.record.desk.address import address
from variorum.record.record import Record


def main(place: str, editor: str, times: int) -> None:
    logging.getLogger().addHandler(logging.NullHandler())  # what libraries log is no news, as in the program
    record = Record(address(place))
    for number in range(times):
        sys.stdout.write(f"{_kept(record, editor, number)}\n")
        sys.stdout.flush()
    record.close()


def _kept(record: Record, editor: str, number: int) -> str:
    """The hash of an entry that was acknowledged; where the server was lost, it is done again."""
    while True:
        try:
            return settled(record, by=editor, account=1 + number % 2).hash
        except RecordOutOfReach:
            sys.stderr.write("lost\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
