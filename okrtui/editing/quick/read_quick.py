"""Read a quick line: ``NPS 40 -> 55 @claire``, ``Livre blanc 11/01-05/02 #communication !notoriete``."""

from okrtui.editing.quick.days import take_dates, take_due
from okrtui.editing.quick.effort import take_capacity, take_effort
from okrtui.editing.quick.marks import take_marks
from okrtui.editing.quick.measured import take_measure, take_range
from okrtui.editing.quick.named_fields import take_named_fields
from okrtui.editing.quick.quick_line import QuickContext, QuickLine
from okrtui.editing.quick.taking import Taking


def read_quick(text: str, context: QuickContext) -> QuickLine:
    """The fields that a line gives to an item of the context's kind; whatever is typed, no word of it is lost."""
    taking = Taking(text)
    take_named_fields(taking, context)
    take_marks(taking, context)
    match context.kind:
        case "key_result":
            take_due(taking, context.typing)
            take_measure(taking, context)
        case "initiative":
            take_dates(taking, context.typing)
            take_effort(taking)
            taking.take_rest("title")
        case "kpi":
            take_range(taking, context)
        case "team":
            take_capacity(taking)
            taking.take_rest("name")
        case "person":
            taking.take_rest("name")
        case _:
            taking.take_rest("title")
    pieces = sorted(taking.pieces)
    return QuickLine(context.kind, taking.fields, pieces, tuple(taking.unclear), tuple(taking.names))
