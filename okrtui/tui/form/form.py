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
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.directory import Directory
from okrtui.plan.words import ITEMS, word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.form.body import Body
from okrtui.tui.form.entry import Entry
from okrtui.tui.form.fields import FIELDS, fields_of, first_field
from okrtui.tui.form.judging import Judged
from okrtui.tui.form.rows import FIELD_LINES, REMARK_LINES, label_width
from okrtui.tui.form.subject import Subject, followed, subject_at
from okrtui.tui.form.surroundings import Surroundings
from okrtui.tui.form.telling import LEAVING, NOT_TAKEN
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.form.written import read, written
from okrtui.tui.typed_character import typed_character
from okrtui.tui.typing_keys import FIELD_KEYS, Section
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.overlay import Overlay


class Form(Overlay):
    """The fields of one item; the one being typed in shows at every key what there is to say about it.

    What is typed becomes the plan's with `tab` and `↵`, and all that one visit has changed is one step; `esc` leaves,
    and asks for `x` where something typed would be lost; any other key goes on, and types what it types. Fields that
    are of no use to the item as it is wait behind the last one.

    A remark that comes up behind a word that may only be half typed is told in a low voice, in its place at once:
    in full where it holds once the word is left, or after a moment.
    """

    TAKES_LEAVING: ClassVar[bool] = True
    TYPED_IN: ClassVar[bool] = True
    KEYS: ClassVar[Section | None] = FIELD_KEYS
    SAYS_ITS_REMARKS: ClassVar[bool] = True
    PROPOSAL_KEY: ClassVar[str | None] = "^Y"

    MOMENT: ClassVar[float] = 0.8
    """Seconds without a key after which a word counts as typed."""

    def __init__(
        self, palette: Palette, session: Session, subject: Subject, around: Surroundings, field: str | None = None
    ) -> None:
        super().__init__(palette)
        self._session = session
        self._subject = subject
        self._fields, self._folded = fields_of(subject)
        self._around = around
        self._asked = False
        self._due = False
        self._steps = 0
        self._since = max((step.number for step in session.history.done), default=0)
        self._applying = False
        self._moment: Timer | None = None
        self._body = Body(palette, self._text_of)
        self._go_to(field or first_field(subject))

    def _go_to(self, field: str) -> None:
        if field in self._folded:
            self._unfold()
        self._place = self._fields.index(field)
        self._begin()

    def _unfold(self) -> None:
        self._fields, self._folded = [*self._fields, *self._folded], []

    @property
    def _field(self) -> str:
        return self._fields[self._place]

    def _begin(self) -> None:
        """Begin with the field at hand."""
        session = self._session
        self._directory = Directory(session.plan, session.parents.plans)
        self._texts: dict[str, str] = {}
        self._body.begin()
        self._due = False
        self._entry = Entry(session, self._directory, self._subject, self._field)
        self._around.on_judged()

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is told in full below the field; else the one that stands below the panes."""
        return self._entry.said.remark

    @property
    def beside(self) -> Sequence[Diagnostic]:
        """A remark about the item for the line below the panes, as it would be with what is typed; or none."""
        return self._entry.said.beside

    @property
    def offers(self) -> bool:
        """Whether a proposal is offered below the field."""
        return self._entry.said.offers

    @property
    def hints(self) -> list[Hint]:
        """The keys that are of use now."""
        completion = self._entry.completion
        hints = [Hint("↵", Sentence("take it"))]
        hints.append(Hint("⇥", Sentence("take it, next field") if completion.at is None else Sentence("complete")))
        if completion.offered:
            hints.append(Hint("↑ ↓", Sentence("choose")))
        if self._entry.said.proposing is not None:
            hints.append(Hint("^Y", Sentence("put right")))
        if self.remark is not None:
            hints.append(Hint("F2", Sentence("why")))
        return [*hints, Hint("esc", Sentence("leave"))]

    @property
    def answers(self) -> Sequence[Hint]:
        """The keys that answer whether to leave."""
        return LEAVING if self._asked else ()

    @property
    def unfinished(self) -> Sentence | None:
        """What is typed, where it cannot be taken."""
        return NOT_TAKEN if self._entry.changed else None

    def give_up(self) -> None:
        """Leave without what is typed."""
        self._leave()

    def place(self, size: Size) -> Region:
        """Over the item it is about, down as far as it needs, up where the screen ends."""
        rows = len(self._fields) + bool(self._folded) + FIELD_LINES - 1 + REMARK_LINES
        height = min(rows + EDGES, size.height - EDGES)
        x, y, width, _height = self._around.beside(size)
        return Region(x, max(min(y - 1, size.height - EDGES - height), 0), width, height)

    def lines(self, width: int, height: int) -> list[Strip]:
        palette, inner, room = self.palette, width - EDGES, max(height - EDGES, 0)
        fields, place = self._fields, self._place
        label = label_width(FIELDS[self._subject.kind], inner)
        above, below = fields[:place], fields[place + 1 :]
        body, thumb = self._body.strips(self._entry, above, below, self._folded, label, inner, room, asked=self._asked)
        heading = f"{word(ITEMS, self._subject.kind)} · {self._subject.words}"
        return [
            top_line(palette, heading, width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(palette, width),
        ]

    def _text_of(self, field: str) -> str:
        if field not in self._texts:
            text = written(self._session.document, self._subject, field)
            self._texts[field] = read(self._directory, self._subject, field, text)
        return self._texts[field]

    def take_key(self, event: events.Key) -> None:
        """Type, move between the fields, take or leave."""
        asked, self._asked = self._asked, False
        if asked and event.key in ("escape", "x"):
            self._leave()
            return
        match event.key:
            case "escape" if not self._entry.changed:
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
            case "tab":
                self._complete_or_turn()
            case "down" | "up":
                self._choose_or_turn(1 if event.key == "down" else -1)
            case "shift+tab":
                self._turn(-1)
            case "ctrl+y":
                self._take_proposal()
            case "ctrl+n":
                if self._entry.said.choose_next():
                    self._around.on_judged()
            case "ctrl+z":
                self._undo()
            case key:
                after = self._entry.after_key(key, typed_character(event))
                if after is not None:
                    self._edit(after, half=after.is_half_typed)
        self.redraw()

    def _leave(self) -> None:
        self._due = False  # nothing more is judged or kept
        self._stop_waiting()
        self._session.join_steps(self._since, Sentence("edit of {item}", item=Quoted(self._subject.words)))
        self._around.on_closed()

    def take_paste(self, text: str) -> None:
        """Type what is pasted."""
        self._asked = False
        self._edit(self._entry.pasted(text), half=False)
        self.redraw()

    def take_revision(self) -> None:
        """Take in what another program has changed: stay with the item and with what is typed, unless it is gone."""
        if self._applying:
            return
        subject = followed(self._session.plan, self._subject)
        if subject is None:
            self._leave()
            self._around.say(Sentence("what was being edited here is no longer in the plan"))
            return
        line_typed, changed = self._entry.line, self._entry.changed
        self._subject = subject
        self._begin()
        if changed:
            self._edit(line_typed, half=False)
        self.redraw()

    def _edit(self, after: TypedLine, *, half: bool) -> None:
        changed = self._entry.take(after)
        self._wait_for_more(half=half and changed)
        if changed:
            self._judge_later()
        else:
            self._entry.said.hear()
            self._around.on_judged()

    def _wait_for_more(self, *, half: bool) -> None:
        self._stop_waiting()
        self._entry.said.half = half
        if half:
            self._moment = self._around.after_pause(self.MOMENT, self._settle)

    def _judge_later(self) -> None:
        if not self._due:
            # the character first, what there is to say about it in the frame after
            self._due = True
            self._around.after_frame(self._catch_up)

    def _stop_waiting(self) -> None:
        if self._moment is not None:
            self._moment.stop()
            self._moment = None

    def _settle(self) -> None:
        """A moment has gone by without a key: the word counts as typed."""
        self._entry.said.half = False
        self._entry.said.hear()
        self._around.on_judged()
        self.redraw()

    def _catch_up(self) -> None:
        if self._due:
            self._judge()
            self._keep()
            self.redraw()

    def _judge(self) -> None:
        self._due = False
        self._entry.judge()
        self._around.on_judged()

    def _keep(self) -> None:
        """Have the plan kept as it would be with what is typed, or was the last time that it could be taken."""
        text = self._entry.said.judged.text
        if not self._entry.changed:
            self._around.on_typed(None)
        elif text is not None:
            self._around.on_typed(text)

    def _take(self) -> bool:
        """Give the plan what is typed; False where it cannot be taken, which is then said."""
        if not self._entry.changed:
            return True
        try:
            command = self._entry.command
        except Refused as refused:
            self._refuse(refused.sentence)
            return False
        return self._apply(command)

    def _apply(self, change: Change) -> bool:
        """Make a change; False where it is refused, which is then said."""
        revision = self._session.revision
        self._applying = True
        refusal = self._session.apply(change)
        self._applying = False
        if refusal is not None:
            self._refuse(refusal)
            return False
        self._steps += self._session.revision != revision
        self._stay()
        self._around.on_typed(None)
        return True

    def _stay(self) -> None:
        """Go on with the item as it is after a change of one's own."""
        subject = subject_at(self._session.plan, self._subject.path)
        if subject is None:
            self._leave()
        else:
            self._subject = subject

    def _refuse(self, refusal: Sentence) -> None:
        self._due = False
        self._entry.said.take(Judged(refusal))
        self._around.on_judged()

    def _take_proposal(self) -> None:
        """Do what is proposed below the field, else what the remark below the panes proposes."""
        self._stop_waiting()
        self._entry.said.half = False
        if self._due:
            self._judge()
        remark = self._entry.said.proposing
        fix = None if remark is None else remark.fix
        if fix is None:
            self._around.say(Sentence("there is no proposal here"))
        elif self._take() and self._apply(TakeFix(fix)):
            self._begin()
            self._around.say(Sentence("done: {change}; ^Z takes it back", change=fix.description))

    def _undo(self) -> None:
        """Take back what is typed; else the last step that was made in this form."""
        self._stop_waiting()
        if self._entry.line.text != self._entry.before:
            self._begin()
            self._keep()
        elif self._steps:
            self._undo_step()

    def _undo_step(self) -> None:
        self._applying = True
        try:
            label = self._session.undo()
        except Refused as refused:
            self._around.say(refused.sentence)
            return
        finally:
            self._applying = False
        self._steps -= 1
        self._stay()
        self._begin()
        if label is not None:
            self._around.say(Sentence("undone: {change}", change=label))

    def _complete_or_turn(self) -> None:
        """Complete the word where a choice is highlighted; else go on to the next field."""
        if self._entry.complete():
            self._judge_later()
        else:
            self._turn(1)

    def _choose_or_turn(self, steps: int) -> None:
        """Highlight another choice; where none are offered that way, go to another field."""
        if self._entry.completion.choose(steps):
            self._judge_later()
        else:
            self._turn(steps)

    def _turn(self, steps: int) -> None:
        """Take what is typed, and go to another field."""
        if self._take():
            self._stop_waiting()
            if self._place + steps == len(self._fields):
                self._unfold()
            self._place = (self._place + steps) % len(self._fields)
            self._begin()
