"""What must be true after an edit, looked at from outside: each breach is a complaint of one kind."""

import itertools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset
from tests.generated.look import Around, Look, Path, Unit, said
from tests.generated.model import Node, same

KINDS = (
    "wrong data",
    "bytes touched outside",
    "comments lost",
    "comments on the wrong item",
    "mixed line endings",
    "wrong positions",
    "not TOML 1.0",
    "undo not exact",
)


class Complaint(NamedTuple):
    """What is wrong, of one of the `KINDS`."""

    kind: str
    what: str


@dataclass(slots=True)
class Side:
    """A document before or after the edit, with what it should say."""

    document: Document
    model: Node
    look: Look = field(init=False)
    numbers: dict[Path, int] = field(init=False)

    def __post_init__(self) -> None:
        self.look = Look(self.document.text)
        self.numbers = {path: number for number, path in self.model.paths()}

    def below(self, path: Path) -> set[int]:
        """The numbers of what stands at a path and below it."""
        return {number for there, number in self.numbers.items() if there[: len(path)] == path}

    def belongs(self) -> dict[str, int]:
        """The number of what each comment belongs to or stands in."""
        return {text: self.numbers[_around(owner)] for text, owner in self.look.owners.items()}


def _around(owner: Path | Around) -> Path:
    return owner.inside if isinstance(owner, Around) else owner


def complaints(old: Side, document: Document, edit: Edit) -> tuple[Side | None, list[Complaint]]:
    """The other side of an edit, and what is wrong with it; None where it does not even say what it should."""
    model = old.model.edited(edit)
    _forget_what_is_written_nowhere(model, old, edit)
    if document.slips or not same(said(document.text), model.plain()) or not same(document.data, model.plain()):
        return None, [Complaint("wrong data", f"{said(document.text)} instead of {model.plain()}")]
    new = Side(document, model)
    found: list[Complaint] = []
    found.extend(_comments(old, new))
    found.extend(_outside(old, new, edit))
    found.extend(_endings(old, new))
    found.extend(_positions(new))
    return new, found


def _forget_what_is_written_nowhere(model: Node, old: Side, edit: Edit) -> None:
    """A list with headers, or a table in dotted keys, is not there any more once the last of it has gone."""
    paths = {number: path for path, number in old.numbers.items()}
    for number, path in sorted(model.paths(), key=lambda place: len(place[1]), reverse=True):
        was = paths.get(number, ())
        written = was in old.look.values or was in old.look.keys
        if isinstance(edit, SetValue) and was not in old.look.arrays:
            continue  # set to nothing is not the same as gone
        if path and was and not written and model.at(path).inside in ({}, []):
            del model.at(path[:-1]).inside[path[-1]]


# comments


def _comments(old: Side, new: Side) -> Iterator[Complaint]:
    there = set(new.numbers.values())
    for text, owner in old.look.owners.items():
        number = old.numbers[_around(owner)]
        stays = number in there
        now = new.look.owners.get(text)
        if stays and not _still_whole(old, new, number):
            stays = now is not None  # what a comment stood in may be replaced as a whole by something else
        if now is None:
            if stays:
                yield Complaint("comments lost", text)
        elif not stays:
            yield Complaint("comments on the wrong item", f"{text} should have gone")
        elif isinstance(owner, Around) is not isinstance(now, Around) or (
            not isinstance(now, Around) and new.numbers[now] != number
        ):
            yield Complaint("comments on the wrong item", f"{text} from {owner} to {now}")
    for text in new.look.owners.keys() - old.look.owners.keys():
        yield Complaint("comments on the wrong item", f"{text} is new")


def _still_whole(old: Side, new: Side, number: int) -> bool:
    """Whether what a comment stands in is still of its kind: a list replaced by a number has no inside."""
    before = {n: path for path, n in old.numbers.items()}[number]
    after = {n: path for path, n in new.numbers.items()}[number]
    return type(old.model.at(before).inside) is type(new.model.at(after).inside)


# the bytes around


@dataclass(slots=True)
class _Line:
    """A unit, a comment line or a number of blank lines in the order of the text."""

    sign: object
    text: str


