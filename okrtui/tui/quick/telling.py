"""What a quick line is understood as, told in lines below it."""

from collections.abc import Mapping, Sequence
from datetime import date

from okrtui.document.edit import Value
from okrtui.editing.quick.named_fields import table_of
from okrtui.editing.quick.quick_line import Unclear
from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_number, format_weekday
from okrtui.locales.sentence import Sentence, enumerated
from okrtui.plan.directory import Directory
from okrtui.plan.fields import field_names
from okrtui.plan.items import ItemKind
from okrtui.plan.references import AFTER, KPI, OWNER, SERVES, SUPPORTS, TEAM
from okrtui.plan.words import CADENCES, DECISIONS, FIELDS, KINDS, STATES, word
from okrtui.tui.drawing.cells import cell_len, clip, wrap
from okrtui.tui.drawing.line import Piece, Pieces, width_of
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import SEVERITY_SIGNS
from okrtui.tui.form.telling import refusal_told, remarks_told
from okrtui.tui.quick.judged_line import NAMES, JudgedLine

_REFERENCES = {"owner": OWNER, "team": TEAM, "supports": SUPPORTS, "serves": SERVES, "kpi": KPI, "after": AFTER}
_GAP = "   "
_PROPOSAL = "^Y"
_KEPT = "\u2007"
"""Stands for a blank within an example, at which no line ends; as wide as a blank."""

EXAMPLES: dict[ItemKind, Sentence] = {
    "objective": Sentence("Be the brand that industrial firms name first {marks}", marks="@claire !b2b"),
    "key_result": Sentence("NPS 40 -> 55 @claire"),
    "initiative": Sentence("White paper 1/11-2/5 12d {marks}", marks="#communication @claire !nps"),
    "person": Sentence("Claire Martin #communication"),
    "team": Sentence("Communication 8 d/week"),
    "priority": Sentence("Grow in the B2B market"),
    "kpi": Sentence("Organic traffic >= 18000 visits/month"),
}
"""A line of each kind as one types it."""

_MORE: dict[ItemKind, tuple[str | Sentence, ...]] = {
    "objective": (Sentence("why: …"),),
    "key_result": (
        *("<= 2 %", ">= 95 %", Sentence("+30% of"), "x2", "?", Sentence("due 2/28")),
        *(Sentence("source: …"), Sentence("cadence: monthly")),
    ),
    "initiative": (
        *(Sentence("w3-w6"), Sentence("Jan 11"), Sentence("+2w"), Sentence("tomorrow")),
        *(Sentence("kind: content"), Sentence("after: …")),
    ),
}
"""What else a line may say."""

_LISTS = (("⇥ ⇧⇥", Sentence("the next list of the plan sheet, the one before")),)
_WAYS: dict[ItemKind, tuple[tuple[str, Sentence], ...]] = {
    "objective": (("⇥", Sentence("its key results")),),
    "key_result": (("⇥", Sentence("initiatives that serve it")), ("⇧⇥", Sentence("the next objective"))),
    "initiative": (("⇧⇥", Sentence("back to what it serves")),),
    **dict.fromkeys(("priority", "person", "team", "kpi"), _LISTS),
}
"""Where keys lead from an empty line."""


def fields_told(
    palette: Palette, kind: ItemKind, fields: Mapping[str, Value], directory: Directory, width: int
) -> list[Pieces]:
    """The fields with their words and values, in the order of the format, as many on a line as there is room for."""
    ordered = {field: fields[field] for field in field_names(table_of(kind)) if field in fields}
    return fields_in_order(palette, ordered, directory, width)


