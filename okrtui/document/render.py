"""Values as TOML text, in the style of what stands there already. Only TOML 1.0 is written."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time

from okrtui.document.edit import Scalar, Value
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_NOT_IN_LITERAL = re.compile(r"['\x00-\x08\x0a-\x1f\x7f]")
_NOT_IN_LITERAL_LINES = re.compile(r"'''|'\Z|[\x00-\x08\x0b-\x1f\x7f]")
_ESCAPED = re.compile(r"[\"\\\x00-\x1f\x7f]")
_ESCAPED_LINES = re.compile(r"\\|\"(?=\"\")|\"\Z|[\x00-\x08\x0b-\x1f\x7f]")
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_GROUPED_ABOVE = 1000
_LINES = '"""\n'
"""What a text of several lines looks like where it has lines to itself."""


def render_key(key: str) -> str:
    """A key, in quotes where it needs them.

    Raises:
        Refused: it cannot be written (half a character).
    """
    return key if _BARE_KEY.fullmatch(key) else _string(key, "", "\n")


def render_scalar(value: Scalar, like: str = "", newline: str = "\n") -> str:
    """A scalar in the style of `like`, the text of the value that it replaces or stands beside.

    Quotes (literal, multi-line) and grouped digits are kept where the new value allows it.

    Raises:
        Refused: the value cannot be written in TOML (half a character).
    """
    match value:
        case str():
            return _string(value, like, newline)
        case bool():
            return "true" if value else "false"
        case int():
            return f"{value:_}" if "_" in like and abs(value) >= _GROUPED_ABOVE else str(value)
        case float():
            return repr(value)
        case date() | time():  # a datetime is a date
            written = value.isoformat()
            return written.removesuffix("+00:00") + "Z" if written.endswith("+00:00") else written


def _string(value: str, like: str, newline: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused(Sentence("the text holds half a character, which no file can")) from None
    if not like.startswith(('"""', "'''")):
        if like.startswith("'") and not _NOT_IN_LITERAL.search(value):
            return f"'{value}'"
        return f'"{_ESCAPED.sub(_escape, value)}"'
    # a line break right behind the opening quotes is no part of the text
    opening = newline if like[3:5].startswith(("\n", "\r\n")) or value.startswith("\n") else ""
    if like.startswith("'''") and not _NOT_IN_LITERAL_LINES.search(value):
        return "'''" + opening + value.replace("\n", newline) + "'''"
    written = _ESCAPED_LINES.sub(_escape, value).replace("\n", newline)
    return f'"""{opening}{written}"""'


def _escape(found: re.Match[str]) -> str:
    sign = found.group()
    return _ESCAPES.get(sign) or f"\\u{ord(sign):04x}"


def render(value: Value, like: str = "", newline: str = "\n") -> str:
    """A value on one line: inline tables and lists with the blanks of format 1."""
    if isinstance(value, Mapping):
        inside = ", ".join(f"{render_key(key)} = {render(part)}" for key, part in value.items())
        tight = like.startswith("{") and not like.startswith(("{ ", "{\n", "{\r"))
        if not inside:
            return "{}"
        return f"{{{inside}}}" if tight else f"{{ {inside} }}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(render(part, newline=newline) for part in value) + "]"
    return render_scalar(value, like, newline)


def like_lines(value: Value, like: str = "") -> str:
    """What a field that has a line to itself is written like: a text of several lines as these, else as `like`."""
    several = isinstance(value, str) and "\n" in value
    return _LINES if several and not like.startswith(('"""', "'''")) else like


def render_field(key: str, value: Value, newline: str, indent: str = "") -> str:
    """`key = value` without a line end; a text of several lines on as many below the key, a list of tables (a history)
    as one inline table a line.
    """
    written = render_key(key)
    step = "\t" if indent.startswith("\t") else "  "
    if isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(e, Mapping) for e in value):
        lines = "".join(f"{newline}{indent}{step}{render(element)}," for element in value)
        return f"{written} = [{lines}{newline}{indent}]"
    return f"{written} = {render(value, like_lines(value), newline)}"