def _outside(old: Side, new: Side, edit: Edit) -> Iterator[Complaint]:
    if isinstance(edit, SetValue) and (span := old.look.values.get(edit.path)) is not None:
        plainly = not isinstance(old.model.at(edit.path).inside, dict | list) or not isinstance(edit.value, dict | list)
        before, after = old.document.text[: span[0]], old.document.text[span[1] :]
        text = new.document.text
        if plainly and not (text.startswith(before) and text.endswith(after)):
            yield Complaint("bytes touched outside", "around the value")
    gone = set(old.numbers.values()) ^ set(new.numbers.values())
    had, has = ({side.numbers[unit.path] for unit in side.look.units} for side in (old, new))
    free = gone | _free(old, new, edit) | (has - had if isinstance(edit, SetValue) else set())
    yield from _sequences(old, new, free, edit)
    yield from _elements(old, new, edit)
    if isinstance(edit, Move):
        moved = old.below(edit.path)
        ours, theirs = (
            [
                line.text.rstrip("\r\n")
                for line in _lines(side, set(side.numbers.values()) - moved, old.belongs())
                if line.sign not in (None, "blank")
            ]
            for side in (old, new)
        )
        alike = not _inside_statement(old, edit.path) and not _inside_statement(new, (*edit.to, edit.place))
        if alike and ours != theirs:
            yield Complaint("bytes touched outside", f"the moved item: {ours} {theirs}")


def _free(old: Side, new: Side, edit: Edit) -> set[int]:
    """What an edit may write anew or put elsewhere."""
    match edit:
        case Move(path):
            return old.below(path)
        case RenameKey(path):
            return old.below(path)
        case SetValue(path) if path in old.numbers:
            number = old.numbers[path]
            free = old.below(path)
            unit_there = any(old.numbers.get(u.path) == number and not u.header for u in old.look.units)
            unit_now = any(new.numbers.get(u.path) == number and not u.header for u in new.look.units)
            return free - {number} if unit_there and unit_now else free
    return set()


def _inside_statement(side: Side, path: Path) -> bool:
    return any(not unit.header and path[: len(unit.path)] == unit.path for unit in side.look.units)


def _sequences(old: Side, new: Side, free: set[int], edit: Edit) -> Iterator[Complaint]:
    """Everything that is not free stands there in the same order, with the same lines and blank lines between."""
    changing = _changing(edit)
    belongs = old.belongs()
    ours, theirs = _folded(_lines(old, free, belongs)), _folded(_lines(new, free, belongs))
    for one, other in itertools.zip_longest(ours, theirs):
        if one is None or other is None or one[0].sign != other[0].sign:
            yield Complaint("bytes touched outside", f"order: {one} {other}")
            return
        path = one[2]
        if _outer(one[0].text) != _outer(other[0].text) and not (path is not None and path in changing):
            yield Complaint("bytes touched outside", f"{one[0].text!r} became {other[0].text!r}")
        if one[1] is not None and other[1] is not None and one[1] != other[1]:
            yield Complaint("bytes touched outside", f"blank lines before {one[0].text!r}: {one[1]} {other[1]}")


class _Prefixes:
    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths

    def __contains__(self, path: object) -> bool:
        return isinstance(path, tuple) and any(p[: len(path)] == path for p in self.paths)


def _changing(edit: Edit) -> _Prefixes:
    """The statements that an edit within them changes."""
    match edit:
        case Move(path, to):
            return _Prefixes([path, to])
        case SetValue(path) | Insert(path) | Unset(path) | Remove(path) | RenameKey(path):
            return _Prefixes([path])


def _folded(lines: list[_Line]) -> list[tuple[_Line, str | None, Path | None]]:
    """The lines with the blank ones before each; None where something free stands between."""
    folded: list[tuple[_Line, str | None, Path | None]] = []
    blank: str | None = ""
    for line in lines:
        if line.sign is None:
            blank = None
        elif line.sign == "blank":
            blank = None if blank is None else blank + line.text
        else:
            path = line.sign[1] if isinstance(line.sign, tuple) else None
            folded.append((_Line(line.sign[0] if isinstance(line.sign, tuple) else line.sign, line.text), blank, path))
            blank = ""
    return folded


