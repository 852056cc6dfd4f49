"""S004: a key that format 1 does not know, or in the wrong table."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from okrtui.document.edit import RenameKey
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan import unknown_keys
from okrtui.plan.fields import TABLE_LISTS
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.structure.same_meaning import is_clear_key


class UnknownKey(Rule):
    """A key that is misspelt, in the wrong table, or the author's own without saying so."""

    code = "S004"
    name = "unknown-key"
    severity = "warning"
    judges_closed = True
    sees = Sentence("A key that format 1 does not know, or that stands in the wrong table.")
    why = Sentence("What it says is kept, and nothing in the program takes any notice of it.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
status = "active"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
statut = "active"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
state = "active"
x-board = "shown"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
state = "active"
x-comite = "présenté"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every key that nobody knows, with the nearest known one or the table that it belongs in."""
        wanted = Counter((unknown.path[:-1], unknown.near) for unknown in context.reading.unknown_keys)
        for unknown in context.reading.unknown_keys:
            yield _finding(unknown, context, rivals=wanted[unknown.path[:-1], unknown.near] - 1)


def _finding(unknown: unknown_keys.UnknownKey, context: Context, rivals: int) -> Finding:
    key = str(unknown.path[-1])
    if unknown.home is not None:
        if unknown.home:
            message = Sentence("The key {key} does not belong here", key=Quoted(key))
            help = Sentence("Move it to {table}.", table=_header(unknown.home))
        else:
            message = Sentence("The key {key} belongs at the top of the file, not in a table", key=Quoted(key))
            help = Sentence("Move it above the first line in square brackets.")
            if key in TABLE_LISTS:
                help = Sentence("Move it above the first line in square brackets, or write it as [[{key}]].", key=key)
        return Finding(unknown.path, message, help, on_key=True)
    message = Sentence("Format 1 does not know the key {key} here", key=Quoted(key))
    if unknown.near is None:
        help = Sentence("Remove it; or call it x-{key}, if it is your own.", key=key)
        return Finding(unknown.path, message, help, on_key=True)
    help = Sentence("Write {near}, if that is what is meant.", near=Quoted(unknown.near))
    fix = None
    if unknown.near not in _table(unknown.path[:-1], context.data):
        clear = rivals == 0 and is_clear_key(key, unknown.near, unknown.path[:-1])
        edits = (RenameKey(unknown.path, unknown.near),)
        fix = Fix(Sentence("rename it to {key}", key=Quoted(unknown.near)), edits, safe=clear)
    return Finding(unknown.path, message, help, fix, on_key=True)


def _table(path: Path, data: Any) -> Any:
    for step in path:
        data = data[step]
    return data


def _header(table: unknown_keys.Table) -> str:
    name = ".".join(table)
    if table[-1] in TABLE_LISTS:
        return f"[[{name}]]"
    return f"[{name}]" if len(table) == 1 else table[-1]
