"""A walkthrough that is on: which step is shown, for how long, and with whom."""

from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual.timer import Timer

from okrtui.document.document import Document
from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda import Agenda
from okrtui.plan.agenda_choice import EVERYTHING, Order, Selection
from okrtui.plan.agenda_step import CLOSING, OPENING, AgendaStep, objective_steps
from okrtui.review.minutes.meeting import Ballot as HeldBallot
from okrtui.review.minutes.meeting import Meeting as HeldMeeting
from okrtui.room.meeting import News
from okrtui.room.place import Place, short_key
from okrtui.tui.board import key_of
from okrtui.tui.panes.stage import StagePane
from okrtui.tui.walkthrough.clock import Clock, Limits
from okrtui.tui.walkthrough.company import Company, introduction
from okrtui.tui.walkthrough.decided import Decided, decided
from okrtui.tui.walkthrough.following import Following
from okrtui.tui.walkthrough.heading import aim_of, people_told, times_of
from okrtui.tui.walkthrough.hints import walking_hints
from okrtui.tui.walkthrough.presenting import Presenting
from okrtui.tui.walkthrough.voting import Voting
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.walk_header import WalkHeader

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_FOLLOWERS = frozenset(
    (
        *("walk_next", "walk_previous", "walk_jump", "walk_vote", "walk_back", "walk_people", "walk_leave"),
        "walk_open",
        *("down", "up", "first", "last", "page_down", "page_up"),
        *("help", "read", "explain", "commands", "draw_anew", "configuration", "suspend", "quit"),
    )
)
"""What who follows can do."""

_ELSEWHERE = frozenset(
    (
        *("objectives", "key_results", "calendar", "sheet", "next_pane", "previous_pane", "left", "right"),
        *("maximise", "filter", "group", "walk", "plans"),
    )
)
"""What goes to other panes, or is about them."""

_WRITTEN = 0.004
"""Seconds in which a frame that has been painted is written to the terminal, by a thread of its own."""

_TALKING = 0.5
"""Seconds that a step is shown before the next one is made ready: all frames of this one have been painted."""

_A_MOMENT = 0.005
"""Seconds after the full second at which the clock is looked at."""


