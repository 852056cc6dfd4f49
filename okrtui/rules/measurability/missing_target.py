"""M303: a figure that stands in the title, and in no field."""

from collections.abc import Iterator

from okrtui.language.measure import read_measure
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measurability.filling import fill
from okrtui.rules.measurability.lacking import lacking, unsaid
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.statements import key_result_statements


class MissingTarget(Rule):
    """The title says what to reach and the fields do not: the fix fills them from it."""

    code = "M303"
    name = "missing-target"
    severity = "warning"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("The title of a key result says what is to be reached, and its fields do not.")
    why = Sentence("Progress, pace and forecast are made from the fields; from a title nothing can be worked out.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "nps"
title = "NPS 40 → 55"
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "nps"
title = "NPS 40 → 55"
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "nps"
title = "NPS 40 → 55"
metric = "NPS"
baseline = 40
target = 55
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "nps"
title = "NPS 40 → 55"
metric = "NPS"
baseline = 40
target = 55
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result whose title says more than its fields."""
        for _objective, key_result, statement in key_result_statements(context):
            if lacking(key_result.part, statement) != "target":
                continue
            measure = read_measure(statement)
            if measure is None:
                continue
            quantities = [quantity for quantity in statement.quantities if quantity.kind in ("level", "change")]
            yield Finding(
                key_result.title_path,
                Sentence("What is to be reached stands in the title only"),
                Sentence("Write it into the fields too: then its progress can be shown."),
                fill(key_result.path, unsaid(key_result.part, measure), safe=True),
                statement.span(quantities[0].first, quantities[-1].last) if quantities else None,
            )
