"""Run by the system's Python, which has pyatspi: reads the window and says what it found, as JSON.

Typed: seconds to wait for the window's list at most.
"""

import json
import sys
import time

import pyatspi
from gi.repository import Atspi, GLib

GLANCE = 0.2
Atspi.set_timeout(20_000, 20_000)  # what reads and compares keeps the window's own thread waiting at times


def things(top):
    """Everything inside, top first; what goes away while it is read is left out."""
    waiting = [top]
    while waiting:
        thing = waiting.pop(0)
        yield thing
        if thing is not None:
            waiting[:0] = [child for child in thing if child is not None]


def windows():
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None:
            yield from (window for window in application if window is not None)


def find(role, name):
    for window in windows():
        for thing in things(window):
            if thing.getRoleName() == role and thing.name.startswith(name):
                return thing
    return None


def until_found(role, name, patience):
    for _ in range(int(patience / GLANCE)):
        found = find(role, name)
        if found is not None and found.childCount:
            return found
        time.sleep(GLANCE)
    raise SystemExit(f"nothing on the bus is a {role} called {name}")


def told(thing):
    """What a screen reader knows of one thing."""
    said = {"role": thing.getRoleName(), "name": thing.name, "description": thing.description}
    kinds = pyatspi.listInterfaces(thing)
    if "Text" in kinds:
        said["text"] = thing.queryText().getText(0, -1)
    if "Value" in kinds:
        value = thing.queryValue()
        said["value"] = [value.minimumValue, value.currentValue, value.maximumValue]
    if "TableCell" in kinds:
        said["position"] = list(thing.queryTableCell().position[1:])
    if "Action" in kinds:
        actions = thing.queryAction()
        said["actions"] = [actions.getName(n) for n in range(actions.nActions)]
    said["states"] = sorted(state.value_nick for state in thing.getState().getStates())
    return said


def inside(thing):
    return [told(child) for child in thing if child is not None]


def main(patience):
    for _ in range(int(patience / GLANCE)):
        try:
            return read(patience)
        except GLib.GError:  # what was being read has gone: rows come and go while articles are compared
            time.sleep(GLANCE)
    raise SystemExit("the window does not stand still")


def read(patience):
    disputes = until_found("list", "Disputes", patience)
    table = until_found("table", "Synopsis", patience)
    rows = [row for row in table if row is not None and row.name.startswith("Row ")]
    accounts = until_found("panel", "Accounts", patience)
    slider = find("slider", "Row ")
    sys.stdout.write(
        json.dumps(
            {
                "disputes": inside(disputes),
                "rows": [{**told(row), "cells": inside(row)} for row in rows[:8]],
                "map": told(slider) if slider is not None else None,
                "accounts": inside(accounts),
                "card": [told(thing) for thing in things(find("panel", "Settlement card") or accounts)],
            }
        )
    )


main(float(sys.argv[1]))
