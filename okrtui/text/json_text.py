"""JSON that a terminal may be shown."""

import json
from re import Match
from typing import Any

from okrtui.text.safe import UNSAFE


def json_text(value: Any) -> str:
    """A value as indented JSON: letters as they are, everything that a terminal could obey as an escape."""
    return UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False, indent=2))


def _escape(match: Match[str]) -> str:
    # a line feed only stands between the parts: within text, JSON has escaped it already
    return "\n" if match.group() == "\n" else json.dumps(match.group())[1:-1]
