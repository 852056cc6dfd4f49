"""The work in a line: the effort of an initiative, the capacity of a team, both in person-days."""

import re

from okrtui.document.refused import Refused
from okrtui.editing.person_days import A_WEEK, DAYS
from okrtui.editing.quick.taking import Taking
from okrtui.editing.typed import read_number

_EFFORT = re.compile(rf"(?<![\w.,/+\-])(?P<number>\d+(?:[.,]\d+)?)\s?{DAYS}(?=[,;.)]?(?:\s|$))", re.IGNORECASE)
_CAPACITY = re.compile(rf"(?<![\w.,/+\-])(?P<number>\d+(?:[.,]\d+)?)(?:\s?{DAYS})?(?:{A_WEEK})?\s*$", re.IGNORECASE)


def take_effort(taking: Taking) -> None:
    """Take ``12j``, ``12 d``, ``1,5 j-h``: the last one, if there are several."""
    found = list(_EFFORT.finditer(taking.left))
    if found:
        _take(taking, found[-1], "effort")


def take_capacity(taking: Taking) -> None:
    """Take the number that ends the line of a team: ``8``, ``8 j/sem``, ``8 d/week``."""
    found = _CAPACITY.search(taking.left)
    if found is not None and taking.left[: found.start()].strip():
        _take(taking, found, "capacity")


def _take(taking: Taking, found: re.Match[str], field: str) -> None:
    try:
        taking.take(found.start(), len(found.group().rstrip()) + found.start(), field, read_number(found["number"]))
    except Refused as refused:
        taking.leave(refused.sentence, *found.span())
