"""A message for the last lines of the screen: what it names is cut before what it says."""

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.tui.drawing.cells import cell_len, clip, wrap

_LINES = 2
_ENOUGH, _LEAST = 24, 8
"""Cells that words of a plan are known by, and those that they have at the very least."""


def message_lines(message: Sentence, width: int) -> list[str]:
    """A message in one line of `width` cells, or in two.

    Words of the plan in it are cut where that leaves enough of them; else it goes on in the second line.
    """
    width = max(width, 1)
    longest = min(max(map(cell_len, _quoted(message)), default=0), _LINES * width)
    for count, least in ((1, _ENOUGH), (_LINES, _LEAST)):
        for most in range(longest, min(least, longest) - 1, -1):
            lines = wrap(str(_with_cut(message, most)), width)
            if len(lines) <= count:
                return lines
    return wrap(str(_with_cut(message, _LEAST)), width, _LINES)


def _quoted(value: object) -> list[str]:
    """The words of a plan within a message."""
    match value:
        case Quoted(text):
            return [text]
        case Sentence():
            return [text for field in value.fields.values() for text in _quoted(field)]
        case list() | tuple():
            return [text for part in value for text in _quoted(part)]
    return []


def _with_cut(message: Sentence, most: int) -> Sentence:
    for name, value in message.fields.items():
        message = message.with_field(name, _cut(value, most))
    return message


def _cut(value: object, most: int) -> object:
    match value:
        case Quoted(text):
            return Quoted(clip(text, most))
        case Sentence():
            return _with_cut(value, most)
        case list() | tuple():
            return [_cut(part, most) for part in value]
    return value
