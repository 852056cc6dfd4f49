"""Objectives, key results and initiatives in a line each, and what a rule says of them."""

from okrtui.rules.diagnostic import Diagnostic
from tests.rules.judging import HEAD, drawn, judge


def objective(title: str, id: str = "o", more: str = "") -> str:
    """An objective; `more` is written below its title."""
    return f'[[objectives]]\nid = "{id}"\ntitle = """{title}"""\n{more}\n'


def key_result(fields: str, id: str = "k") -> str:
    """A key result with these fields, set apart by semicolons; it belongs to the objective before it."""
    return f'[[objectives.key_results]]\nid = "{id}"\n' + fields.replace("; ", "\n") + "\n"


def initiative(title: str, more: str = "") -> str:
    """An initiative; `more` is written below its title."""
    return f'[[initiatives]]\nid = "i"\ntitle = "{title}"\n{more}\n'


def said(text: str, code: str) -> list[Diagnostic]:
    """What a rule says of an English fragment."""
    return drawn(text, code)


def about(fields: str, code: str) -> list[Diagnostic]:
    """What a rule says of the one key result of an objective."""
    return said(objective("Buyers think of us first") + key_result(fields), code)


def french(text: str, code: str) -> list[Diagnostic]:
    """What a rule says of a French fragment."""
    return [told for told in judge(HEAD["fr"] + text) if told.code == code]
