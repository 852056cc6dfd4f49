"""M313: a change in per cent of what is in per cent itself."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue, Unset
from okrtui.language.statement import Statement
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.measured import measured
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import key_result_statements


class AmbiguousPercent(Rule):
    """“+30 %” on a metric that is itself in %: points or per cent? An absolute target answers it."""

    code = "M313"
    name = "ambiguous-percent"
    severity = "warning"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A metric in per cent is to change by a percentage, and it may be points that are meant.")
    why = Sentence("From 20%, plus 30% makes 26% for one reader and 50% for the next.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "awareness"
metric = "unaided awareness"
unit = "%"
baseline = 20
change = "+30%"
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
change = "+30 %"
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
        """Every active key result in per cent whose only aim is a change in per cent."""
        for _objective, key_result, statement in key_result_statements(context):
            part = key_result.part
            if part.target is not None or not measured(part, context).is_percent:
                continue
            found = _change(part, key_result.path, key_result.title_path, statement)
            if found is None:
                continue
            path, span, change, per_cent = found
            if _can_only_be_relative(part.baseline, per_cent):
                continue
            yield Finding(
                path,
                Sentence("{change} of a metric in per cent: points, or per cent of it?", change=Quoted(change)),
                _help(part, per_cent),
                _fix(part, key_result.path, per_cent),
                span,
            )


_FAR_FETCHED = 3
"""Nobody reads points where that would be so many times what per cent give: 1.5% and “+20%”."""


def _can_only_be_relative(start: float | None, per_cent: float) -> bool:
    if start is None or start <= 0 or per_cent <= 0:
        return False
    return start + per_cent > _FAR_FETCHED * start * (1 + per_cent / 100)


def _change(
    key_result: KeyResult, path: Path, title_path: Path, statement: Statement
) -> tuple[Path, tuple[int, int] | None, str, float] | None:
    """Where the change stands, its characters there, how it is written, and its per cents."""
    change = key_result.change
    if change is not None:
        if not change.written.rstrip().endswith("%"):
            return None
        return (*path, "change"), None, change.written, round((change.factor - 1) * 100, 6)
    quantities = statement.quantities
    if any(quantity.kind == "level" and (quantity.explicit or quantity.unit == "%") for quantity in quantities):
        return None
    for quantity in quantities:
        if quantity.kind == "change" and quantity.unit == "%":
            span = statement.span(quantity.first, quantity.last)
            return title_path, span, statement.text[span[0] : span[1]], quantity.value
    return None


def _help(key_result: KeyResult, per_cent: float) -> Sentence:
    start = key_result.baseline
    if start is None:
        return Sentence("Write where it starts and where it should get to: from 20 to 26, for example.")
    return Sentence(
        "Write the target itself: from {start}, it is {relative} if per cent is meant, {points} if points are.",
        start=start,
        relative=round(start * (1 + per_cent / 100), 2),
        points=round(start + per_cent, 2),
    )


def _fix(key_result: KeyResult, path: Path, per_cent: float) -> Fix | None:
    """The target by the reading that the format gives a change: per cent of the baseline."""
    if key_result.baseline is None or key_result.change is None:
        return None
    target = round(key_result.baseline * (1 + per_cent / 100), 2)
    written = int(target) if target.is_integer() else target
    return Fix(
        Sentence("write the target {target} in place of the change", target=written),
        (SetValue((*path, "target"), written), Unset((*path, "change"))),
    )
