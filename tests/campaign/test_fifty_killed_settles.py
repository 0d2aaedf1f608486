"""`kill -9` during a settle at fifty random moments; `make campaign` runs it."""

import random

from makers_kills import Campaign


def test_fifty_killed_settles_lose_no_acknowledged_decision(tmp_path):
    seed = random.SystemRandom().randrange(2**32)
    Campaign(tmp_path, random.Random(seed)).run(50)
