"""Walking a room through the plan, or following who does."""

from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.key_names import digit_of
from okrtui.tui.walk_wish import WalkWish
from okrtui.tui.walkthrough.clock import Limits
from okrtui.tui.walkthrough.minutes_file import write_minutes
from okrtui.tui.walkthrough.noting import Noting
from okrtui.tui.walkthrough.people import PeopleList
from okrtui.tui.walkthrough.selecting import Selecting
from okrtui.tui.walkthrough.walking import Walking
from okrtui.tui.widgets.question import Answer, Question

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._wish = WalkWish(follows=False)

    def begin_with(self, wish: WalkWish) -> None:
        """Begin a walkthrough, as it is asked for: as who presents, or as who follows."""
        self._wish = wish
        workbench = self._workbench
        limits = Limits(_seconds(wish.minutes_each), _seconds(wish.minutes))
        walking = Walking(workbench, follows=wish.follows, name=wish.name, room=wish.room, limits=limits)
        workbench.walk_with(walking)
        trouble = walking.company.trouble
        if trouble is not None and not wish.follows:
            workbench.say(Sentence("you walk alone: {reason}", reason=trouble))

    def walk(self) -> None:
        """Begin as who presents, as the last time."""
        if self._workbench.session.document.slips:
            self._workbench.say_text_first()
        else:
            self.begin_with(self._wish)

    def walk_leave(self) -> None:
        """End the walkthrough."""
        walking = self._walking
        workbench, meeting = self._workbench, walking.company.meeting
        if not walking.company.presents:
            workbench.do("quit")
        elif meeting is None or not meeting.people:
            workbench.walk_with(None)
        else:
            others = Sentence("{count} other is here", "{count} others are here", count=len(meeting.people))
            question = Sentence("{others}: end the walkthrough for all?", others=others)
            answers = [
                Answer("w", Sentence("end it"), self._end),
                Answer("escape", Sentence("go on"), workbench.close),
            ]
            workbench.open(Question(workbench.palette, question, answers))

    def _end(self) -> None:
        self._workbench.close()
        self._workbench.walk_with(None)

    @property
    def _walking(self) -> Walking:
        walking = self._workbench.walking
        assert walking is not None, "keys of a walkthrough are only asked for within one"
        return walking

    def walk_next(self) -> None:
        """To the next step."""
        walking = self._walking
        walking.go(walking.agenda.next(walking.step.key))

    def walk_previous(self) -> None:
        """To the step before."""
        walking = self._walking
        walking.go(walking.agenda.previous(walking.step.key))

    def walk_jump(self) -> None:
        """To the step of the number that was typed."""
        number = digit_of(self._workbench.pressed)
        step = None if number is None else self._walking.agenda.numbered(number)
        if step is None:
            self._workbench.say(Sentence("there is no objective {number}", number=self._workbench.pressed))
        else:
            self._walking.go(step)

    def walk_open(self) -> None:
        """In the opening to the selected objective, else edit what is selected."""
        walking, selected = self._walking, self._workbench.active.selected
        if walking.step.kind != "opening":
            self._workbench.do("edit")
        elif selected is not None and (step := walking.agenda.step_of(selected)) is not None:
            walking.go(step)

    def walk_back(self) -> None:
        """Back to what all are shown."""
        if not self._walking.come_back():
            self._workbench.say(Sentence("this is what all are shown"))

    def walk_note(self) -> None:
        """Note something, or park a question."""
        Noting(self._walking).note()

    def walk_decide(self) -> None:
        """Write down a decision."""
        Noting(self._walking).decide()

    def walk_vote(self) -> None:
        """Vote, or call a vote."""
        self._walking.voting.call()

    def walk_blank(self) -> None:
        """Blank the screens of all."""
        self._walking.blank(True)

    def walk_pause(self) -> None:
        """Stop the clock, or let it go on."""
        if self._walking.company.presents:
            self._walking.pause()
        else:
            self._workbench.say(Sentence("only who presents has the clock"))

    def walk_select(self) -> None:
        """Which objectives, in which order."""
        Selecting(self._walking).ask()

    def walk_people(self) -> None:
        """Who is here, and who leads."""
        PeopleList(self._walking).show()

    def walk_minutes(self) -> None:
        """Write the minutes."""
        self._workbench.say(write_minutes(self._walking))

    def walk_review(self) -> None:
        """Write what was decided into the review of the day."""
        from okrtui.tui.walkthrough.into_review import write_into_review  # at the end only

        self._workbench.say(write_into_review(self._walking))


def _seconds(minutes: int | None) -> float | None:
    return None if minutes is None else minutes * 60.0
