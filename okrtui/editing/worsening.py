"""What a change must not do to a plan: put in what the format cannot hold, or take out what it requires."""

from collections import Counter
from datetime import date

from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence
from okrtui.plan.reading import Fault, read_plan
from okrtui.plan.words import FIELDS
from okrtui.rules.settings import Settings

_REQUIRED = Settings(select=frozenset({"S003"}))


def refuse_worse(before: Document, after: Document) -> None:
    """Check that a document lacks nothing, and holds nothing unreadable, that it did not before.

    What was wrong already may stay: a plan that is not in order can be edited all the same.

    Raises:
        Refused: it does.
    """
    known = Counter(_value(fault) for fault in read_plan(before.data).faults)
    for fault in read_plan(after.data).faults:
        known[_value(fault)] -= 1
        if known[_value(fault)] < 0:
            raise Refused(
                Sentence(
                    "“{field}” should be {expected}, not {found}",
                    field=_name(fault),
                    expected=fault.expected,
                    found=fault.found,
                )
            )
    lacking = Counter(str(sentence) for sentence in _lacking(before))
    for sentence in _lacking(after):
        lacking[str(sentence)] -= 1
        if lacking[str(sentence)] < 0:
            raise Refused(sentence)


def _value(fault: Fault) -> tuple[str, str]:
    """A fault without its place, which other edits shift."""
    return str(fault.path[-1]), repr(fault.value)


def _name(fault: Fault) -> Sentence | str:
    """What the field is called that the value stands in, or the list that it is an element of."""
    key = next(step for step in reversed(fault.path) if isinstance(step, str))
    return FIELDS.get(key, key)


def _lacking(document: Document) -> list[Sentence]:
    from okrtui.rules.diagnose import diagnose  # all rules: a refusal or a dry run comes before

    # the day is none that these rules ask for
    told = diagnose(document, _REQUIRED, today=date.min, day_rules=False)
    return [diagnostic.message for diagnostic in told if diagnostic.code == "S003"]
