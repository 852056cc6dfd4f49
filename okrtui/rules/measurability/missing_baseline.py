"""M302: a relative aim that does not say from where."""

from collections.abc import Iterator

from okrtui.language.measurability import change_without_start
from okrtui.language.measure import read_measure
from okrtui.language.statement import Statement
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.change import parse_change
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measurability.filling import fill, observed_start
from okrtui.rules.measurability.lacking import lacking, unsaid
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import key_result_statements


class MissingBaseline(Rule):
    """A relative aim (“+25 %”, x2, “halve”) with neither a start value nor an absolute target."""

    code = "M302"
    name = "missing-baseline"
    severity = "warning"
    reads = frozenset({"plan", "key_results", "kpis"})
    sees = Sentence("A key result says by how much something should change, and not from where.")
    why = Sentence("A quarter more of a figure that nobody has written down can be any figure.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "quotes"
title = "25% more quote requests"
metric = "quote requests a month"
change = "+25%"
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "devis"
title = "25 % de demandes de devis en plus"
metric = "demandes de devis par mois"
change = "+25 %"
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "quotes"
title = "25% more quote requests"
metric = "quote requests a month"
baseline = 40
change = "+25%"
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "devis"
title = "25 % de demandes de devis en plus"
metric = "demandes de devis par mois"
baseline = 40
change = "+25 %"
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result with a relative aim and no start."""
        for _objective, key_result, statement in key_result_statements(context):
            if lacking(key_result.part, statement) == "baseline":
                yield _finding(key_result, statement, context)


def _finding(key_result: Placed[KeyResult], statement: Statement, context: Context) -> Finding:
    part = key_result.part
    quantity = change_without_start(statement)
    words = None if quantity is None else statement.span(quantity.first, quantity.last)
    said = part.change.written if part.change is not None else _said(statement, words)
    measure = read_measure(statement)
    values = unsaid(part, measure) if measure is not None else {}
    known = observed_start(part, context)
    message = Sentence("{change} of what? Nothing says where it starts", change=Quoted(said))
    if known is None:
        help = Sentence(
            "Write today’s value as the baseline. If nobody knows it, say that it is to be established first."
        )
    else:
        kpi, start = known
        values["baseline"] = start
        help = _from_kpi(kpi.title or "", start, values.get("change") or (part.change.written if part.change else None))
    path = (*key_result.path, "change") if part.change is not None else key_result.title_path
    fix = fill(key_result.path, values, safe=known is None)
    return Finding(path, message, help, fix, None if part.change is not None else words)


def _from_kpi(kpi: str, start: float, change: str | float | None) -> Sentence:
    """The rewrite, with the start that a KPI of the plan knows, and the target that follows from it."""
    if isinstance(change, str):
        return Sentence(
            "The KPI {kpi} stands at {start}: so it is from {start} to {target}.",
            kpi=Quoted(kpi),
            start=start,
            target=round(parse_change(change).applied_to(start), 2),
        )
    return Sentence("The KPI {kpi} stands at {start}: start from there.", kpi=Quoted(kpi), start=start)


def _said(statement: Statement, words: tuple[int, int] | None) -> str:
    return statement.text if words is None else statement.text[words[0] : words[1]]
