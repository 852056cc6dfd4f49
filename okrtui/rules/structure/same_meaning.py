"""Whether what was probably meant can be nothing else: only then is it written without asking."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import Any

from okrtui.document.document import Document
from okrtui.document.slip import Slip
from okrtui.plan.key_synonyms import SYNONYMS
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.reading import Fault
from okrtui.plan.shapes import field_at, table_shape
from okrtui.plan.word_synonyms import WORD_SYNONYMS
from okrtui.text.fold import fold
from okrtui.text.nearest import nearest

_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]\d{4}")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}[,.]\d{3}\D*")
"""``1,200`` is one and a fifth to some, and twelve hundred to others."""

_UNIT = re.compile(r"[%€$£]")
_SEVERAL = re.compile(r"[,;&/\n]")
_SEVERAL_MEANINGS = frozenset({"closed", "reporte", "ferme", "fermee"})
"""Words for a state that are said of what is done as well as of what is dropped, parked or carried over."""

_VAGUE_KEYS = frozenset({"description"})
_VAGUE_BESIDE_OTHERS = _VAGUE_KEYS | {"name"}
"""Keys that may be meant otherwise than as the first that they are known for: always, or if there is a second."""


def is_clear_mend(slip: Slip, document: Document) -> bool:
    """Whether a slip can only have been meant as it would be mended."""
    written = document.text[slip.span.start : slip.span.end]
    if slip.mend is None or _could_be_two(written):
        return False
    if written.startswith('"') and "#" in written:
        return False  # the quote may have been meant to close before the comment
    sign = _UNIT.search(written)
    return sign is None or sign.group() in slip.mend or _has_unit(document.data, _path_of(slip, document), sign.group())


def is_clear_value(fault: Fault, data: Mapping[str, Any]) -> bool:
    """Whether a value of the wrong type can only have been meant as `meant_value` reads it."""
    shape, value = field_at(fault.path), fault.value
    if shape is None:
        return False
    if isinstance(value, datetime):
        return value.timetz() == time(0)
    if not isinstance(value, str):
        return not isinstance(value, float)  # as text it would be written otherwise than it was
    if shape.many:
        return not _SEVERAL.search(value)
    if shape.words:
        return _is_one_word(value, shape.words)
    if shape.holds in (int, float):
        sign = _UNIT.search(value)
        return not _could_be_two(value.strip()) and (sign is None or _has_unit(data, fault.path, sign.group()))
    return True


def is_clear_key(key: str, near: str, table: Path) -> bool:
    """Whether a key that a table does not have can only have been meant as one that it has."""
    part = Plan if table == () else _part_at(table)
    if part is None:
        return False
    known = table_shape(part).keys
    folded = fold(key)
    meanings = [word for word in dict.fromkeys((folded, *SYNONYMS.get(folded, ()))) if word in known]
    if not meanings:
        return _is_only_near(key, near, known)
    return meanings[0] == near and folded not in (_VAGUE_KEYS if len(meanings) == 1 else _VAGUE_BESIDE_OTHERS)


def _part_at(table: Path) -> type[Part] | None:
    shape = field_at(table)
    return None if shape is None else shape.part


def _is_only_near(word: str, near: str, known: Iterable[str]) -> bool:
    """Whether no other known word is spelt so much like a word as to be meant."""
    return nearest(word, [other for other in known if other != near]) is None


def _is_one_word(text: str, words: tuple[str, ...]) -> bool:
    folded = fold(text)
    if any(word in words for word in WORD_SYNONYMS.get(folded, ())):
        return folded not in _SEVERAL_MEANINGS
    near = nearest(folded, words)
    return near is not None and _is_only_near(folded, near, words)


def _could_be_two(written: str) -> bool:
    """Whether it is a number or a day that two readers read differently."""
    day = _DAY.fullmatch(written)
    if day is not None:
        first, second = int(day[1]), int(day[2])
        return first <= 12 and second <= 12 and first != second
    return _THOUSANDS.fullmatch(written) is not None


def _path_of(slip: Slip, document: Document) -> Path:
    """The path of the statement that a slip is in."""
    for block in document.index.blocks:
        for statement in block.statements:
            if statement.value.start <= slip.span.start <= statement.value.end:
                return statement.path
    return ()


def _has_unit(data: Mapping[str, Any], path: Path, sign: str) -> bool:
    """Whether one of the tables around a value says its unit, so that the sign beside the number may go."""
    around: Any = data
    for step in path[:-1]:
        around = around[step]
        if isinstance(around, Mapping) and around.get("unit") == sign:
            return True
    return False
