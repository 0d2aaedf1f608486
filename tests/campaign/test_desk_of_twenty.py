"""Twenty editors settle two hundred times each in one database, which is killed in the middle."""

from time import sleep

from makers_server import Server
from makers_writers import nothing_is_lost, write_together

EDITORS, TIMES = 20, 200


def test_every_acknowledged_decision_of_twenty_editors_is_there(server: Server, made_desk: str) -> None:
    database = server.database(like=made_desk)

    def killed_in_the_middle() -> None:
        for part in (1, 2):
            while int(server.ask("SELECT count(*) FROM variorum.revision", database=database)) < part * 1300:
                sleep(0.1)
            server.kill()
            server.start()

    said = write_together(server, database, editors=EDITORS, times=TIMES, meanwhile=killed_in_the_middle)
    nothing_is_lost(server, database, said, editors=EDITORS, times=TIMES)