def _lines(side: Side, free: set[int], belongs: dict[str, int]) -> list[_Line]:
    """All lines; what is free is a line without a sign. `belongs` says what each comment belongs to or stands in."""
    lines: list[_Line] = []
    at = 0
    text = side.document.text
    for unit in [*side.look.units, Unit((), False, len(text), len(text))]:
        while at < unit.start:
            newline = text.find("\n", at, unit.start)
            end = unit.start if newline < 0 else newline + 1
            lines.append(_other_line(text[at:end], free, belongs))
            at = end
        if unit.end > unit.start:
            number = side.numbers[unit.path]
            sign = None if number in free else ((number, unit.header), None if unit.header else unit.path)
            lines.append(_Line(sign, text[unit.start : unit.end]))
        at = unit.end
    return lines


def _other_line(piece: str, free: set[int], belongs: dict[str, int]) -> _Line:
    comment = piece.rstrip("\r\n").lstrip(" \t")
    if not comment:
        return _Line("blank", piece)
    return _Line(None if belongs.get(comment) in free else comment, piece)


def _outer(text: str) -> str:
    return text.rstrip("\r\n")


def _elements(old: Side, new: Side, edit: Edit) -> Iterator[Complaint]:
    """Elements and fields that are not edited say what they said in the same words."""
    changing = _changing(edit)
    now = {number: path for path, number in new.numbers.items()}
    below = edit.path if isinstance(edit, SetValue | RenameKey) else None
    moved = old.below(edit.path) if isinstance(edit, Move) else set()
    for path, span in old.look.values.items():
        number = old.numbers[path]
        if number not in now or path in changing or (below is not None and path[: len(below)] == below):
            continue
        there = new.look.values.get(now[number])
        was = old.document.text[slice(*span)]
        if isinstance(edit, Move) and now[number] in _Prefixes([edit.to]):
            continue  # a list that something was moved to
        became = None if there is None else new.document.text[slice(*there)]
        if became != was and not (number in moved and _written_anew(old, new, edit)):
            yield Complaint("bytes touched outside", f"{path}: {was!r} became {became!r}")


def _written_anew(old: Side, new: Side, edit: Edit) -> bool:
    """Whether something was moved between a list with headers and one without."""
    if not isinstance(edit, Move):
        return False
    return _inside_statement(old, edit.path) is not _inside_statement(new, (*edit.to, edit.place))


# the whole text

_LONE_LF = re.compile(r"(?<!\r)\n")


def _endings(old: Side, new: Side) -> Iterator[Complaint]:
    was, now = old.document.text, new.document.text
    if "\r" not in was and "\r" in now:
        yield Complaint("mixed line endings", "CR in a text without")
    if "\r\n" in was and not _LONE_LF.search(was) and _LONE_LF.search(now):
        yield Complaint("mixed line endings", "LF in a text of CRLF")
    if was and now and was.endswith("\n") is not now.endswith("\n"):
        yield Complaint("bytes touched outside", "the last newline")
    if old.document.source.bom is not new.document.source.bom:
        yield Complaint("bytes touched outside", "the byte order mark")
    if _is_toml_1_0(was) and not _is_toml_1_0(now):
        yield Complaint("not TOML 1.0", now)


def _is_toml_1_0(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _positions(new: Side) -> Iterator[Complaint]:
    for path, span in new.look.values.items():
        if new.document.value_span(path) != span:
            yield Complaint("wrong positions", f"{path} {span} {new.document.value_span(path)}")
    spans = new.document.comments
    if len(spans) != len(new.look.owners):
        yield Complaint("wrong positions", f"{len(spans)} comments, not {len(new.look.owners)}")
    for span in spans:
        owner = new.look.owners[new.document.text[span.start : span.end]]
        theirs = new.document.item_of_comment(span)
        if theirs != (None if isinstance(owner, Around) else owner):
            yield Complaint("wrong positions", f"the comment of {owner} is said to be that of {theirs}")
