"""S007: another format than 1."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT

FORMAT_NUMBER = 1


class UnsupportedFormat(Rule):
    """`okrtui` is not 1."""

    code = "S007"
    name = "unsupported-format"
    severity = "error"
    judges_closed = True
    reads = frozenset({"format"})
    sees = Sentence("The file says that it is written in another format than 1.")
    why = Sentence("Fields may mean something else there, and saving could lose what this program does not know.")
    source = FORMAT
    bad = Example(
        en="""
okrtui = 2

[plan]
title = "Marketing plan, first quarter of 2027"
period = "2027-Q1"
""",
        fr="""
okrtui = 2

[plan]
title = "Plan marketing, 1er trimestre 2027"
period = "2027-Q1"
""",
    )
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan, first quarter of 2027"
period = "2027-Q1"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
period = "2027-Q1"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The number of the format, where it is another."""
        if plan.okrtui not in (None, FORMAT_NUMBER):
            yield Finding(
                ("okrtui",),
                Sentence("This program reads plans of format {number} only", number=FORMAT_NUMBER),
                Sentence("Write okrtui = {number}, or open the file with a newer version.", number=FORMAT_NUMBER),
            )
