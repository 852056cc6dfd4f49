"""A new plan asked for on one line: its period and its title, in any order."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.typed_period import read_period
from okrtui.text.fold import slug

_BLANK = r"[ \u00a0\u202f]"
_SPOKEN = re.compile(
    rf"(?<![-\w])(?:(?P<part>[TQSH][1-4]){_BLANK}(?P<year>\d{{4}})"
    rf"|(?P<year_first>\d{{4}}){_BLANK}(?P<part_behind>[TQSH][1-4]))(?![-\w])",
    re.IGNORECASE,
)
_PUNCTUATION = " ,;:–—-"


class PlanAsked(NamedTuple):
    """What a line asks for; without a title, that of the template is kept. `name` is that of the file."""

    title: str | None
    period: str
    name: str


def plan_asked(line: str, *, default: str, untitled: str, folder: Path) -> PlanAsked:
    """What a line asks for: a word that is a period is the period, the rest the title.

    `T1 2027` and `2027 Q1` are read too; behind a title they stay in it, where people write them. Without a period
    it is the `default`. The name of the file is made of title and period, `untitled` standing for the title where
    there is none, and is one that nothing in the folder has yet.
    """
    spoken = _SPOKEN.search(line)
    if spoken is None:
        period = next((found for word in line.split() if (found := _period(word))), None)
        title = _without_periods(line)
    else:
        year, part = spoken["year"] or spoken["year_first"], spoken["part"] or spoken["part_behind"]
        period = _period(f"{year}-{part.upper()}")
        before, after = _without_periods(line[: spoken.start()]), _without_periods(line[spoken.end() :])
        stays = spoken[0] if before.strip(_PUNCTUATION) else ""
        between = " " if line[spoken.end() :][:1].isspace() else ""
        title = f"{before} {stays}{between}{after}"
    title = " ".join(title.split()).strip(_PUNCTUATION)
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
