"""M309: a title and fields that say different figures."""

from collections.abc import Iterator
from math import isclose

from okrtui.language.measurability import counts_a_part
from okrtui.language.quantity import Quantity
from okrtui.language.statement import Statement
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT
from okrtui.rules.statements import key_result_statements

_ROUNDING = 0.02
"""By so much of the figure may a title round it: “about a third more”."""

_SCALES = (1, 1_000, 1_000_000)
"""A field may count in thousands or millions what the title writes out."""


class TitleDisagrees(Rule):
    """The numbers in the title and in the fields differ by more than rounding."""

    code = "M309"
    name = "title-disagrees"
    severity = "warning"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("The title of a key result names another figure than its fields.")
    why = Sentence("Readers go by the title, and the progress goes by the fields.")
    source = FORMAT
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "awareness"
title = "Unaided awareness from 20% to 28%"
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
title = "Notoriété spontanée de 20 à 28 %"
unit = "%"
baseline = 20
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
title = "Unaided awareness from 20% to 26%"
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
title = "Notoriété spontanée de 20 à 26 %"
unit = "%"
baseline = 20
target = 26
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result whose title says another figure than what it is to reach."""
        for _objective, key_result, statement in key_result_statements(context):
            part = key_result.part
            if part.title is None or part.aim is None:
                continue
            quantity = _other_figure(part, statement)
            if quantity is not None:
                span = statement.span(quantity.first, quantity.last)
                yield Finding(
                    (*key_result.path, "title"),
                    _message(statement.text[span[0] : span[1]], part.aim, part.baseline),
                    Sentence("Correct the one that is wrong."),
                    words=span,
                )


def _other_figure(key_result: KeyResult, statement: Statement) -> Quantity | None:
    """The quantity of the title that contradicts the aim; None where one agrees with it, or none speaks of it."""
    if counts_a_part(statement):
        return None  # one visitor in five is 20 in per cent
    told = [quantity for quantity in statement.quantities if quantity.kind in ("level", "change")]
    clear = [quantity for quantity in told if _speaks_of_the_aim(quantity, key_result)]
    if not clear or any(_agrees(quantity, key_result) for quantity in told):
        return None
    return clear[0]


def _speaks_of_the_aim(quantity: Quantity, key_result: KeyResult) -> bool:
    """Whether a figure can only be what is to be reached, and is counted as the key result counts."""
    if quantity.kind == "change":
        return key_result.baseline is not None and (quantity.factor is not None or quantity.unit == "points")
    if quantity.unit not in ("", "%", "of") or not (quantity.explicit or quantity.origin is not None):
        return False
    in_percent = (key_result.unit or "").strip() == "%"
    return quantity.unit == "" or in_percent


def _agrees(quantity: Quantity, key_result: KeyResult) -> bool:
    aim = key_result.aim
    if aim is None:
        return True
    return any(
        isclose(figure, aim * scale, rel_tol=_ROUNDING) for figure in _meant(quantity, key_result) for scale in _SCALES
    )


def _meant(quantity: Quantity, key_result: KeyResult) -> Iterator[float]:
    """The aims that a quantity can stand for."""
    if quantity.kind == "level":
        yield quantity.value
        yield quantity.value * 100
        return
    start = key_result.baseline
    if start is None:
        return
    if quantity.factor is not None:
        yield start * quantity.factor
    if quantity.unit in ("%", "points"):
        yield start + quantity.value


def _message(words: str, aim: float, start: float | None) -> Sentence:
    if start is None:
        return Sentence("The title says {words}, and the fields say {target}", words=Quoted(words), target=aim)
    return Sentence(
        "The title says {words}, and the fields say from {baseline} to {target}",
        words=Quoted(words),
        baseline=start,
        target=aim,
    )
