"""C202: an objective that carries the figure of a key result."""

from collections.abc import Iterator
from math import isclose

from okrtui.document.edit import Edit, Insert, SetValue, Value
from okrtui.language.amount import SHARE
from okrtui.language.measurability import target_figure
from okrtui.language.measure import read_measure
from okrtui.language.quantity import Quantity
from okrtui.language.sameness import metric_key
from okrtui.language.statement import Statement, read_statement
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.clarity.without_figure import without_figure
from okrtui.rules.context import ActiveObjective, Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.measured import metric_words
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import objective_statements


class NumberInObjective(Rule):
    """An objective with a figure to reach; a date, a rank or a name that carries a number is none."""

    code = "C202"
    name = "number-in-objective"
    severity = "advice"
    reads = frozenset({"plan", "priorities", "kpis", "objectives", "key_results", "initiatives"})
    sees = Sentence("An objective carries a figure that belongs in a key result.")
    why = Sentence("The objective says in words what is worth reaching; a figure there is soon all that counts.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "clinics"
title = "Increase demo requests from private clinics by 30%"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "cliniques"
title = "Augmenter de 30 % les demandes de démo des cliniques privées"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "clinics"
title = "Private clinics ask us for a demo before they ask anybody else"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "cliniques"
title = "Les cliniques privées nous demandent une démo avant de la demander ailleurs"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The first figure in each active objective."""
        for active, statement in objective_statements(context):
            figure = target_figure(statement)
            if figure is None:
                continue
            span = statement.span(figure.first, figure.last)
            bearer = _bearer(active, statement, figure, context)
            title = without_figure(statement, figure)
            yield Finding(
                active.objective.title_path,
                Sentence("{figure} belongs in a key result", figure=Quoted(statement.text[span[0] : span[1]])),
                _help(active, statement, bearer, title),
                _fix(active, statement, bearer, title, context),
                span,
            )


def _bearer(
    active: ActiveObjective, statement: Statement, figure: Quantity, context: Context
) -> Placed[KeyResult] | None:
    """The key result of the objective that has the figure already, on the metric that the title names, if it does."""
    measure = read_measure(statement)
    wanted = metric_key(measure.metric, statement.language) if measure is not None and measure.metric else frozenset()
    return next(
        (
            placed
            for placed in active.key_results
            if _has(placed.part, figure, context)
            and (not wanted or not wanted.isdisjoint(metric_key(metric_words(placed.part), statement.language)))
        ),
        None,
    )


def _has(key_result: KeyResult, figure: Quantity, context: Context) -> bool:
    if figure.factor is not None and key_result.change is not None:
        return isclose(key_result.change.factor, figure.factor, abs_tol=0.001)
    value = figure.value * 100 if figure.unit == SHARE else figure.value
    if figure.kind == "level":
        for aim in (key_result.target, key_result.at_least, key_result.at_most):
            if aim is not None and isclose(aim, value, rel_tol=0.001):
                return True
    if not key_result.title:
        return False
    quantities = read_statement(key_result.title, context.language).quantities
    return any(
        (quantity.kind, quantity.value, quantity.unit) == (figure.kind, figure.value, figure.unit)
        for quantity in quantities
    )


def _measuring(active: ActiveObjective, statement: Statement) -> Placed[KeyResult] | None:
    """The key result of the objective that measures what the title gives a figure for, and has another one."""
    measure = read_measure(statement)
    if measure is None or measure.metric is None:
        return None
    wanted = metric_key(measure.metric, statement.language)
    return next(
        (
            placed
            for placed in active.key_results
            if placed.part.metric and metric_key(placed.part.metric, statement.language) == wanted
        ),
        None,
    )


def _help(
    active: ActiveObjective, statement: Statement, bearer: Placed[KeyResult] | None, title: str | None
) -> Sentence:
    if bearer is not None and title is not None:
        return Sentence(
            "The key result {key_result} has it already; the objective can say {title}.",
            key_result=Quoted(bearer.words),
            title=Quoted(title),
        )
    if bearer is not None:
        return Sentence(
            "The key result {key_result} has it already; let the objective say what that is good for, and for whom.",
            key_result=Quoted(bearer.words),
        )
    measuring = _measuring(active, statement)
    if measuring is not None:
        return Sentence(
            "The key result {key_result} measures this: settle the figure there, and let the objective say what it is "
            "good for, and for whom.",
            key_result=Quoted(measuring.words),
        )
    if title is not None:
        return Sentence(
            "Write the figure into a key result; the objective can say {title}, or better still what that is good for.",
            title=Quoted(title),
        )
    return Sentence("Write the figure into a key result, and let the objective say what it is good for, and for whom.")


def _fix(
    active: ActiveObjective,
    statement: Statement,
    bearer: Placed[KeyResult] | None,
    title: str | None,
    context: Context,
) -> Fix | None:
    if title is None:
        return None
    set_title = SetValue((*active.objective.path, "title"), title)
    if bearer is not None:
        return Fix(Sentence("take the figure out of the title"), (set_title,))
    if len(active.key_results) >= context.limits.key_results or _measuring(active, statement) is not None:
        return None
    return Fix(Sentence("move the figure into a key result"), (set_title, _key_result(active, statement, context.plan)))


def _key_result(active: ActiveObjective, statement: Statement, plan: Plan) -> Edit:
    """A key result with all that the title says of its fields, or with the whole title where it doesn't name a metric.

    Nothing of what the author has written is lost with it.
    """
    measure = read_measure(statement)
    metric = None if measure is None else measure.metric
    names: dict[str, Value] = {"title": statement.text.strip()} if metric is None else {"metric": metric}
    fields: dict[str, Value] = {"id": new_id(metric or statement.text, ids_beside(plan, "key_result"))} | names
    for name, value in ({} if measure is None else measure._asdict()).items():
        if name != "metric" and value is not None:
            fields[name] = int(value) if isinstance(value, float) and value.is_integer() else value
    return Insert((*active.objective.path, "key_results"), len(active.objective.part.key_results), fields)
