"""M306: a key result that is done or not."""

from collections.abc import Iterator

from okrtui.language.work import work_named
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.statements import key_result_statements


class MilestoneKeyResult(Rule):
    """Done or not done: asks what it should change. Work that is named as such is told by M305."""

    code = "M306"
    name = "milestone-key-result"
    severity = "advice"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A key result is a milestone: it is done or not.")
    why = Sentence("It stands at zero until the last day, and says little about what it was for.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "reference"
title = "A first hospital group lets us name it as a reference"
done = false
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "reference"
title = "Un premier groupe hospitalier accepte d’être cité en référence"
done = false
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "reference"
title = "Hospital groups that let us name them as a reference"
baseline = 0
target = 3
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "reference"
title = "Groupes hospitaliers qui acceptent d’être cités en référence"
baseline = 0
target = 3
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result with `done`, unless it is named as work already."""
        for _objective, key_result, statement in key_result_statements(context):
            if key_result.part.shape == "milestone" and work_named(statement) is None:
                yield Finding(
                    (*key_result.path, "done"),
                    Sentence("{words} is done or not; nothing shows on the way", words=Quoted(key_result.words)),
                    Sentence("Ask what it should change, and for whom: that can be counted sooner."),
                )
