"""The words of a line that begin with a mark: ``@claire``, ``#communication``, ``!notoriete``."""

import re
from typing import NamedTuple

from okrtui.editing.quick.quick_line import NewName, QuickContext
from okrtui.editing.quick.references import referred
from okrtui.editing.quick.taking import Taking
from okrtui.locales.sentence import Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.items import ItemKind
from okrtui.plan.references import KPI, OWNER, SERVES, SUPPORTS, TEAM, ReferenceField
from okrtui.plan.words import FIELDS
from okrtui.text.fold import fold

_MARKED = re.compile(
    r'(?<!\S)(?P<mark>[@#!])(?:"(?P<quoted>[^"]+)"|«\s?(?P<guillemets>[^»]+?)\s?»|(?P<word>[^\s@#!]\S*))'
)
_CLOSING = ",;.:)"
_LONGEST_NAME = 5
"""Words of a name that is written without quotation marks."""


class Mark(NamedTuple):
    """What a mark fills: the field, what it may refer to, and whether it may be filled several times."""

    field: str
    refers: ReferenceField
    many: bool = False


MARKS: dict[ItemKind, dict[str, Mark]] = {
    "person": {"#": Mark("team", TEAM)},
    "objective": {"@": Mark("owner", OWNER), "!": Mark("supports", SUPPORTS, many=True)},
    "key_result": {"@": Mark("owner", OWNER), "!": Mark("kpi", KPI)},
    "initiative": {"@": Mark("owner", OWNER), "#": Mark("team", TEAM), "!": Mark("serves", SERVES, many=True)},
}
"""The marks that the line of each kind of item knows."""

_ADDED: dict[str, ItemKind] = {"owner": "person", "team": "team"}

_NOT_HERE = {
    "@": Sentence("it can have no owner"),
    "#": Sentence("it can belong to no team"),
    "!": Sentence("it can serve nothing"),
}


def take_marks(taking: Taking, context: QuickContext) -> None:
    """Take all marked words out of a line; those that refer to nothing are left, and said."""
    marks = MARKS.get(context.kind, {})
    for found in _MARKED.finditer(taking.left):
        mark = marks.get(found["mark"])
        if mark is not None:
            _take_marked(taking, context, mark, found)
        elif _word_of(found)[0].isalpha():
            taking.leave(_NOT_HERE[found["mark"]], *found.span())


def take_owner(taking: Taking, context: QuickContext) -> None:
    """Take who is named with an @, whatever else is marked; who is not known is left, and said."""
    for found in _MARKED.finditer(taking.left):
        if found["mark"] == "@":
            _take_marked(taking, context, Mark("owner", OWNER), found)


def _word_of(found: re.Match[str]) -> str:
    return found["quoted"] or found["guillemets"] or found["word"]


def _take_marked(taking: Taking, context: QuickContext, mark: Mark, found: re.Match[str]) -> None:
    word, stop = _word_of(found), found.end()
    if found["word"]:
        word, stop = _whole_name(taking.left, found.start() + 1, mark.refers, context.directory) or (
            word.rstrip(_CLOSING) or word,
            stop,
        )
    _take(taking, context, mark, word, found.start(), stop)


def _take(taking: Taking, context: QuickContext, mark: Mark, word: str, start: int, stop: int) -> None:
    value, why, near, unknown = referred(word, mark.refers, context.directory)
    new = _new_name(word, mark, taking, context) if unknown else None
    if new is not None and context.adds_names:
        value = new.id
        taking.names += [new] if new not in taking.names else []
    known = taking.fields.get(mark.field)
    if value is None:
        if why is not None:
            taking.leave(why, start, stop, None if near is None else taking.text[start] + near, new)
    elif mark.many:
        listed = list(known) if isinstance(known, list) else []
        taking.take(start, stop, mark.field, listed if value in listed else [*listed, value])
    elif known is not None and known != value:
        one = Sentence("{field}: there is one already", field=FIELDS[mark.field])
        taking.leave(one, start, stop)
    else:
        taking.take(start, stop, mark.field, value)


def _new_name(word: str, mark: Mark, taking: Taking, context: QuickContext) -> NewName | None:
    """Who is meant by a name that the plan does not list; None for what is neither a person nor a team."""
    kind = _ADDED.get(mark.field)
    if kind is None:
        return None
    same = next((name for name in taking.names if (name.kind, name.name) == (kind, word)), None)
    taken = {*ids_beside(context.directory.plan, kind), *(name.id for name in taking.names if name.kind == kind)}
    return same or NewName(kind, new_id(word, taken), word)


def _whole_name(text: str, at: int, refers: ReferenceField, directory: Directory) -> tuple[str, int] | None:
    """A name of several words that is written out behind a mark, and where it ends."""
    names = {fold(item.words) for item in directory.candidates(refers).values()}
    words = list(re.finditer(r"[^\s@#!]\S*", text[at:]))[:_LONGEST_NAME]
    for count in range(len(words), 1, -1):
        stop = at + words[count - 1].end()
        name = text[at:stop].rstrip(_CLOSING)
        if fold(name) in names:
            return name, stop
    return None
