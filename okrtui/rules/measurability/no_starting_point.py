"""M312: a target without a start."""

from collections.abc import Iterator

from okrtui.language.measure import read_measure
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measurability.filling import fill, observed_start
from okrtui.rules.measurability.lacking import lacking
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.statements import key_result_statements


class NoStartingPoint(Rule):
    """An absolute target without a baseline: progress cannot be shown."""

    code = "M312"
    name = "no-starting-point"
    severity = "advice"
    reads = frozenset({"plan", "key_results", "kpis"})
    sees = Sentence("A key result has a target and no baseline.")
    why = Sentence("Without a start nobody sees how far it is, nor whether the target is bold or easy.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "awareness"
metric = "unaided awareness"
unit = "%"
target = 26
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete"
metric = "notoriété spontanée"
unit = "%"
target = 26
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "awareness"
metric = "unaided awareness"
unit = "%"
baseline = 20
target = 26
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "notoriete"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that has a target and no start."""
        for _objective, key_result, statement in key_result_statements(context):
            if lacking(key_result.part, statement) != "start":
                continue
            measure = read_measure(statement)
            start = None if measure is None else measure.baseline
            known = None if start is not None else observed_start(key_result.part, context)
            safe = start is not None
            help = Sentence("Write today’s value as the baseline; what is counted only from now on starts from 0.")
            if known is not None:
                kpi, start = known
                help = Sentence(
                    "The KPI {kpi} stands at {start}: start from there.", kpi=Quoted(kpi.title or ""), start=start
                )
            elif start is not None:
                help = Sentence("The title says where it starts: {start}.", start=start)
            yield Finding(
                (*key_result.path, "target"),
                Sentence("Nothing says where {words} starts", words=Quoted(key_result.words)),
                help,
                None if start is None else fill(key_result.path, {"baseline": start}, safe=safe),
            )
