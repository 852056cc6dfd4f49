"""The form in which an item is edited where it stands: one field at a time."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.document.refused import Refused
from okrtui.editing.changing import Change
from okrtui.editing.session import Session
from okrtui.editing.take_fix import TakeFix
from okrtui.locales.catalogue import _
from okrtui.plan.items import Item
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.drawing.cells import cell_len, fit, wrap
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import CURSOR, NOTHING, SEVERITY_SIGNS
from okrtui.tui.form.fields import FIELDS, written
from okrtui.tui.form.judging import Judged, command_for, judge
from okrtui.tui.form.layout import line_of_cursor, typed_lines
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.typed_character import typed_character
from okrtui.tui.widgets.overlay import Overlay
from okrtui.tui.words import FIELDS as FIELD_WORDS
from okrtui.tui.words import ITEMS, word

_FIELD_LINES = 3
"""Lines that a long text may take while it is typed; a longer one scrolls."""

_REMARK_LINES = 4
_MARGIN = 2


class Form(Overlay):
    """The fields of one item; the one being typed in shows at every key what there is to say about it.

    `on_closed` is called when the form is left, `after_frame` calls something once the screen is painted; `on_typed`
    is told what the plan would be with what is typed, None once that is the plan's; `on_asked` is told an action
    that one of its keys asked for, once the form is left; `proposal` gives what would put right what the remark
    below the panes is about.

    What is typed becomes the plan's with `tab` and `↵`, each field as a step of its own; `esc` leaves, and asks for
    another key where something typed would be lost.
    """

    TYPED_IN: ClassVar[bool] = True
    PROPOSAL_KEY: ClassVar[str | None] = "^Y"

    def __init__(
        self,
        palette: Palette,
        session: Session,
        item: Item,
        *,
        beside: Callable[[Size], Region],
        on_closed: Callable[[], None],
        on_typed: Callable[[str | None], None],
        on_asked: Callable[[str], None],
        proposal: Callable[[], Change | None],
        after_frame: Callable[[Callable[[], None]], object],
    ) -> None:
        super().__init__(palette)
        self._session = session
        self._path = item.path
        self._key = item.key
        self._kind = item.kind
        self._fields = FIELDS[item.kind]
        self._beside = beside
        self._on_closed = on_closed
        self._on_typed = on_typed
        self._on_asked = on_asked
        self._proposal = proposal
        self._after_frame = after_frame
        self._place = 0
        self._asked = False
        self._due = False
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
        self._judge()

    def _judge(self) -> None:
        self._due = False
        path = (*self._path, self._field)
        self._judged = judge(self._session, self._key, path, self._typed.text, self._before)

    def place(self, size: Size) -> Region:
        """Over the item it is about, down as far as it needs, up where the screen ends."""
        height = min(len(self._fields) + _FIELD_LINES - 1 + _REMARK_LINES + EDGES, size.height - EDGES)
        x, y, width, _height = self._beside(size)
        return Region(x, max(min(y - 1, size.height - EDGES - height), 0), width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner = width - EDGES
        body: list[Strip] = []
        label = max(cell_len(word(FIELD_WORDS, field)) for field in self._fields)
        for place, field in enumerate(self._fields):
            if place == self._place:
                body += self._active(field, label, inner)
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

    def _active(self, field: str, label: int, inner: int) -> list[Strip]:
        palette = self.palette
        margin = _MARGIN + label + 2
        width = inner - margin - 1
        text = typed_lines(
            self._typed,
            width,
            self._judged.marked,
            field=palette.field,
            typed=palette.typed,
            mark=palette.marked,
        )
        first = max(0, min(line_of_cursor(self._typed, width) - _FIELD_LINES + 1, len(text) - _FIELD_LINES))
        head: Pieces = [
            Piece(f"{CURSOR} {fit(word(FIELD_WORDS, field), label)}", palette.accent),
            Piece("  ", palette.text),
        ]
        strips = []
        for pieces in text[first : first + _FIELD_LINES]:
            strips.append(line(inner, [*head, *pieces], fill=palette.text))
            head = [Piece(" " * margin, palette.text)]
        return [*strips, *self._remark_lines(margin, width, inner)]

    def _remark_lines(self, margin: int, width: int, inner: int) -> list[Strip]:
        """What there is to say, directly below the field; as much as there is room for."""
        palette = self.palette
        said: list[tuple[Piece, Piece]] = []
        if self._asked:
            question = _("x leaves without what is typed; any other key goes on")
            said.append((Piece("?", palette.warning), Piece(question, palette.strong)))
        if self._judged.refusal is not None:
            sign = Piece(SEVERITY_SIGNS["error"], palette.error)
            said.append((sign, Piece(str(self._judged.refusal), palette.text)))
        for remark in self._judged.remarks:
            sign = severity_sign(palette, remark.severity)
            said.append((sign, Piece(str(remark.message), palette.text)))
            if remark.fix is not None and remark is self._proposing:
                said.append((Piece(" ", palette.text), Piece(f"^Y {remark.fix.description}", palette.accent)))
            else:
                said.append((Piece(" ", palette.text), Piece(str(remark.help), palette.faint)))
        strips: list[Strip] = []
        for sign, words in said:
            for place, text in enumerate(wrap(words.text, width - 2, 2)):
                first = [sign, Piece(" ", palette.text)] if place == 0 else [Piece("  ", palette.text)]
                pieces = [Piece(" " * margin, palette.text), *first, Piece(text, words.style)]
                strips.append(line(inner, pieces, fill=palette.text))
        return strips[:_REMARK_LINES]

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
                    self._on_asked("save" if event.key == "ctrl+s" else "quit")
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
            case key:
                self._type(key, typed_character(event))
        self.redraw()

    def _leave(self) -> None:
        self._due = False  # nothing more is judged or kept
        self._on_closed()

    def take_paste(self, text: str) -> None:
        """Type what is pasted."""
        self._edit(self._typed.typed(text))
        self.redraw()

    def _type(self, key: str, character: str | None) -> None:
        after = self._typed.after_key(key)
        if after is None and character:
            after = self._typed.typed(character)
        if after is not None:
            self._edit(after)

    def _edit(self, after: TypedLine) -> None:
        changed, self._typed = after.text != self._typed.text, after
        if changed and not self._due:
            # the character first, what there is to say about it in the frame after
            self._due = True
            self._after_frame(self._catch_up)

    def _catch_up(self) -> None:
        if self._due:
            self._judge()
            self._keep()
            self.redraw()

    def _keep(self) -> None:
        """Have the plan kept as it would be with what is typed, or was the last time that it could be taken."""
        if not self._changed:
            self._on_typed(None)
        elif self._judged.text is not None:
            self._on_typed(self._judged.text)

    def _take(self) -> bool:
        """Give the plan what is typed; False where it cannot be taken, which is then said."""
        if not self._changed:
            return True
        try:
            command = command_for(self._key, (*self._path, self._field), self._typed.text)
        except Refused as refused:
            self._judged = Judged(refused.sentence)
            return False
        refusal = self._session.apply(command)
        if refusal is not None:
            self._judged = Judged(refusal)
        else:
            self._on_typed(None)
        return refusal is None

    @property
    def _proposing(self) -> Diagnostic | None:
        """The remark on what is typed whose proposal can be taken."""
        return next((remark for remark in self._judged.remarks if remark.fix is not None), None)

    def _take_proposal(self) -> None:
        """Do what the remark on the field proposes, else the one below the panes."""
        self._judge()
        proposing = self._proposing
        if proposing is not None and proposing.fix is not None:
            change: Change | None = TakeFix(proposing.fix)
        else:
            change = None if self._changed else self._proposal()
        if change is None or not self._take():
            return
        refusal = self._session.apply(change)
        if refusal is None:
            self._begin()
        else:
            self._judged = Judged(refusal)

    def _turn(self, steps: int) -> None:
        """Take what is typed, and go to another field."""
        if self._take():
            self._place = (self._place + steps) % len(self._fields)
            self._begin()
