"""A check-in as somebody types it: `22 7 The campaign has begun`."""

import re
from decimal import Decimal
from math import isfinite
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.add_check_in import MOST_CONFIDENCE
from okrtui.editing.noting import plain
from okrtui.editing.typed import read_number
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.history import current_value, newest_confidence
from okrtui.plan.key_result import KeyResult
from okrtui.text.fold import fold

_THOUSANDS = r"\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)(?:[.,]\d+)?"
_AMOUNT = re.compile(rf"[+\-\u2212]?(?:{_THOUSANDS}|\d(?:[\d.,]*\d)?)")
_FACTOR = re.compile(r"(?:\s?(?:%|[kKM]?[€$£]|Md[€$£]?|[kK])|M)(?=[\s,;:]|$)")
_CONFIDENCE = re.compile(
    r"(?:conf(?:iance|idence)?\.?\s?)?(?P<figure>\d{1,3}(?:[.,]\d+)?)(?P<of>\s?/\s?10)?(?=[\s,;:]|$)", re.IGNORECASE
)
_UNIT_WORD = re.compile(r"\s|(?<=.)/")
_UNCHANGED = "="
_SIGNS = ("+", "-", "\u2212")
_NONE = frozenset("-–—")
_DONE = frozenset({"done", "reached", "yes", "fait", "faite", "atteint", "atteinte", "oui"})
_BETWEEN = " \t\u00a0\u202f,;:"


class TypedCheckIn(NamedTuple):
    """What a line says; `unchanged` where its value is the one that was noted last, `by` how far it is from that."""

    value: int | float | None = None
    confidence: int | float | None = None
    note: str | None = None
    done: bool = False
    unchanged: bool = False
    by: int | float | None = None


def read_check_in(text: str, key_result: KeyResult) -> TypedCheckIn:
    """Value, confidence from 0 to 10, and a note, each of which may be missing.

    An empty line says that nothing has changed: the last value and confidence again. `=` is the last value, `+1` that
    and one more, `-5` so much less where no figure of it was ever below 0; `=-5` is the value itself. A dash is
    no value or no confidence, `7/10` a confidence without a value, and words alone are a note. The unit may stand
    behind the value. A milestone has no value but `done`.

    Raises:
        Refused: a number that can be no confidence, or an empty line where nothing is known yet.
    """
    text = text.strip()
    if not text:
        return _unchanged(key_result)
    value, by, done, unchanged = None, None, False, False
    if key_result.shape == "milestone":
        done, rest = _done(text)
    else:
        value, rest, unchanged = _value(text, key_result)
        if value is not None and not unchanged:
            by, value = _stepped(text, value, key_result)
    confidence, rest = _confidence(rest)
    return TypedCheckIn(value, confidence, rest or None, done, unchanged, by)


def read_observation(text: str, unit: str | None) -> int | float:
    """What a KPI shows, its unit behind it or not.

    Raises:
        Refused: it is no number.
    """
    found = _amount(text.strip(), unit)
    if found is None:
        return read_number(text, unit)
    if found[1]:
        raise Refused(Sentence("{text} is not a number", text=Quoted(text.strip())))
    return found[0]


def _unchanged(key_result: KeyResult) -> TypedCheckIn:
    value = None if key_result.shape == "milestone" else current_value(key_result)
    newest = newest_confidence(key_result)
    confidence = None if newest is None else newest.confidence
    if value is None and confidence is None:
        raise Refused(Sentence("nothing was noted before that could be unchanged"))
    return TypedCheckIn(
        None if value is None else plain(value), None if confidence is None else plain(confidence), unchanged=True
    )


def _value(text: str, key_result: KeyResult) -> tuple[int | float | None, str, bool]:
    """The value, the rest of the line, and whether it is the last value again."""
    first, _, rest = text.partition(" ")
    if first == _UNCHANGED:
        value = current_value(key_result)
        if value is None:
            raise Refused(Sentence("no value was noted before that could be unchanged"))
        return plain(value), _cut(rest), True
    if first in _NONE:
        return None, rest.strip(), False
    if first[:1] == _UNCHANGED and first[1:2] in _SIGNS:
        text = text[1:]
    found = _amount(text, key_result.unit)
    return (None, text, False) if found is None else (*found, False)


def _stepped(text: str, number: int | float, key_result: KeyResult) -> tuple[int | float | None, int | float]:
    """How far a value is from the last one, where a number with a sign before it says that, and the value."""
    last = current_value(key_result)
    if text[0] not in _SIGNS or last is None:
        return None, number
    value = float(Decimal(str(last)) + Decimal(str(number)))  # 22.3 + 1 is 23.3
    if not isfinite(value) or (text[0] != "+" and (value < 0 or min(_figures(key_result)) < 0)):
        return None, number
    return number, plain(value)


def _figures(key_result: KeyResult) -> list[float]:
    """The figures that are known of a key result."""
    aims = (key_result.baseline, key_result.aim, key_result.at_least, key_result.at_most)
    known = (*aims, *(check_in.value for check_in in key_result.check_ins))
    return [figure for figure in known if figure is not None]


def _amount(text: str, unit: str | None) -> tuple[int | float, str] | None:
    """A number at the beginning with the unit behind it, and the rest; None where the text begins otherwise."""
    found = _AMOUNT.match(text)
    if found is None:
        return None
    end = found.end()
    behind = _unit_at(text[end:], unit)
    if not behind and (factor := _FACTOR.match(text, end)):
        end = factor.end()
    rest = text[end + behind :]
    if rest and rest[0] not in _BETWEEN:
        return None  # 3rd, 11/01, 7/10
    return read_number(text[:end], unit), _cut(rest)


def _unit_at(text: str, unit: str | None) -> int:
    """How many characters of the text are the unit, or its first word: `visits` of `visits/month`."""
    whole = (unit or "").strip()
    for meant in (whole, _UNIT_WORD.split(whole)[0]):
        count = len(meant.split())
        said = re.match(r"\s?\S+" + r"\s+\S+" * (count - 1), text) if meant else None
        if said is not None:
            words = said[0].rstrip(",;:")
            if fold(" ".join(words.split())) == fold(" ".join(meant.split())):
                return len(words)
    return 0


def _confidence(text: str) -> tuple[int | float | None, str]:
    """The confidence at the beginning of a text, and the rest: a number beyond ten begins a note."""
    first, _, rest = text.partition(" ")
    if first in _NONE:
        return None, rest.strip()
    found = _CONFIDENCE.match(text)
    if found is None:
        return None, text
    number = float(found["figure"].replace(",", "."))
    behind = _cut(text[found.end() :])
    if number <= MOST_CONFIDENCE:
        return plain(number), behind
    if not behind:
        raise Refused(Sentence("the confidence goes from 0 to {most}", most=MOST_CONFIDENCE))
    return None, text


def _done(text: str) -> tuple[bool, str]:
    first, _, rest = text.partition(" ")
    if first in (_UNCHANGED, *_NONE):
        return False, _cut(rest)
    done = fold(first.rstrip(_BETWEEN)) in _DONE
    return done, _cut(rest) if done else text


def _cut(rest: str) -> str:
    return rest.strip(_BETWEEN)
