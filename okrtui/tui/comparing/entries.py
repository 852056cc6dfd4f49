"""What the list of changes holds: each change, then the remarks that came and went with them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from okrtui.editing.decide import decides_about
from okrtui.locales.catalogue import _
from okrtui.plan.changes import PlanChange
from okrtui.review.account import Account
from okrtui.review.comparison import OF_CHANGES, Comparison
from okrtui.review.sentences import Told
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.tui.comparing.listing import Row
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign

_SIGN = 3
"""Cells for the sign of a remark that a change draws."""

_MOST = 2
"""Lines of a sentence in the list; the selected one is told in full beside it."""

Fate = Literal["new", "healed", "excused", "silenced"]


class ChangeEntry(NamedTuple):
    """A change, its words, and what the rules of changes say of it; `number` tells apart what is alike."""

    change: PlanChange
    told: Told
    remarks: tuple[Diagnostic, ...]
    number: int = 0

    @property
    def key(self) -> object:
        """What it stays selected by while the plan is edited."""
        change = self.change
        return "change", change.kind, change.item, change.id, change.field, repr((change.old, change.new)), self.number


class RemarkEntry(NamedTuple):
    """A remark that came or went; `number` tells apart what is alike."""

    remark: Diagnostic
    fate: Fate
    number: int = 0

    @property
    def key(self) -> object:
        """What it stays selected by while the plan is edited."""
        return self.fate, self.remark.code, self.remark.item, str(self.remark.message), self.number

    @property
    def remarks(self) -> tuple[Diagnostic, ...]:
        """The remark, while it stands."""
        return (self.remark,) if self.fate == "new" else ()


Entry = ChangeEntry | RemarkEntry


def waits_for_decision(entry: Entry) -> Diagnostic | None:
    """The remark on an entry that a word of why answers; None where nothing waits for one."""
    return next((remark for remark in entry.remarks if decides_about(remark.fix) is not None), None)


def entries_of(account: Account) -> list[Entry]:
    """All entries, changes of one objective or other item beside each other."""
    comparison = account.comparison
    if comparison.unread is not None:  # of half a text nothing can be told but why it cannot be read
        return [RemarkEntry(remark, "new") for remark in comparison.new if remark.code == InvalidToml.code]
    pairs = list(zip(comparison.changes, account.told, strict=True))
    order = {about: place for place, about in enumerate(dict.fromkeys(str(told.about) for _change, told in pairs))}
    pairs.sort(key=lambda pair: order[str(pair[1].about)])
    entries: list[Entry] = [
        *(ChangeEntry(change, told, _said_of(change, comparison)) for change, told in pairs),
        *(RemarkEntry(remark, "new") for remark in comparison.new),
        *(RemarkEntry(remark, "healed") for remark in comparison.healed),
        *(RemarkEntry(remark, "excused") for remark in comparison.excused),
        *(RemarkEntry(remark, "silenced") for remark in comparison.silenced),
    ]
    seen: Counter[object] = Counter()
    for place, entry in enumerate(entries):
        entries[place] = entry._replace(number=seen[entry.key])
        seen[entry.key] += 1
    return entries


def _said_of(change: PlanChange, comparison: Comparison) -> tuple[Diagnostic, ...]:
    """What rules of changes say of a change: of its field, or of an item that is gone."""
    judged = [told for told in comparison.new if told.code in OF_CHANGES]
    if change.field is None:
        gone = change.kind == "removed"
        return tuple(told for told in judged if gone and decides_about(told.fix) == change.id)
    if change.after is not None:
        item = item_path(change.after)
    else:
        was = item_path(change.before or ())
        item = comparison.pairs.get(was, was)
    return tuple(told for told in judged if item_path(told.path) == item and change.field in told.path)


def rows_of(entries: Sequence[Entry], palette: Palette, width: int, room: int) -> list[Row]:
    """The entries under their headings, in lines of so many cells; an empty line before each heading where all fit."""
    rows = list(_rows(entries, palette, width))
    headings = [place for place, row in enumerate(rows) if row.key is None][1:]
    if sum(len(row.lines) for row in rows) + len(headings) <= room:
        for place in reversed(headings):
            rows.insert(place, Row(None, [[]]))
    return rows


def in_full(entry: Entry, width: int) -> bool:
    """Whether the list tells all of an entry."""
    words = entry.told.what if isinstance(entry, ChangeEntry) else entry.remark.message
    return len(wrap(str(words), width - _SIGN)) <= _MOST


def _rows(entries: Sequence[Entry], palette: Palette, width: int) -> Iterator[Row]:
    heading = ""
    for entry in entries:
        above = _heading(entry)
        if above != heading:
            heading = above
            yield Row(None, [[Piece(words, palette.strong)] for words in wrap(heading, width, _MOST)])
        if isinstance(entry, ChangeEntry):
            sign = [severity_sign(palette, entry.remarks[0].severity)] if entry.remarks else []
            words = wrap(str(entry.told.what), width - _SIGN, _MOST)
            yield Row(entry.key, [[Piece(each, palette.text)] for each in words], sign)
        else:
            yield _remark_row(entry, palette, width)


def _heading(entry: Entry) -> str:
    if isinstance(entry, ChangeEntry):
        return str(entry.told.about)
    match entry.fate:
        case "new":
            return _("New remarks")
        case "healed":
            return _("Healed")
        case "excused":
            return _("Gone because the plan asks for less")
    return _("Silenced by a comment")


def _remark_row(entry: RemarkEntry, palette: Palette, width: int) -> Row:
    sign = severity_sign(palette, entry.remark.severity)
    style = palette.text if entry.fate == "new" else palette.faint
    lines = wrap(str(entry.remark.message), width - 2, _MOST)
    head, *more = lines
    first = [sign if entry.fate == "new" else Piece(sign.text, style), Piece(f" {head}", style)]
    return Row(entry.key, [first, *([Piece(f"  {words}", style)] for words in more)])
