"""The signs of TOML, as patterns: where values, keys and comments begin and end.

They are only used on text that a parser has accepted, so they need not be strict.
"""

import re

_MULTILINE_BASIC = r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
_MULTILINE_LITERAL = r"'''(?:[^']|'{1,2}(?!'))*'{3,5}"
_BASIC = r'"(?:[^"\\\n]|\\.)*"'
_LITERAL = r"'[^'\n]*'"

STRING = re.compile("|".join((_MULTILINE_BASIC, _MULTILINE_LITERAL, _BASIC, _LITERAL)), re.DOTALL)
"""A string of any of the four kinds."""

PLAIN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[^\s,#\]}]*|[^\s,#\[\]{}\"'=]+")
"""A number, date or truth value; a date and time may have a space between them."""

KEY_PART = re.compile(r"[A-Za-z0-9_-]+|" + _BASIC + "|" + _LITERAL)
"""One part of a dotted key."""

NESTING = re.compile(STRING.pattern + r"|\#[^\n]*|[\[\]{}]", re.DOTALL)
"""What must be looked at to find the end of a list or an inline table."""

BLANK = re.compile(r"[ \t]*")
BLANK_AND_NEWLINES = re.compile(r"[ \t\r\n]*")
COMMENT = re.compile(r"#[^\r\n]*")

_SIMPLE_STRING = r"\"(?!\"\")[^\"\\\n]*+\""
_SIMPLE = r"[^\[\]{}\"'#]"  # what separates, and numbers, dates and truth values
_FLAT_TABLE = rf"\{{(?:{_SIMPLE}++|{_SIMPLE_STRING})*+\}}"
_FLAT_LIST = rf"\[(?:{_SIMPLE}++|{_SIMPLE_STRING}|{_FLAT_TABLE})*+\]"

LINE = re.compile(
    r"[ \t]*(?:"
    r"(?P<empty>\r?\n|\Z)"
    r"|(?P<comment>\#[^\r\n]*)(?:\r?\n|\Z)"
    r"|(?P<key>[A-Za-z0-9_-]+)[ \t]*=[ \t]*"
    rf"(?P<value>{_SIMPLE_STRING}|[0-9a-z+-][^\s,#\[\]{{}}\"'=]*|{_FLAT_LIST}|{_FLAT_TABLE})"
    r"[ \t]*(?P<remark>\#[^\r\n]*)?(?P<statement>\r?\n|\Z)"
    r"|\[(?P<double>\[)?(?P<table>[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*+)\]\]?+(?P<header>[ \t]*(?:\r?\n|\Z))"
    r"|(?P<other>)"
    r")"
)
"""A line as most are: empty, a comment, a statement with a simple value (or a list without comments), a header."""
