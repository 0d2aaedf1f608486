"""Boosted trees read from arrays."""

import numpy as np
import pytest

from variorum.language.naming.trees import grown

# One tree that parts at 0.5 by the second feature, and one that is a leaf.
TREES = {
    "root": np.array([0, 3]),
    "feature": np.array([1, 0, 0, 0]),
    "threshold": np.array([0.5, 0, 0, 0]),
    "left": np.array([1, 1, 2, 3]),
    "right": np.array([2, 1, 2, 3]),
    "value": np.array([0, -1.0, 2.0, 0.25]),
    "bias": np.float64(10),
    "depth": np.int32(2),
}


@pytest.mark.parametrize(("value", "total"), [(0.2, 9.25), (0.5, 9.25), (0.7, 12.25)])
def test_a_row_goes_left_up_to_the_threshold_and_leaves_are_added_up(value, total):
    assert grown(TREES, np.array([[0.0, value]])) == [total]


def test_rows_do_not_touch_each_other():
    both = grown(TREES, np.array([[0.0, 0.2], [0.0, 0.7]]))
    assert list(both) == [9.25, 12.25]
