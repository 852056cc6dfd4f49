"""M304: figures that do not say what of."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.language.metric import Metric
from okrtui.language.metric_names import canonical, names_in
from okrtui.language.statement import read_statement
from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.first_few import first_few
from okrtui.rules.fix import Fix
from okrtui.rules.measured import measured
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class MissingUnit(Rule):
    """Key results with figures and no unit, where the figure says nothing without one: money, time, per cent."""

    code = "M304"
    name = "missing-unit"
    severity = "advice"
    one_a_plan = True
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A key result has figures without a unit, and needs one to be understood.")
    why = Sentence("12 can be hours, days or per cent; next month nobody remembers which.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "sales"
title = "Salespeople call back while the need is still warm"

[[objectives.key_results]]
id = "callback"
metric = "median time to the first call"
baseline = 26
target = 12
source = "CRM, from the request to the first call"
""",
        fr="""
[[objectives]]
id = "ventes"
title = "Les commerciaux rappellent tant que le besoin est là"

[[objectives.key_results]]
id = "rappel"
metric = "délai médian avant le premier rappel"
baseline = 26
target = 12
source = "CRM, de la demande au premier appel"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "sales"
title = "Salespeople call back while the need is still warm"

[[objectives.key_results]]
id = "callback"
metric = "median time to the first call"
unit = "h"
baseline = 26
target = 12
source = "CRM, from the request to the first call"
""",
        fr="""
[[objectives]]
id = "ventes"
title = "Les commerciaux rappellent tant que le besoin est là"

[[objectives.key_results]]
id = "rappel"
metric = "délai médian avant le premier rappel"
unit = "h"
baseline = 26
target = 12
source = "CRM, de la demande au premier appel"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding for all such key results; counts, scores and marks need no unit, and what is unknown is left."""
        bare = [
            (key_result, metric)
            for key_result in context.active_key_results
            if not (key_result.part.unit or "").strip() and _figures(key_result.part)
            for metric in (measured(key_result.part, context),)
            if not metric.bare and not _title_tells(key_result.part) and not _is_counted(key_result.part, context)
        ]
        if not bare:
            return
        shares = [key_result for key_result, metric in bare if _is_in_percent(key_result.part, metric)]
        first, metric = bare[0]
        yield Finding(
            first.title_path,
            Sentence(
                "The figures of {items} have no unit",
                items=first_few([key_result.words for key_result, _ in bare]),
            ),
            _help(metric),
            _fix(shares),
            about_plan=True,
        )


def _figures(key_result: KeyResult) -> list[float]:
    found = (key_result.baseline, key_result.target, key_result.at_least, key_result.at_most)
    return [figure for figure in found if figure is not None]


def _title_tells(key_result: KeyResult) -> bool:
    return key_result.title is not None and any(sign in key_result.title for sign in "%€$£")


def _is_counted(key_result: KeyResult, context: Context) -> bool:
    """Whether its title begins with a number of people or things, whatever they do: six customers host a visit."""
    if key_result.metric or not key_result.title:
        return False
    statement = read_statement(key_result.title, context.language)
    opening = next((quantity for quantity in statement.quantities if quantity.first == statement.opening), None)
    if opening is None or opening.unit:
        return False
    rest = key_result.title[statement.span(opening.first, opening.last)[1] :]
    names = names_in(canonical(rest, statement.language), statement.language)
    return bool(names) and names[0].name.kind == "count"


def _is_in_percent(key_result: KeyResult, metric: Metric) -> bool:
    """Whether its figures can only be per cent: a share, and not written as 0.26."""
    figures = _figures(key_result)
    return metric.share and max(figures) > 1 and all(0 <= figure <= 100 for figure in figures)


def _help(metric: Metric) -> Sentence:
    match metric.kind:
        case "share" | "part" | "percent":
            return Sentence("Write the unit there: “%”, if it is a percentage.")
        case "money":
            return Sentence("Write the unit there: “€” or “k€”, for example.")
        case "time":
            return Sentence("Write the unit there: “h” or “days”, for example.")
        case _:
            return Sentence("Write the unit there, and over what time: “visits/month”, for example.")


def _fix(shares: list[Placed[KeyResult]]) -> Fix | None:
    if not shares:
        return None
    return Fix(
        Sentence("write the unit “%”", "write the unit “%” into {count} key results", count=len(shares)),
        tuple(SetValue((*key_result.path, "unit"), "%") for key_result in shares),
    )
