"""What should stand at a place of a plan, and what stands there, in words."""

from datetime import date, datetime, time
from typing import Any

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.change import Change
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.period import Period
from okrtui.plan.shapes import FieldShape, field_at

_READABLE = 10**15  # Python refuses to write out numbers of some thousand digits, and nobody would read them


def expected_at(path: Path) -> Sentence:
    """What format 1 expects at a path of the model, as the end of “should be …”."""
    shape = field_at(path)
    if shape is None:
        return Sentence("something else")
    if shape.many:
        if shape.part is not None:
            return Sentence("a list of tables")
        return Sentence("a list of ids in square brackets")
    return _expected(shape)


def _expected(shape: FieldShape) -> Sentence:
    if shape.words:
        return Sentence("one of these words: {words}", words=[f'"{word}"' for word in shape.words])
    if issubclass(shape.holds, Period):
        return Sentence('a period such as "2027-Q1", "2027-03" or a table with start and end')
    if issubclass(shape.holds, Change):
        return Sentence('a change such as "+30 %" or "x2"')
    if issubclass(shape.holds, Part):
        return Sentence("a table")
    if shape.least is not None and shape.most is not None:
        return Sentence("a number from {least} to {most}", least=shape.least, most=shape.most)
    if shape.least is not None:
        return Sentence("a number that is not negative")
    return _PLAIN[shape.holds]


_PLAIN = {
    str: Sentence("text in quotation marks"),
    bool: Sentence("true or false, without quotation marks"),
    int: Sentence("a whole number"),
    float: Sentence("a number"),
    date: Sentence("a day such as 2027-01-29, without quotation marks"),
}


def found(value: Any) -> Sentence:
    """What stands in the file, as the end of “not …”."""
    match value:
        case bool():
            return Sentence("the value {value}", value=value)
        case str():
            return Sentence("the text {words}", words=Quoted(value))
        case int() if abs(value) > _READABLE:
            return Sentence("a very large number")
        case int() | float():
            return Sentence("the number {value}", value=repr(value))
        case datetime() | time():
            return Sentence("a time of day")
        case date():
            return Sentence("the day {day}", day=value)
        case list():
            return Sentence("a list")
        case _:
            return Sentence("a table")
