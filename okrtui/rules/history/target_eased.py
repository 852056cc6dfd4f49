"""D901: a target made easier once the period had begun."""

from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_BEFORE = Example(
    en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided-awareness"
metric = "unaided awareness"
unit = "%"
baseline = 20
target = 26
""",
    fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26
""",
)


class TargetEased(Rule):
    """An active key result that asks for less, or for the same later, than it did when the period had begun."""

    code = "D901"
    name = "target-eased"
    severity = "warning"
    of_changes = True
    reads = frozenset({"plan", "objectives", "key_results", "check_ins", "reviews"})
    sees = Sentence("A target was made easier, or put off, after the period began, and no decision says why.")
    why = Sentence("A bar that is lowered without a word is always cleared, and nobody learns that it was too high.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided-awareness"
metric = "unaided awareness"
unit = "%"
baseline = 20
target = 22
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 22
""",
        before=_BEFORE,
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided-awareness"
metric = "unaided awareness"
unit = "%"
baseline = 20
target = 22

[[reviews]]
date = 2027-02-15
decisions = [
  { about = "unaided-awareness", decision = "adjust", note = "The campaign has half its budget now." },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete-spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 22

[[reviews]]
date = 2027-02-15
decisions = [
  { about = "notoriete-spontanee", decision = "adjust", note = "La campagne n’a plus que la moitié de son budget." },
]
""",
        before=_BEFORE,
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every bar that hangs lower, and every due day that was put off."""
        if context.before is not None:
            from okrtui.rules.history.easing import easings  # only a comparison needs it

            yield from easings(context)