def fields_in_order(palette: Palette, fields: Mapping[str, Value], directory: Directory, width: int) -> list[Pieces]:
    """The fields as they come, as many on a line as there is room for."""
    lines: list[Pieces] = []
    for field, held in fields.items():
        label, value = word(FIELDS, field), _shown(field, held, directory)
        pieces = (
            [Piece(f"{label} ", palette.faint), Piece(value, palette.strong)]
            if value
            else [Piece(label, palette.strong)]
        )
        if width_of(pieces) > width:
            pieces = [pieces[0], Piece(clip(value, width - cell_len(label) - 1), palette.strong)]
        if lines and width_of(lines[-1]) + len(_GAP) + width_of(pieces) <= width:
            lines[-1] += [Piece(_GAP, palette.text), *pieces]
        else:
            lines.append(pieces)
    return lines


def _shown(field: str, value: Value, directory: Directory) -> str:
    match value:
        case bool():
            return "" if value else _("no")
        case int() | float():
            return format_number(value)
        case date():
            return format_weekday(value)
        case str():
            return _named(field, value, directory)
        case Sequence():
            return enumerated([_named(field, str(each), directory) for each in value])
    return str(value)


def _named(field: str, value: str, directory: Directory) -> str:
    if field in _REFERENCES:
        item = directory.find(value, _REFERENCES[field])
        return value if item is None else item.words
    if field in ("kind", "state", "cadence", "decision"):
        return word({**STATES, **KINDS, **CADENCES, **DECISIONS}, value)
    return value


def unclear_told(palette: Palette, unclear: Sequence[Unclear], width: int, *, faint: bool) -> list[Pieces]:
    """What could not be taken as it is meant, with the key that mends the first of them where one can."""
    told: list[Pieces] = []
    sign = Piece(f"{SEVERITY_SIGNS['warning']} ", palette.faint if faint else palette.warning)
    mends = False
    for each in unclear:
        offer = f"  {_PROPOSAL} {each.mend}" if each.mend is not None and not mends else ""
        mends = mends or bool(offer)
        words = clip(str(each.sentence), max(width - 2 - cell_len(offer), 0))
        told.append([sign, Piece(words, palette.faint if faint else palette.text), Piece(offer, palette.accent)])
    return told


def judged_told(
    palette: Palette, judged: JudgedLine, directory: Directory, width: int, height: int, *, faint: bool
) -> list[Pieces]:
    """The fields that a line fills, what is unclear in it, and the remarks on it; in at most so many lines.

    With `faint`, the remarks are told in a low voice: the last word may only be half typed.
    """
    line, fields = judged.line, judged.command.add.fields
    if len(line.pieces) == 1:
        fields = {field: value for field, value in fields.items() if field not in NAMES}  # the line itself says so
    told = fields_told(palette, line.kind, fields, directory, width)
    told += unclear_told(palette, line.unclear, width, faint=faint)
    if judged.trial.refusal is not None:
        told += refusal_told(palette, judged.trial.refusal, width)
    room = height - len(told)
    if judged.remarks and room > 0:
        key = _PROPOSAL if judged.mend is None else " "
        told += remarks_told(palette, judged.remarks, 0, width, room, key=key, next_key=" ", faint=faint)
    return told[: max(height, 0)]


def ways_told(palette: Palette, kind: ItemKind, added: bool, width: int) -> list[Pieces]:
    """For an empty line: how one may look, what else it may say, and the keys to what stands under or above."""
    told = wrap(str(Sentence("for example: {line}", line=EXAMPLES[kind])), max(width, 1))
    if kind in _MORE:
        said = [str(each).replace(" ", _KEPT) for each in _MORE[kind]]
        also = str(Sentence("also: {words}", words=_GAP.join(said)))
        told += [row.strip().replace(_KEPT, " ") for row in wrap(also, max(width, 1))]
    ways = _WAYS[kind]
    if added:
        ways = (*ways, ("^Z", Sentence("undo")))
    leading: list[Pieces] = [[]]
    for key, words in ways:
        pieces = [Piece(f"{key} ", palette.accent), Piece(f"{words}{_GAP}", palette.faint)]
        if leading[-1] and width_of([*leading[-1], *pieces]) - len(_GAP) > width:
            leading.append([])
        leading[-1] += pieces
    return [*([Piece(row, palette.faint)] for row in told), *leading]
