"""K101: a KPI outside its healthy range."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.check_in import DatedValue
from okrtui.plan.kpi import Kpi
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE


class KpiOutOfRange(Rule):
    """A KPI whose newest observation lies below `at_least` or above `at_most`."""

    code = "K101"
    name = "kpi-out-of-range"
    severity = "warning"
    reads = frozenset({"kpis", "key_results"})
    sees = Sentence("A KPI’s newest observation lies outside its healthy range.")
    why = Sentence("A KPI is watched and not steered, until it leaves its range: then it asks for an answer.")
    source = ARTICLE
    bad = Example(
        en="""
[[kpis]]
id = "organic-traffic"
title = "Organic traffic"
unit = "visits/month"
at_least = 18000
observations = [
  { date = 2027-01-04, value = 20500 },
  { date = 2027-02-01, value = 17200 },
]
""",
        fr="""
[[kpis]]
id = "trafic-organique"
title = "Trafic organique"
unit = "visites/mois"
at_least = 18000
observations = [
  { date = 2027-01-04, value = 20500 },
  { date = 2027-02-01, value = 17200 },
]
""",
    )
    good = Example(
        en="""
[[kpis]]
id = "organic-traffic"
title = "Organic traffic"
unit = "visits/month"
at_least = 18000
observations = [
  { date = 2027-01-04, value = 17200 },
  { date = 2027-02-01, value = 18400 },
]
""",
        fr="""
[[kpis]]
id = "trafic-organique"
title = "Trafic organique"
unit = "visites/mois"
at_least = 18000
observations = [
  { date = 2027-01-04, value = 17200 },
  { date = 2027-02-01, value = 18400 },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every KPI that is outside now, at its newest observation; a range that nothing fits tells nothing."""
        for place, kpi in enumerate(plan.kpis):
            newest = _newest(kpi)
            if newest is None:
                continue
            at, observation = newest
            message = _message(kpi, observation)
            if message is not None:
                yield Finding(("kpis", place, "observations", at, "value"), message, _help(kpi, context))


def _newest(kpi: Kpi) -> tuple[int, DatedValue] | None:
    """The newest observation with a day and a value, and its place in the file."""
    known = [
        (observation.date, at)
        for at, observation in enumerate(kpi.observations)
        if observation.date is not None and observation.value is not None
    ]
    if not known:
        return None
    _, at = max(known)
    return at, kpi.observations[at]


def _message(kpi: Kpi, observation: DatedValue) -> Sentence | None:
    value, least, most = observation.value, kpi.at_least, kpi.at_most
    if value is None or kpi.healthy(value) or (least is not None and most is not None and least > most):
        return None
    words = Quoted(kpi.title or kpi.id or "…")
    if least is not None and value < least:
        return Sentence(
            "{kpi} was at {value} on {day}, and should be at least {least}",
            kpi=words,
            value=value,
            day=observation.date,
            least=least,
        )
    return Sentence(
        "{kpi} was at {value} on {day}, and should be at most {most}",
        kpi=words,
        value=value,
        day=observation.date,
        most=most,
    )


def _help(kpi: Kpi, context: Context) -> Sentence:
    guarded = [
        Quoted(key_result.words)
        for key_result in context.active_key_results
        if kpi.id is not None and key_result.part.kpi == kpi.id
    ]
    if guarded:
        return Sentence(
            "Look for what has changed, and whether it is the price of {key_results}; "
            "if the range is no longer right, change it.",
            key_results=guarded,
        )
    return Sentence("Look for what has changed, and decide whether to act; if the range is no longer right, change it.")
