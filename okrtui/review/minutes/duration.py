"""How long something took, in words."""

import re
from collections.abc import Iterator

from okrtui.locales.sentence import Sentence

_MINUTE = 60


def duration(seconds: float) -> Sentence:
    """Hours and minutes, rounded to the minute."""
    if seconds < _MINUTE:
        return Sentence("less than a minute")
    hours, minutes = divmod(round(seconds / _MINUTE), _MINUTE)
    if not hours:
        return Sentence("{minutes} min", minutes=minutes)
    if not minutes:
        return Sentence("{hours} h", hours=hours)
    return Sentence("{hours} h {minutes} min", hours=hours, minutes=minutes)


def durations() -> Iterator[str]:
    """Patterns of all that `duration` says, in the language that is spoken."""
    for seconds in (0, _MINUTE, _MINUTE * _MINUTE, _MINUTE * _MINUTE + _MINUTE):
        yield re.escape(str(duration(seconds))).replace("1", r"\d+")
