"""What is counted stands in the plural, and what is abbreviated stays as it is."""

import pytest

from variorum.wording.plurals import plural


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("town", "towns"),
        ("city", "cities"),
        ("day", "days"),
        ("bus", "buses"),
        ("church", "churches"),
        ("foot", "feet"),
        ("policeman", "policemen"),
        ("human", "humans"),
        ("people", "people"),
        ("aircraft", "aircraft"),
        ("soldiers", "soldiers"),
        ("class", "classes"),
        ("km", "km"),
        ("square km", "square km"),
        ("km/h", "km/h"),
        ("MW", "MW"),
        ("percent", "percent"),
        ("square mile", "square miles"),
        ("degree Celsius", "degrees Celsius"),
        ("parts per million", "parts per million"),
        ("", ""),
    ],
)
def test_the_plural_of(one, many):
    assert plural(one) == many
