"""S001: the file does not parse."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class InvalidToml(Rule):
    """A slip in the text: a decimal comma, a missing quote, a date the other way round."""

    code = "S001"
    name = "invalid-toml"
    severity = "error"
    judges_closed = True
    reads = frozenset()
    sees = Sentence("The text is not TOML, so that a value or the whole file cannot be read.")
    why = Sentence("Other programs refuse the whole file for one slip, and git merges it blindly.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives.key_results]]
metric = "spontaneous awareness"
unit = "%"
baseline = 20
target = 26,5
""",
        fr="""
[[objectives.key_results]]
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26,5
""",
    )
    good = Example(
        en="""
[[objectives.key_results]]
metric = "spontaneous awareness"
unit = "%"
baseline = 20
target = 26.5
""",
        fr="""
[[objectives.key_results]]
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26.5
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every place that does not parse."""
        for slip in context.slips:
            if slip.mend is None:
                help = Sentence("Put this right first; the rest of the plan is judged once it can be read.")
            else:
                help = Sentence("Write {mend}", mend=slip.mend)
            yield Finding((), Sentence("This cannot be read: {reason}", reason=slip.message), help, place=slip.span)
