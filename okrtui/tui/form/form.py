"""The form in which an item is edited where it stands: one field at a time."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.timer import Timer

from okrtui.document.refused import Refused
from okrtui.editing.changing import Change
from okrtui.editing.session import Session
from okrtui.editing.take_fix import TakeFix
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.words import FIELDS as FIELD_WORDS
from okrtui.plan.words import ITEMS, word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.drawing.cells import cell_len, fit
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CURSOR, NOTHING
from okrtui.tui.form.fields import FIELDS, first_field, written
from okrtui.tui.form.judging import Judged, command_for, judge, marked_in
from okrtui.tui.form.layout import line_of_cursor, typed_lines
from okrtui.tui.form.surroundings import Surroundings
from okrtui.tui.form.telling import question_told, refusal_told, remarks_told
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.typed_character import typed_character
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.overlay import Overlay

_FIELD_LINES = 3
"""Lines that a long text may take while it is typed; a longer one scrolls."""

_REMARK_LINES = 9
_MARGIN = 2


class Form(Overlay):
    """The fields of one item; the one being typed in shows at every key what there is to say about it.

    What is typed becomes the plan's with `tab` and `↵`, each field as a step of its own; `esc` leaves, and asks for
    another key where something typed would be lost.

    A remark that comes up behind a word that may only be half typed is told in a low voice, in its place at once:
    in full where it holds once the word is left, or after a moment.
    """

    TYPED_IN: ClassVar[bool] = True
    SAYS_ITS_REMARKS: ClassVar[bool] = True
    PROPOSAL_KEY: ClassVar[str | None] = "^Y"

    MOMENT: ClassVar[float] = 0.8
    """Seconds without a key after which a word counts as typed."""

    def __init__(self, palette: Palette, session: Session, item: Item, around: Surroundings) -> None:
        super().__init__(palette)
        self._session = session
        self._path = item.path
        self._kind = item.kind
        self._fields = FIELDS[item.kind]
        self._around = around
        self._place = first_field(item)
        self._asked = False
        self._due = False
        self._steps = 0
        self._moment: Timer | None = None
        self._begin()

    @property
    def _item(self) -> Item:
        return next(item for item in self._session.plan.items if item.path == self._path)

    @property
    def _field(self) -> str:
        return self._fields[self._place]

    @property
    def _changed(self) -> bool:
        return self._typed.text != self._before

    def _begin(self) -> None:
        """Begin with the field at hand."""
        self._before = written(self._session.document, self._item, self._field)
        self._typed = TypedLine.at_end(self._before)
        self._half = False
        self._heard: frozenset[str] = frozenset()
        self._chosen: tuple[str, Path] | None = None
        self._room = 0
        self._judge()

    def _judge(self) -> None:
        self._due = False
        self._judged = judge(self._session, self._item, self._field, self._typed.text, self._before)
        self._hear()

    def _hear(self) -> None:
        """Take in what is said; what is said behind a whole word is no longer said in a low voice."""
        if not self._half:
            self._heard = frozenset(remark.code for remark in self._all)
        self._around.on_judged()

    @property
    def _all(self) -> Sequence[Diagnostic]:
        return (*self._judged.remarks, *self._judged.standing)

    @property
    def _shown(self) -> int | None:
        """Which of all remarks is told in full below the field; None where none is."""
        places = (at for at, remark in enumerate(self._all) if (remark.code, remark.path) == self._chosen)
        return next(places, 0 if self._judged.remarks else None)

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is told in full below the field; else the one that stands below the panes."""
        return self._all[self._shown or 0] if self._all else None

    @property
    def beside(self) -> Sequence[Diagnostic]:
        """A remark about the item for the line below the panes, as it would be with what is typed; or none."""
        standing = self._judged.standing
        return () if self._shown is not None and self._all[self._shown] in standing else standing[:1]

    @property
    def offers(self) -> bool:
        """Whether a proposal is offered below the field."""
        return self._shown is not None and self._all[self._shown].fix is not None

    @property
    def _proposing(self) -> Diagnostic | None:
        """The remark whose proposal a key takes: that below the field, else that below the panes."""
        remark = self.remark if self.offers else next(iter(self.beside), None)
        return None if remark is None or remark.fix is None else remark

    @property
    def hints(self) -> list[Hint]:
        """The keys that are of use now."""
        hints = [Hint("↵", Sentence("take it")), Hint("⇥", Sentence("take it, next field"))]
        if self._proposing is not None:
            hints.append(Hint("^Y", Sentence("put right")))
        if self.remark is not None:
            hints.append(Hint("F2", Sentence("why")))
        return [*hints, Hint("esc", Sentence("leave"))]

    def place(self, size: Size) -> Region:
        """Over the item it is about, down as far as it needs, up where the screen ends."""
        height = min(len(self._fields) + _FIELD_LINES - 1 + _REMARK_LINES + EDGES, size.height - EDGES)
        x, y, width, _height = self._around.beside(size)
        return Region(x, max(min(y - 1, size.height - EDGES - height), 0), width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - EDGES
        body: list[Strip] = []
        label = max(cell_len(word(FIELD_WORDS, field)) for field in self._fields)
        for place, field in enumerate(self._fields):
            if place == self._place:
                body += self._active(field, label, inner, height - EDGES - len(self._fields) + 1)
            else:
                text = written(self._session.document, self._item, field) or NOTHING
                pieces = [Piece(f"  {fit(word(FIELD_WORDS, field), label)}  {text}", palette.faint)]
                body.append(line(inner, pieces, fill=palette.text))
        blank = line(inner, [], fill=palette.text)
        body = [*body, *[blank] * height][: height - EDGES]
        heading = f"{word(ITEMS, self._kind)} · {self._item.words}"
        return [
            top_line(palette, heading, width, focused=True),
            *(framed(palette, strip, width, thumb=False) for strip in body),
            bottom_line(palette, width),
        ]

    def _active(self, field: str, label: int, inner: int, height: int) -> list[Strip]:
        """The field that is typed in, and below it what there is to say, in at most so many lines."""
        palette = self.palette
        margin = _MARGIN + label + 2
        width = inner - margin - 1
        text = typed_lines(
            self._typed,
            width,
            self._marked(),
            field=palette.field,
            typed=palette.typed,
            mark=palette.marked,
        )
        first = max(0, min(line_of_cursor(self._typed, width) - _FIELD_LINES + 1, len(text) - _FIELD_LINES))
        text = text[first : first + _FIELD_LINES]
        head: Pieces = [
            Piece(f"{CURSOR} {fit(word(FIELD_WORDS, field), label)}", palette.accent),
            Piece("  ", palette.text),
        ]
        before: Pieces = [Piece(" " * margin, palette.text)]
        strips = [
            line(inner, [*(before if at else head), *pieces], fill=palette.text) for at, pieces in enumerate(text)
        ]
        told = self._told(width, height - len(text))
        # what it has grown to it keeps: the fields below stay where they are while remarks come and go
        self._room = max(self._room, len(text) + len(told))
        told += [[]] * (min(self._room, height) - len(text) - len(told))
        return [*strips, *(line(inner, [*before, *pieces], fill=palette.text) for pieces in told)]

    def _marked(self) -> tuple[int, int] | None:
        if self._shown is None:
            return None
        return marked_in(self._typed.text, self._all[self._shown], (*self._path, self._field))

    def _told(self, width: int, height: int) -> list[Pieces]:
        """What there is to say, as much as there is room for."""
        palette, judged = self.palette, self._judged
        told = question_told(palette, width) if self._asked else []
        if judged.refusal is not None:
            told += refusal_told(palette, judged.refusal, width)
        room = min(height, _REMARK_LINES) - len(told)
        shown = self._shown
        if shown is not None and room > 0:
            faint = self._half and self._all[shown].code not in self._heard
            told += remarks_told(palette, self._all, shown, width, room, key="^Y", next_key="^N", faint=faint)
        return told[: max(height, 0)]

    def take_key(self, event: events.Key) -> None:
        """Type, move between the fields, take or leave."""
        asked, self._asked = self._asked, False
        if asked and event.key == "x":
            self._leave()
            return
        if asked and event.key != "escape" and typed_character(event):
            self.redraw()  # an answer is not typed
            return
        match event.key:
            case "escape" if not self._changed:
                self._leave()
                return
            case "escape":
                self._asked = True
            case "ctrl+s" | "ctrl+q" | "ctrl+c":
                if self._take():
                    self._leave()
                    self._around.on_asked("save" if event.key == "ctrl+s" else "quit")
                    return
            case "enter":
                if self._take():
                    self._leave()
                    return
            case "tab" | "down":
                self._turn(1)
            case "shift+tab" | "up":
                self._turn(-1)
            case "ctrl+y":
                self._take_proposal()
            case "ctrl+n":
                self._choose_next()
            case "ctrl+z":
                self._undo()
            case key:
                self._type(key, typed_character(event))
        self.redraw()

    def _leave(self) -> None:
        self._due = False  # nothing more is judged or kept
        self._stop_waiting()
        self._around.on_closed()

    def take_paste(self, text: str) -> None:
        """Type what is pasted."""
        self._edit(self._typed.typed(text), half=False)
        self.redraw()

    def _type(self, key: str, character: str | None) -> None:
        after = self._typed.after_key(key)
        if after is None and character:
            after = self._typed.typed(character)
        if after is not None:
            self._edit(after, half=after.text != self._typed.text and after.is_half_typed)

    def _edit(self, after: TypedLine, *, half: bool) -> None:
        changed, self._typed = after.text != self._typed.text, after
        self._stop_waiting()
        self._half = half
        if half:
            self._moment = self._around.after_pause(self.MOMENT, self._settle)
        if not changed:
            self._hear()
        elif not self._due:
            # the character first, what there is to say about it in the frame after
            self._due = True
            self._around.after_frame(self._catch_up)

    def _stop_waiting(self) -> None:
        if self._moment is not None:
            self._moment.stop()
            self._moment = None

    def _settle(self) -> None:
        """A moment has gone by without a key: the word counts as typed."""
        self._half = False
        self._hear()
        self.redraw()

    def _catch_up(self) -> None:
        if self._due:
            self._judge()
            self._keep()
            self.redraw()

    def _keep(self) -> None:
        """Have the plan kept as it would be with what is typed, or was the last time that it could be taken."""
        if not self._changed:
            self._around.on_typed(None)
        elif self._judged.text is not None:
            self._around.on_typed(self._judged.text)

    def _take(self) -> bool:
        """Give the plan what is typed; False where it cannot be taken, which is then said."""
        if not self._changed:
            return True
        try:
            command = command_for(self._item, self._field, self._typed.text)
        except Refused as refused:
            self._judged = Judged(refused.sentence)
            return False
        return self._apply(command)

    def _apply(self, change: Change) -> bool:
        """Make a change; False where it is refused, which is then said."""
        revision = self._session.revision
        refusal = self._session.apply(change)
        if refusal is not None:
            self._judged = Judged(refusal)
            return False
        self._steps += self._session.revision != revision
        self._around.on_typed(None)
        return True

    def _take_proposal(self) -> None:
        """Do what is proposed below the field, else what the remark below the panes proposes."""
        self._stop_waiting()
        self._half = False
        if self._due:
            self._judge()
        fix = None if self._proposing is None else self._proposing.fix
        if fix is None:
            self._around.say(Sentence("there is no proposal here"))
        elif self._take() and self._apply(TakeFix(fix)):
            self._begin()
            self._around.say(Sentence("done: {change}; ^Z takes it back", change=fix.description))

    def _choose_next(self) -> None:
        """Tell the next of several remarks in full."""
        if self._all:
            place = 0 if self._shown is None else (self._shown + 1) % len(self._all)
            self._chosen = self._all[place].code, self._all[place].path
            self._around.on_judged()

    def _undo(self) -> None:
        """Take back what is typed; else the last step that was made in this form."""
        if self._changed:
            self._begin()
            self._keep()
        elif self._steps:
            try:
                label = self._session.undo()
            except Refused as refused:
                self._around.say(refused.sentence)
                return
            self._steps -= 1
            self._begin()
            if label is not None:
                self._around.say(Sentence("undone: {change}", change=label))

    def _turn(self, steps: int) -> None:
        """Take what is typed, and go to another field."""
        if self._take():
            self._stop_waiting()
            self._place = (self._place + steps) % len(self._fields)
            self._begin()
