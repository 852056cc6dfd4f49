"""S003: a required field is absent."""

from collections.abc import Iterator, Sequence

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Sentence
from okrtui.plan.lacking import lacking_words
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.shapes import table_shape
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT

_HELP = {
    "okrtui": Sentence("Write okrtui = 1 on the first line: it makes the file a plan."),
    "plan": Sentence("Add a table [plan] with a title and a period."),
    "period": Sentence("Say which span the plan is for, such as 2027-Q1 (key “period”)."),
    "start": Sentence("Give its first day, such as 2027-01-04 (key “start”)."),
    "end": Sentence("Give its last day, such as 2027-03-28 (key “end”)."),
    "date": Sentence("Give the day, such as 2027-01-29 (key “date”)."),
    "title": Sentence("Say in a few words what it is called."),
    "metric": Sentence("Say what is measured, or give it a title."),
    "value": Sentence("Give the figure, without its unit (key “value”)."),
    "about": Sentence("Give the id of the item that it is about (key “about”)."),
    "decision": Sentence("Write keep, adjust, park, drop or carry-over (key “decision”)."),
}


class MissingField(Rule):
    """A table without a field that the format asks for."""

    code = "S003"
    name = "missing-field"
    severity = "error"
    judges_closed = True
    sees = Sentence("A required field is absent or empty.")
    why = Sentence("Nobody can tell what the item is, or when.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
why = "Buyers do not think of us."
""",
        fr="""
[[objectives]]
id = "notoriete"
why = "Les acheteurs ne pensent pas à nous."
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
why = "Buyers do not think of us."
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
why = "Les acheteurs ne pensent pas à nous."
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every table of the plan that lacks what it needs."""
        if plan.okrtui is None:
            absent = "okrtui" not in context.data
            fix = Fix(Sentence("write {value}", value="okrtui = 1"), (SetValue(("okrtui",), 1),)) if absent else None
            yield _finding((), ("okrtui",))._replace(fix=fix)
        if "plan" not in context.data:
            yield _finding((), ("plan",))
        else:
            yield from _missing(plan.header, ("plan",), context)
        for key, _part, many in table_shape(Plan).tables:
            if many:
                yield from _missing_in(getattr(plan, key), (key,), context)


def _missing_in(parts: Sequence[Part], path: Path, context: Context) -> Iterator[Finding]:
    """What the tables of a list lack; most lists are long and lack nothing."""
    if not parts:
        return
    required, below = parts[0].required, bool(table_shape(type(parts[0])).tables)
    for place, part in enumerate(parts):
        if below or _lacks(part, required):
            yield from _missing(part, (*path, place), context)


def _lacks(part: Part, required: tuple[tuple[str, ...], ...]) -> bool:
    for fields in required:
        for field in fields:
            if not _is_blank(getattr(part, field)):
                break
        else:
            return True
    return False


def _missing(part: Part, path: Path, context: Context) -> Iterator[Finding]:
    for fields in part.required:
        if all(_is_blank(getattr(part, field)) and (*path, field) not in context.faulty for field in fields):
            yield _finding(path, fields)
    for key, _part, many in table_shape(type(part)).tables:
        below = getattr(part, key)
        if not below:
            continue
        if many:
            yield from _missing_in(below, (*path, key), context)
        else:
            yield from _missing(below, (*path, key), context)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _finding(path: Path, fields: tuple[str, ...]) -> Finding:
    return Finding((*path, fields[-1]), lacking_words(fields), _HELP[fields[-1]])
