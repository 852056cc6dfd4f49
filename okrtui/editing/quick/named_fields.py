"""Fields that a line calls by their name: ``source: web analytics``, ``type : contenu``."""

import re
from collections.abc import Mapping
from functools import cache

from okrtui.document.edit import Value
from okrtui.document.refused import Refused
from okrtui.editing.add_item import LISTS
from okrtui.editing.quick.marks import MARKS
from okrtui.editing.quick.quick_line import QuickContext
from okrtui.editing.quick.references import referred
from okrtui.editing.quick.taking import Taking
from okrtui.editing.typed import read_typed
from okrtui.locales.language import LANGUAGES, speaking
from okrtui.locales.sentence import Sentence
from okrtui.plan.fields import field_names
from okrtui.plan.items import ItemKind
from okrtui.plan.key_synonyms import SYNONYMS
from okrtui.plan.path import Path
from okrtui.plan.references import AFTER, ReferenceField
from okrtui.plan.shapes import field_at
from okrtui.plan.word_synonyms import WORD_SYNONYMS
from okrtui.plan.words import FIELDS
from okrtui.text.fold import fold

_COLON = re.compile(r"[ \u00a0\u202f]?:(?=\s|[^\s\d/])\s*")
_NAME = re.compile(r"(?:[^\W\d_]+[ '’])?(?:[^\W\d_]+[ '’])?[^\W\d_]+$")
_MARKED = re.compile(r"(?<!\S)[@#!](?=\S)")


def table_of(kind: ItemKind) -> Path:
    """The path of a table of this kind, for what the format says of its fields."""
    return ("objectives", 0, "key_results", 0) if kind == "key_result" else (LISTS[kind], 0)


@cache
def names_of(kind: ItemKind) -> Mapping[str, str]:
    """The fields of a kind by what they are called in the file and in both languages, folded."""
    names: dict[str, str] = {}
    for field in field_names(table_of(kind)):
        shape = field_at((*table_of(kind), field))
        if shape is None or (shape.many and shape.part is not None) or field == "id":
            continue
        names[field] = field
        for language in LANGUAGES:
            with speaking(language):
                names.setdefault(fold(str(FIELDS.get(field, field))), field)
    for name, meant in SYNONYMS.items():
        known = next((field for field in meant if field in names), None)
        if known is not None:
            names.setdefault(name.replace("_", " "), known)
    return names


def take_named_fields(taking: Taking, context: QuickContext) -> None:
    """Take the fields that are called by their name, each up to the next one or to a marked word."""
    called = list(_called(taking.left, names_of(context.kind)))
    for place, (start, at, field) in enumerate(called):
        stop = called[place + 1][0] if place + 1 < len(called) else len(taking.left)
        marked = _MARKED.search(taking.left, at, stop)
        stop = stop if marked is None else marked.start()
        words = taking.left[at:stop].strip()
        if not words:
            continue
        end = at + len(taking.left[at:stop].rstrip())
        try:
            taking.take(start, end, field, _value(field, words, context))
        except Refused as refused:
            taking.leave(refused.sentence, start, end)


def _called(text: str, names: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where each name of a field begins, where its value begins, and the field."""
    found: list[tuple[int, int, str]] = []
    for colon in _COLON.finditer(text):
        words = _NAME.search(text, 0, colon.start())
        start = colon.start() if words is None else words.start()
        while start < colon.start():
            field = names.get(fold(text[start : colon.start()]))
            if field is not None and (start == 0 or text[start - 1].isspace()):
                if not found or found[-1][1] <= start:
                    found.append((start, colon.end(), field))
                break
            blank = re.compile(r"[ '’]").search(text, start, colon.start())
            start = colon.start() if blank is None else blank.end()
    return found


def _value(field: str, words: str, context: QuickContext) -> Value:
    """What is meant by the words behind the name of a field.

    Raises:
        Refused: they can be no value of it.
    """
    refers = _refers(field, context.kind)
    if refers is not None:
        several = field_at((*table_of(context.kind), field))
        values = [_referred(word.strip(), refers, context) for word in words.split(",") if word.strip()]
        return values if several is not None and several.many else values[0]
    path = (*table_of(context.kind), field)
    shape = field_at(path)
    if shape is not None and shape.words:
        words = _choice(words, shape.words)
    value = read_typed(path, words, around=context.typing)
    return "" if value is None else value


def _refers(field: str, kind: ItemKind) -> ReferenceField | None:
    marks = {mark.field: mark.refers for mark in MARKS.get(kind, {}).values()}
    return AFTER if field == "after" else marks.get(field)


def _referred(word: str, refers: ReferenceField, context: QuickContext) -> str:
    found = referred(word, refers, context.directory)
    if found.value is None:
        raise Refused(found.why or Sentence("{text} is not one of {words}", text=word, words=[]))
    return found.value


def _choice(typed: str, words: tuple[str, ...]) -> str:
    """The word of the format that a word of either language stands for; itself where it stands for none."""
    plain = fold(typed)
    return next((word for word in WORD_SYNONYMS.get(plain, (plain,)) if word in words), typed)
