"""A new plan asked for on one line: its period and its title, in any order."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.typed_period import read_period
from okrtui.text.fold import slug

_SPOKEN = re.compile(r"(?<![-\w])(?P<part>[TQSH][1-4])[ \u00a0\u202f](?P<year>\d{4})(?![-\w])", re.IGNORECASE)
_PUNCTUATION = " ,;:–—-"


class PlanAsked(NamedTuple):
    """What a line asks for; without a title, that of the template is kept. `name` is that of the file."""

    title: str | None
    period: str
    name: str


def plan_asked(line: str, *, default: str, untitled: str, folder: Path) -> PlanAsked:
    """What a line asks for: a word that is a period is the period, the rest the title.

    `T1 2027` and `Q1 2027` are read too, and stay in the title, where people write them. Without a period it is the
    `default`. The name of the file is made of title and period, `untitled` standing for the title where there is
    none, and is one that nothing in the folder has yet.
    """
    spoken = _SPOKEN.search(line)
    if spoken is None:
        period = next((found for word in line.split() if (found := _period(word))), None)
        title = _without_periods(line)
    else:
        period = _period(f"{spoken['year']}-{spoken['part'].upper()}")
        before, after = line[: spoken.start()], line[spoken.end() :]
        title = " ".join(f"{_without_periods(before)} {spoken[0]}{_without_periods(after)}".split())
    title = title.strip(_PUNCTUATION)
    period = period or default
    return PlanAsked(title or None, period, _free_name(folder, title or untitled, period))


def _without_periods(text: str) -> str:
    return " ".join(word for word in text.split() if not _period(word))


def _period(word: str) -> str | None:
    try:
        return read_period(word.strip(_PUNCTUATION).upper())
    except Refused:
        return None


def _free_name(folder: Path, title: str, period: str) -> str:
    stem = slug(_SPOKEN.sub("", title))
    if period.lower() not in stem:
        stem = f"{stem}-{period.lower()}"
    name, number = f"{stem}.toml", 2
    while os.path.lexists(folder / name):
        name, number = f"{stem}-{number}.toml", number + 1
    return name
