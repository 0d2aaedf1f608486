"""`kill -9` during a settle at fifty random moments; `make campaign` runs it."""

import random

from makers_kills import Campaign


def test_fifty_killed_settles_lose_no_acknowledged_decision(tmp_path):
    seed = random.SystemRandom().randrange(2**32)
    campaign = Campaign(tmp_path, random.Random(seed))
    campaign.run(50)
    assert campaign.killed_before_its_answer >= 20, f"too few kills came in time (seed {seed})"
