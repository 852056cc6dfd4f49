"""A703: a parent plan that cannot be read."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class ParentNotFound(Rule):
    """`parent` leads to no plan that can be read."""

    code = "A703"
    name = "parent-not-found"
    severity = "warning"
    reads = frozenset()
    sees = Sentence("The parent plan cannot be read.")
    why = Sentence("Nobody can tell what the objectives are aligned with.")
    source = FORMAT
    bad = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan, first quarter of 2027"
lang = "en"
period = "2027-Q1"
vision = "The brand that industrial companies name first"
parent = "compny.toml"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
lang = "fr"
period = "2027-Q1"
vision = "La marque que les industriels citent en premier"
parent = "compny.toml"
""",
    )
    good = Example(
        en="""
okrtui = 1

[plan]
title = "Marketing plan, first quarter of 2027"
lang = "en"
period = "2027-Q1"
vision = "The brand that industrial companies name first"
parent = "company.toml"
""",
        fr="""
okrtui = 1

[plan]
title = "Plan marketing, 1er trimestre 2027"
lang = "fr"
period = "2027-Q1"
vision = "La marque que les industriels citent en premier"
parent = "company.toml"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The plan's own parent, where it cannot be read."""
        missing = context.parents.missing
        if missing is None:
            return
        message = Sentence(
            "The parent plan {name} cannot be read: {reason}", name=Quoted(missing.name), reason=missing.reason
        )
        path = ("plan", "parent")
        if missing.near is None:
            help = Sentence("Give its path from this file’s folder, or take it out.")
            yield Finding(path, message, help)
            return
        near = missing.near
        fix = Fix(Sentence("write {name}", name=near), (SetValue(path, near),))
        yield Finding(path, message, Sentence("Write {name}, if that is meant.", name=Quoted(near)), fix)
