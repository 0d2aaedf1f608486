"""A process killed while it settles loses no decision it acknowledged. The long run is in tests/campaign."""

import random

import pytest
from makers_kills import Campaign


@pytest.mark.slow
def test_six_killed_settles_lose_no_acknowledged_decision(tmp_path):
    campaign = Campaign(tmp_path, random.Random(6))
    campaign.run(6)
    assert campaign.acknowledged[0] == "undisturbed"
