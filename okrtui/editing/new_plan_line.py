"""A new plan asked for on one line: its period and its title, in any order."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.typed_period import read_period
from okrtui.editing.worded_period import WordedPeriod, speaks_of_a_part, worded_period
from okrtui.text.fold import slug

_BLANK = r"[ \u00a0\u202f]"
_SPOKEN = re.compile(
    rf"(?<![-\w])(?:(?P<part>[TQSH][1-4]){_BLANK}(?P<year>\d{{4}})"
    rf"|(?P<year_first>\d{{4}}){_BLANK}(?P<part_behind>[TQSH][1-4]))(?![-\w])",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_PUNCTUATION = " ,;:–—-"
_LEADING = frozenset({"au", "de", "du", "en", "le", "pour", "for", "in", "of", "the"})
"""Words that would lead to nothing if the period behind them left the title."""


class PlanAsked(NamedTuple):
    """What a line asks for; without a title, that of the template is kept. `name` is that of the file."""

    title: str | None
    period: str
    name: str


def plan_asked(line: str, *, default: str, untitled: str, folder: Path) -> PlanAsked:
    """What a line asks for: a word that is a period is the period, the rest the title.

    The period is the first of those that there are: one that is spoken, such as `T1 2027` or `2e trimestre 2027`; the
    word that the line begins with; another word; the `default`. Only what it is read from leaves the title, and the
    word that the line begins with; what is spoken amidst a title stays where people write it. The name of the file is
    made of title and period, `untitled` standing for the title where there is none, and is one that nothing in the
    folder has yet.
    """
    given = _given(line)
    spoken = _spoken(line)
    if spoken is not None:
        begun = given.stop if given is not None and given.stop <= spoken.start else 0
        used, title = spoken, line[begun:]
        if not _stays(spoken, line, begun):
            title = f"{line[begun : spoken.start]} {line[spoken.stop :]}"
    else:
        used = given or _word_amidst(line) or WordedPeriod(0, 0, default)
        title = f"{line[: used.start]} {line[used.stop :]}"
    title = " ".join(title.split()).strip(_PUNCTUATION)
    return PlanAsked(title or None, used.period, _free_name(folder, title or untitled, used.period))


def _given(line: str) -> WordedPeriod | None:
    """The period that the line begins with, as the one that is filled in does."""
    return next((found for found in _words(line) if not line[: found.start].strip()), None)


def _word_amidst(line: str) -> WordedPeriod | None:
    """The first word that is a period; a year alone is none beside words that it may belong to: “mars 2027”."""
    words = _words(line)
    parts = [found for found in words if not found.period.isdigit()]
    return next(iter(parts or ([] if speaks_of_a_part(line) else words)), None)


def _words(line: str) -> list[WordedPeriod]:
    return [
        WordedPeriod(*word.span(), period)
        for word in _WORD.finditer(line)
        if (period := _period(word.group())) is not None
    ]


def _spoken(line: str) -> WordedPeriod | None:
    """The first period of two words and more."""
    found = [told] if (told := worded_period(line)) is not None else []
    match = _SPOKEN.search(line)
    if match is not None:
        year, part = match["year"] or match["year_first"], match["part"] or match["part_behind"]
        period = _period(f"{year}-{part}")
        found += [] if period is None else [WordedPeriod(*match.span(), period)]
    return min(found, default=None)


def _stays(spoken: WordedPeriod, line: str, begun: int) -> bool:
    """Whether the title keeps a period that is spoken: behind words of it, unless its own words end the line."""
    before = line[begun : spoken.start].strip(_PUNCTUATION).split()
    if not before or _SPOKEN.fullmatch(line, spoken.start, spoken.stop):
        return bool(before)
    return bool(line[spoken.stop :].strip(_PUNCTUATION)) or before[-1].lower() in _LEADING


def _period(word: str) -> str | None:
    try:
        return read_period(word.strip(_PUNCTUATION).upper())
    except Refused:
        return None


def _free_name(folder: Path, title: str, period: str) -> str:
    stem = slug(_SPOKEN.sub("", title))
    if period.lower() not in stem:
        stem = f"{stem.removesuffix(f'-{period[:4]}')}-{period.lower()}"
    name, number = f"{stem}.toml", 2
    while os.path.lexists(folder / name):
        name, number = f"{stem}-{number}.toml", number + 1
    return name
