"""The rows of a form: the fields as they stand, and the one that is typed in with all there is to say about it."""

from collections.abc import Sequence

from textual.strip import Strip

from okrtui.locales.sentence import Sentence
from okrtui.plan.meanings import MEANINGS
from okrtui.plan.references import reference_field
from okrtui.plan.words import FIELDS as FIELD_WORDS
from okrtui.plan.words import word
from okrtui.tui.drawing.cells import cell_len, clip, fit, wrap
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CURSOR, NOTHING
from okrtui.tui.form.entry import Entry
from okrtui.tui.form.layout import line_of_cursor, typed_lines
from okrtui.tui.form.telling import question_told, refusal_told, remarks_told
from okrtui.tui.form.written import read
from okrtui.tui.period_words import period_in_full

FIELD_LINES = 3
"""Lines that a long text may take while it is typed; a longer one scrolls."""

REMARK_LINES = 9

_MARGIN = 2
_LABEL_SHARE = 4
"""Names take at most this part of a line."""

_INDENT = 4
"""Cells before what is said: it needs its room, and begins below the name of the field."""

_OFFERED_LINES = 5
_NOTE_LINES = 2
_MORE_INDENT = 4


def label_width(fields: Sequence[str], width: int) -> int:
    """Cells for the names of fields, of so many in all: as many as the longest takes, within limits."""
    return min(max(cell_len(word(FIELD_WORDS, field)) for field in fields), width // _LABEL_SHARE)


def resting_row(palette: Palette, field: str, text: str, label: int, width: int) -> Strip:
    """A field that is not typed in."""
    pieces = [Piece(f"  {fit(word(FIELD_WORDS, field), label)}  {text or NOTHING}", palette.faint)]
    return line(width, pieces, fill=palette.text)


def more_rows(palette: Palette, fields: Sequence[str], width: int, most: int) -> list[Strip]:
    """What other fields there are, in at most so many lines."""
    more = Sentence("{count} more field", "{count} more fields", count=len(fields))
    names = ", ".join(word(FIELD_WORDS, field) for field in fields)
    told = wrap(f"+ {more} · {names}", width - _MORE_INDENT - 1, most)
    head = ["  ", *[" " * _MORE_INDENT] * (len(told) - 1)]
    return [
        line(width, [Piece(f"{before}{words}", palette.faint)], fill=palette.text)
        for before, words in zip(head, told, strict=True)
    ]


def active_rows(palette: Palette, entry: Entry, label: int, width: int, most: int, *, asked: bool) -> list[Strip]:
    """The field that is typed in, and below it what there is to say, in at most so many lines.

    With `asked`, whether to leave without what is typed.
    """
    margin = _MARGIN + label + 2
    room = width - margin - 1
    text = typed_lines(
        entry.line,
        room,
        (0, len(entry.line.text)) if entry.whole else entry.marked,
        field=palette.field,
        typed=palette.typed,
        mark=palette.typed if entry.whole else palette.marked,
    )
    first = max(0, min(line_of_cursor(entry.line, room) - FIELD_LINES + 1, len(text) - FIELD_LINES))
    text = text[first : first + FIELD_LINES]
    head: Pieces = [
        Piece(f"{CURSOR} {fit(word(FIELD_WORDS, entry.field), label)}", palette.accent),
        Piece("  ", palette.text),
    ]
    before: Pieces = [Piece(" " * margin, palette.text)]
    rows = [[*(before if at else head), *pieces] for at, pieces in enumerate(text)]
    told = _offered(palette, entry, room, before)
    told += _told(palette, entry, width - _INDENT - 1, most - len(rows) - len(told), asked=asked)
    return [line(width, pieces, fill=palette.text) for pieces in [*rows, *told][:most]]


def _offered(palette: Palette, entry: Entry, width: int, before: Pieces) -> list[Pieces]:
    """What the word could become, the highlighted choice in sight, else what the ids in the field stand for."""
    completion = entry.completion
    at = completion.at or 0
    first = max(at - _OFFERED_LINES + 1, 0)
    rows: list[Pieces] = []
    for place, choice in enumerate(completion.offered[first : first + _OFFERED_LINES], first):
        highlighted = place == completion.at
        key = "⇥ " if highlighted else "→ " if completion.at is None and place == 0 else "  "
        style = palette.strong if highlighted else palette.faint
        rows.append([*before, Piece(key, palette.accent), Piece(clip(choice.told, width - 2), style)])
    return rows or [[*before, Piece(words, palette.text)] for words in _names(entry, width)]


def _told(palette: Palette, entry: Entry, width: int, height: int, *, asked: bool) -> list[Pieces]:
    """What there is to say, as much as there is room for."""
    said = entry.said
    told = question_told(palette, width) if asked else []
    if said.judged.refusal is not None:
        told += refusal_told(palette, said.judged.refusal, width)
    room = min(height, REMARK_LINES) - len(told)
    if said.shown is not None and room > 0:
        told += remarks_told(palette, said.all, said.shown, width, room, key="^Y", next_key="^N", faint=said.is_low)
    if not told and not entry.completion.offered:
        told = [[Piece(words, palette.faint)] for words in _meaning(entry, width)]
    indent = Piece(" " * _INDENT, palette.text)
    return [[indent, *pieces] for pieces in told[: max(height, 0)]]


def _names(entry: Entry, width: int) -> list[str]:
    """What the ids in the field stand for, or from when to when a period goes."""
    if entry.field == "period" and entry.changed:
        period = entry.period
        return [] if period is None else wrap(period_in_full(period), width, _NOTE_LINES)
    if reference_field(entry.subject.kind, entry.field) is None:
        return []
    text = entry.completion.meant(entry.line.text).strip(" ,")
    names = read(entry.directory, entry.subject, entry.field, text)
    return [] if names == text else wrap(names, width, _NOTE_LINES)


def _meaning(entry: Entry, width: int) -> list[str]:
    """What the field is for."""
    meaning = MEANINGS[type(entry.subject.part)].get(entry.field)
    return [] if meaning is None else wrap(str(meaning), width, _NOTE_LINES)
