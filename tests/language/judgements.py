"""Everything that is asked of a statement."""

from okrtui.language.aims import second_aim
from okrtui.language.measurability import change_without_start, counts_a_part, is_measurable, target_figure
from okrtui.language.measure import read_measure
from okrtui.language.output import output_counted, output_named
from okrtui.language.reach import is_all_or_nothing, out_of_reach
from okrtui.language.statement import Statement
from okrtui.language.upkeep import upkeep_named
from okrtui.language.vagueness import is_vague
from okrtui.language.vanity import vanity_counted
from okrtui.language.work import work_named

SPANS = (work_named, output_counted, output_named, upkeep_named, second_aim, vanity_counted)
"""Those that answer with characters of the text."""

FIGURES = (target_figure, change_without_start)
"""Those that answer with a quantity."""


def _whether_all_or_nothing(statement: Statement) -> bool:
    return is_all_or_nothing(statement, 100, in_percent=True)


JUDGEMENTS = (
    *SPANS,
    *FIGURES,
    is_measurable,
    counts_a_part,
    read_measure,
    out_of_reach,
    is_vague,
    _whether_all_or_nothing,
)


def judged(statement: Statement) -> list[object]:
    """All answers on a statement, its quantities first."""
    return [statement.quantities, *(judge(statement) for judge in JUDGEMENTS)]
