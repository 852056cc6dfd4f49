"""What a key result or a KPI measures: the words and the unit around its figures."""

from okrtui.editing.quick.figures import Figures, aims_in, last_figure, range_in
from okrtui.editing.quick.quick_line import QuickContext
from okrtui.editing.quick.taking import Taking
from okrtui.language.clause import is_verb_at
from okrtui.language.lexicon import lexicon
from okrtui.language.measure import Measure, read_measure
from okrtui.language.metric import is_only_metric
from okrtui.language.statement import read_statement
from okrtui.language.tags import DETERMINER, FUNCTION, PER
from okrtui.locales.language import LANGUAGES
from okrtui.plan.key_result import KeyResult
from okrtui.text.fold import fold

_CONNECTIVES = ("de l’", "de l'", "d’", "d'", "de la", "de", "du", "des", "of the", "of", "in", "on", "more", "en")
_LONGEST_UNIT = 4
"""Words; more are no unit."""


def take_measure(taking: Taking, context: QuickContext) -> None:
    """Take the metric and the figures of a key result; a sentence that says more stays as its title."""
    text = taking.left
    figures = aims_in(text, context.typing.language) or _only_target(text, context)
    if figures is not None and not _is_sentence(text, context):
        _take_figures(taking, figures, "metric")
        return
    start = text.find("?")
    if figures is None and start >= 0 and not text[start:].strip(" ?"):
        taking.take(start, len(text.rstrip()), "establish", value=True)
        taking.take_rest("metric")
        return
    measure = read_measure(read_statement(text.strip(), context.language))
    name = "metric" if figures is None and measure is None and is_only_metric(text, context.language) else "title"
    taking.take_rest(name)
    told = _told(measure) if figures is None else {**figures.fields, "unit": figures.unit, "metric": _metric(measure)}
    taking.fields.update({field: value for field, value in told.items() if value is not None})


def take_range(taking: Taking, context: QuickContext) -> None:
    """Take the name, the range and the unit of a KPI."""
    figures = range_in(taking.left, context.typing.language)
    if figures is None:
        taking.take_rest("title")
    else:
        _take_figures(taking, figures, "title")


def _take_figures(taking: Taking, figures: Figures, name: str) -> None:
    """Take figures with their unit, and all other words as what they are the figures of."""
    for start, end in figures.spans:
        taking.take(start, end, next(iter(figures.fields)))
    taking.fields.update(figures.fields)
    start, end = figures.spans[0][0], figures.spans[-1][1]
    before, behind = taking.left[:start], taking.left[end:]
    unit = figures.unit
    first = end + len(behind) - len(behind.lstrip())
    words = taking.left[first:].rstrip()
    if before.strip(" :,–—") and words and not unit_ends_with_words(unit, words) and _is_unit(words, unit):
        taking.take(first, first + len(words), "unit")
        unit = words
    elif not before.strip():
        _take_connective(taking, first)
    if unit is not None:
        taking.fields["unit"] = unit
    _take_colon(taking, before)
    taking.take_rest(name)


def unit_ends_with_words(unit: str | None, words: str) -> bool:
    """Whether a unit is a sign already, behind which words tell something else: 5 % of visitors."""
    return unit is not None and not words.startswith(unit)


def _is_unit(words: str, unit: str | None) -> bool:
    """Whether the words behind a figure are its unit, and no phrase that goes on about what is measured."""
    if unit is not None and words == unit:
        return True
    first = words.split()[0]
    tags = 0
    for language in LANGUAGES:
        tags |= lexicon(language).look_up(first)[1]
    leads = tags & (FUNCTION | DETERMINER) and not tags & PER
    return len(words.split()) <= _LONGEST_UNIT and not leads


def _take_connective(taking: Taking, first: int) -> None:
    """Take what joins a figure to what it is the figure of: +30 % *de* notoriété."""
    words = taking.left[first:].lower()
    for joining in _CONNECTIVES:
        if words.startswith(joining) and (joining[-1] in "’'" or words[len(joining) : len(joining) + 1] == " "):
            taking.take(first, first + len(joining), "")
            return


def _take_colon(taking: Taking, before: str) -> None:
    """Take the colon or dash that leads over from a name to its figures."""
    words = before.rstrip()
    if words[-1:] in (":", "–", "—", "="):
        taking.take(len(words) - 1, len(words), "")


def _only_target(text: str, context: QuickContext) -> Figures | None:
    """The figure of “NPS 55”, where the words before it are nothing but a metric."""
    figures = last_figure(text, context.typing.language)
    if figures is None:
        return None
    metric = _metric(read_measure(read_statement(text.strip(), context.language)))
    before = text[: figures.spans[0][0]].strip()
    return figures if metric is not None and fold(metric) == fold(before) else None


def _is_sentence(text: str, context: QuickContext) -> bool:
    """Whether a line says what is to be done, as “Passer le NPS de 40 à 55” does: then it is a title."""
    statement = read_statement(text.strip(), context.language)
    return is_verb_at(statement.tokens, statement.opening)


def _metric(measure: Measure | None) -> str | None:
    return None if measure is None else measure.metric


def _told(measure: Measure | None) -> dict[str, str | float | int | None]:
    if measure is None:
        return {}
    told = measure._asdict()
    return {field: _whole(told[field]) for field in KeyResult.model_fields if field in told}


def _whole(value: str | float | None) -> str | float | int | None:
    return int(value) if isinstance(value, float) and value.is_integer() else value
