"""A text on one line."""

import re

_BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")


def on_one_line(text: str) -> str:
    """A text with one blank for each stretch of breaks, tabs and blanks; those that hold together stay."""
    return _BREAKS.sub(" ", text).strip(" ")
