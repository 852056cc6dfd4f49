"""Whether two minutes differ in nothing but when it was and how long it took."""

import re
from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.review.minutes.duration import durations

_WHEN = 2
"""The line that says when it was, below the title and an empty line."""

_FIGURE = "FIGURE"


def same_but_for_time(one: str, other: str) -> bool:
    """Whether two minutes, both in the language that is spoken, say the same was decided, said and changed."""
    return list(_timeless(one)) == list(_timeless(other))


def _timeless(minutes: str) -> Iterator[str]:
    """The lines, without the times that the head and the titles of the sections tell."""
    time = f"(?:{'|'.join(durations())})"
    spent = re.escape(str(Sentence("{time} on the plan", time=_FIGURE))).replace(_FIGURE, time)
    behind = re.compile(rf" \({time}\)")
    in_head = True
    for place, line in enumerate(minutes.split("\n")):
        is_title = line.startswith("## ")
        in_head = in_head and not is_title
        if in_head and (place == _WHEN or re.fullmatch(f"- {spent}", line)):
            continue
        yield behind.sub("", line) if in_head or is_title else line