class Walking:
    """Shows step after step on the stage of a workbench; who leads has all others see the same.

    What others do is heard in the loop of the screen, and shown at once, unless one has looked around: then the
    header says how to come back.
    """

    def __init__(
        self,
        workbench: "Workbench",
        *,
        follows: bool,
        name: str | None = None,
        room: Path | None = None,
        limits: Limits | None = None,
    ) -> None:
        session = workbench.session
        self.workbench = workbench
        self.stage, self.header = _parts_of(workbench)
        self.agenda = Agenda.of(session.plan, session.today, parents=session.parents.plans)
        self.step: AgendaStep = OPENING
        self.away = False
        """Whether what is shown here is not what all are shown."""
        self.before: Document = session.document
        self.clock = Clock(limits or Limits())
        self.ballots: list[HeldBallot] = []
        self.voting = Voting(self)
        self._began = datetime.now()
        self._people: dict[str, None] = {}
        self._room: str | None = None
        """The step that all were shown when others were last heard, by its key on the line."""
        self._timer: Timer | None = None
        self._preparing: Timer | None = None
        me = introduction(workbench.size, name)
        self.company: Company = (
            Following(session.file, me, self, room) if follows else Presenting(session.file, self.place, me, self, room)
        )

    def begin(self) -> None:
        """Show the first step in the place of the panes."""
        workbench = self.workbench
        self.stage.on_moved = lambda _pane: self.moved()
        self.stage.on_opened = lambda _pane: workbench.do("walk_open")
        self.stage.begin_anew()
        self.stage.step = None
        for part in (self.header, self.stage):
            if not part.is_attached:
                workbench.mount(part)
        if self.company.presents:
            self.clock = self.clock.show(self.step.key, monotonic())
            self._tick()

    def leave(self, *, dropped: bool) -> None:
        """Leave the others: for good, or because the line has dropped."""
        self.company.close(dropped=dropped)
        for timer in (self._timer, self._preparing):
            if timer is not None:
                timer.stop()

    @property
    def leads(self) -> bool:
        """Whether what is shown here is what all are shown, and the plan is changed from here."""
        return self.company.leads

    @property
    def place(self) -> Place:
        """What is shown here."""
        number = self.agenda.number_of(self.step.key)
        selection = self.agenda.selection
        return Place(
            step=self.step.key,
            selected=self.stage.selected,
            number=number or 0,
            count=len(self.agenda.objectives),
            order=self.agenda.order,
            owner=selection.owner,
            team=selection.team,
            red=selection.red,
        )

    @property
    def hints(self) -> list[Hint]:
        """The keys that are worth naming."""
        return walking_hints(self)

    def refusal(self, action: str) -> Sentence | None:
        """Why an action of the workbench cannot be done now: who follows looks around, and votes."""
        keymap = self.workbench.keymap
        if action in _ELSEWHERE and not self.company.presents:
            return Sentence("who follows has no other panes; {key} leaves the walkthrough", key=keymap.shown("quit"))
        if action in _ELSEWHERE:
            return Sentence(
                "{key} ends the walkthrough; the other panes come back then", key=keymap.shown("walk_leave")
            )
        if self.leads or action in _FOLLOWERS:
            return None
        return Sentence(
            "only who leads the walkthrough takes notes and changes the plan; {key} leaves it", key=keymap.shown("quit")
        )

    def blank(self, wanted: bool) -> None:
        """Blank the screens of all, or show them again."""
        self.company.show(self.place.model_copy(update={"blank": wanted}))
        self.workbench.blank(wanted)

    def unblank(self) -> None:
        """Show the screens again: those of all where the lead is here, else this one."""
        if self.leads:
            self.blank(False)
        else:
            self.workbench.blank(False)

    def moved(self) -> None:
        """Something else has been selected, or another step is shown: all are shown it, or one has looked around."""
        self.away = not self.leads
        self.workbench.show_selection()
        if self.leads:
            self.workbench.after_frame(self._show_soon)

    def _show_soon(self) -> None:
        """Show it to the others, once the terminal here has been written: who presents need not wait for them."""
        self.workbench.set_timer(_WRITTEN, lambda: self.company.show(self.place))

    def go(self, step: AgendaStep) -> None:
        """Go to a step."""
        if step.key != self.step.key:
            self._take_step(step)
            self.moved()

    def _take_step(self, step: AgendaStep) -> None:
        session, left = self.workbench.session, self.step
        self.step = step
        if self.company.presents:
            self.clock = self.clock.show(step.key, monotonic())
        if left.kind == "objective" and not left.is_active:  # it stayed only while it was shown
            self.agenda = self.agenda.after(session.plan, session.today, session.parents.plans, shown=step.key)
        self._put_on_stage()
        if self._preparing is not None:
            self._preparing.stop()
        self._preparing = self.workbench.set_timer(_TALKING, self._prepare)

    def _prepare(self) -> None:
        """Have the next step ready, while this one is talked about."""
        self.stage.prepare(self.agenda.next(self.step.key))

    def select(self, order: Order, selection: Selection = EVERYTHING) -> None:
        """Walk through other objectives, or in another order, from the opening."""
        session = self.workbench.session
        self.agenda = Agenda.of(session.plan, session.today, order, selection, session.parents.plans)
        self._take_step(OPENING)
        self.moved()

    def revised(self) -> None:
        """The plan has another revision: stay at the step where one was."""
        session = self.workbench.session
        self.agenda = self.agenda.after(session.plan, session.today, session.parents.plans, shown=self.step.key)
        self.clock = self.clock.renamed(self.agenda.moved)
        step = self.agenda.kept(self.step.key) or self._anywhere(self.step.key) or OPENING
        if step.key != self.step.key:
            self.step = step
            if self.leads:
                self.company.show(self.place)
        else:
            self.step = step  # its item may be another now
        if self.company.presents and self.clock.shown != step.key:
            self.clock = self.clock.show(step.key, monotonic())

    def show(self) -> None:
        """Draw what differs from what is on the screen; called with each revision and selection."""
        self._put_on_stage()
        self.stage.redraw()
        self.show_header()
        self.voting.show()

    def _put_on_stage(self) -> None:
        board = self.workbench.board
        self.stage.take(board, self.agenda, self.step, self._decided() if self.step == CLOSING else Decided())

    def _decided(self) -> Decided:
        session = self.workbench.session
        return decided(self.before, session.document, self.agenda, self.held(), session.today)

    def held(self) -> HeldMeeting:
        """The meeting as the minutes tell it, up to now."""
        now = monotonic()
        return HeldMeeting(
            self._began, datetime.now(), self.clock.by_step(now), tuple(self._people), tuple(self.ballots)
        )

    def show_header(self) -> None:
        """Draw the two lines at the top."""
        header = self.workbench.board.plan.header
        people, notable = people_told(self)
        self.header.show(
            header.title or self.workbench.session.file.name,
            aim_of(self.workbench.board, self.step),
            times_of(self.clock, monotonic()) if self.company.presents else None,
            people,
            notable=notable,
        )

    def _tick(self) -> None:
        """Show the clock, and again with the next second."""
        until = self.clock.until_next_second(monotonic())
        if until is not None:
            self._timer = self.workbench.set_timer(until + _A_MOMENT, self._ticked)

    def _ticked(self) -> None:
        self.show_header()
        self._tick()

    def pause(self) -> None:
        """Stop the clock, or let it go on."""
        now = monotonic()
        if self.clock.is_paused:
            self.clock = self.clock.go_on(now)
            self._tick()
        else:
            self.clock = self.clock.pause(now)
            if self._timer is not None:
                self._timer.stop()
        self.show_header()

    def heard(self, news: News) -> None:
        """Others have done something."""
        meeting = self.company.meeting
        if meeting is not None:
            self._people |= dict.fromkeys(person.words for person in (meeting.presenter, *meeting.people))
        room = None if meeting is None else meeting.place.step
        if news & (News.LEAD | News.LINE) or (news & News.PLACE and room != self._room):
            self.workbench.say(None)  # what was said of the room as it was, or of what all have left
        self._room = room
        if meeting is not None and news & (News.LEAD | News.PLACE) and self.leads:
            self._lead_on(meeting.place, came=bool(news & News.LEAD))
            if self.company.presents and news & News.LEAD:
                self.workbench.say(Sentence("you lead again: who led has left, or has given the lead back"))
        if news & News.BALLOT:
            self.voting.heard()
        if meeting is not None and not self.away and not self.leads:
            self.come_to(meeting.place)
        self.workbench.show_selection()

    def come_back(self) -> bool:
        """Show what all are shown; False where that is so already, or is not known."""
        meeting = self.company.meeting
        if meeting is None or self.leads or not self.away:
            return False
        self.away = False
        self.come_to(meeting.place)
        self.workbench.show_selection()
        return True

    def take_back(self) -> None:
        """Lead again, from where the room is; who has been handed the lead gives it back."""
        self.company.take_back()
        meeting = self.company.meeting
        if meeting is not None:
            self._lead_on(meeting.place)

    def _lead_on(self, place: Place, *, came: bool = True) -> None:
        """Lead from a place where the room is; what cannot be shown here, the room leaves with who leads.

        Where the lead was here before it `came`, what is shown here is newer than what was heard.
        """
        if came:
            self.away = False
            self.come_to(place)
        if not place.at(self.step.key):
            self.company.show(self.place)

    def come_to(self, place: Place) -> None:
        """Show a place, of what is walked through there."""
        selection = Selection(place.owner, place.team, place.red)
        if (self.agenda.order, self.agenda.selection) != (place.order, selection):
            session = self.workbench.session
            self.agenda = Agenda.of(session.plan, session.today, place.order, selection, session.parents.plans)
        step = self._anywhere(place.step)
        if step is not None:
            if step.key != self.step.key:
                self._take_step(step)
            selected = next((key for key in self.stage.keys if place.selects(key)), None)
            if selected is not None:
                self.stage.select(selected)
        self.workbench.blank(place.blank)

    def _anywhere(self, key: str) -> AgendaStep | None:
        """The step with a key as the line carries it, also one that is not on the agenda here."""
        steps = (*self.agenda.steps, *objective_steps(self.workbench.session.plan))
        return next((step for step in steps if short_key(step.key) == key), None)

    def selects(self, key: str) -> bool:
        """Select an item where it is shown: on this step or another; False where the walkthrough does not show it."""
        if key not in self.stage.keys:
            item = self.workbench.board.by_key.get(key)
            above = item if item is None or item.kind == "objective" else self.workbench.board.objective_of(item)
            step = None if above is None else self._anywhere(key_of(above))
            if step is None:
                return False
            self.go(step)
        self.stage.select(key)
        return key in self.stage.keys


def _parts_of(workbench: "Workbench") -> tuple[StagePane, WalkHeader]:
    """The stage and its header: those of the walkthrough before, which stand there unseen, or new ones."""
    stage = next(iter(workbench.query(StagePane)), None) or StagePane(workbench.palette)
    header = next(iter(workbench.query(WalkHeader)), None) or WalkHeader(workbench.palette)
    return stage, header
