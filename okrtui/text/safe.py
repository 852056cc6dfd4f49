"""What may reach a terminal: no character of a plan is obeyed, each one can be seen."""

import re

_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F

UNSAFE = re.compile(
    "["
    "\x00-\x1f\x7f"  # C0 and DEL: cursor, bell, escape sequences
    "\x80-\x9f"  # C1: the same in one character
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls: text that reads otherwise than it is
    "\u2028\u2029"  # line and paragraph separators
    "\ufeff\ufff9-\ufffb"  # invisible marks
    "\ud800-\udfff"  # half characters, which no terminal can be sent
    "\U000e0000-\U000e007f"  # invisible tags
    "]"
)
"""Characters that a terminal could obey, or that hide what a text says."""


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "␡"
    return f"‹{code:04X}›"


def visible(text: str) -> str:
    """The text on one line, every control character shown as a sign.

    C0 controls become Unicode control pictures (ESC is ``␛``, a line feed ``␊``), everything else that a
    terminal could obey or hide becomes its code point, as in ``‹202E›``.
    """
    if text.isascii() and text.isprintable():
        return text
    return UNSAFE.sub(_sign, text)
