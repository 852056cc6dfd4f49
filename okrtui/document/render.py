"""Values as TOML text, in the style of what stands there already. Only TOML 1.0 is written."""

import re
from collections.abc import Mapping, Sequence

from okrtui.document.edit import Scalar, Value
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_NOT_IN_LITERAL = re.compile(r"['\x00-\x08\x0a-\x1f\x7f]")
_GROUPED_ABOVE = 1000


def render_key(key: str) -> str:
    """A key, in quotes where it needs them."""
    if _BARE_KEY.fullmatch(key):
        return key
    from tomlkit import string  # tomlkit takes 30 ms to import and is needed for edits only

    return string(key).as_string()


def render_scalar(value: Scalar, like: str = "", newline: str = "\n") -> str:
    """A scalar in the style of `like`, the text of the value that it replaces or stands beside.

    Quotes (literal, multi-line) and grouped digits are kept where the new value allows it.

    Raises:
        Refused: the value cannot be written in TOML (half a character, an endless number).
    """
    if isinstance(value, str):
        return _string(value, like, newline)
    if isinstance(value, int) and not isinstance(value, bool) and "_" in like and abs(value) >= _GROUPED_ABOVE:
        return f"{value:_}"
    from tomlkit import item  # see render_key

    return item(value).as_string()


def _string(value: str, like: str, newline: str) -> str:
    from tomlkit import string  # see render_key

    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused(Sentence("the text holds half a character, which no file can")) from None
    multiline = like.startswith(('"""', "'''"))
    literal = like.startswith("'") and not _NOT_IN_LITERAL.search(value.replace("\n", "") if multiline else value)
    if multiline and ("\r" in value or (literal and "\n" in value and newline != "\n")):
        multiline = "\r" not in value
    written = string(value, literal=literal, multiline=multiline).as_string()
    return written.replace("\n", newline) if multiline else written


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


def render_field(key: str, value: Value, newline: str, indent: str = "") -> str:
    """`key = value` without a line end; a list of tables (a history) as one inline table a line."""
    written = render_key(key)
    step = "\t" if indent.startswith("\t") else "  "
    if isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(e, Mapping) for e in value):
        lines = "".join(f"{newline}{indent}{step}{render(element)}," for element in value)
        return f"{written} = [{lines}{newline}{indent}]"
    return f"{written} = {render(value, newline=newline)}"
