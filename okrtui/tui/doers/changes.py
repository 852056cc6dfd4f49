"""Changing the plan from the workbench: every change goes through the session."""

from asyncio import to_thread
from collections.abc import Callable
from typing import TYPE_CHECKING

from okrtui.document.not_saved import NotSaved
from okrtui.document.refused import Refused
from okrtui.editing.save_job import SaveResult
from okrtui.locales.sentence import Sentence
from okrtui.tui.form.subject import PlanTable, Subject
from okrtui.tui.screens.proposal import proposal_at_hand

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._saving = workbench.taking_in.lock
        self.saves = 0
        """How many have been asked for, and are not done yet."""

    def edit(self) -> None:
        """Open the form of the selected item."""
        workbench = self._workbench
        item = workbench.item
        field = workbench.sheet.field if workbench.active is workbench.sheet else None
        if workbench.session.document.slips:
            workbench.say_text_first()
        elif field is not None:
            self._open_form(PlanTable(workbench.session.plan.header), field)
        elif item is None:
            workbench.say(Sentence("there is nothing to edit here"))
        else:
            self._open_form(item)

    def _open_form(self, subject: Subject, field: str | None = None) -> None:
        from okrtui.tui.form.form import Form  # not needed for the first frame
        from okrtui.tui.form.surroundings import Surroundings

        workbench = self._workbench
        around = Surroundings(
            beside=workbench.row_on,
            on_closed=workbench.close,
            on_typed=workbench.keep_typed,
            on_judged=self._show_beside_form,
            on_asked=workbench.do,
            say=workbench.say,
            after_frame=workbench.after_frame,
            after_pause=workbench.set_timer,
        )
        workbench.open(Form(workbench.palette, workbench.session, subject, around, field))
        self._show_beside_form()

    def _show_beside_form(self) -> None:
        """Show below the panes what the form does not say itself, and its keys."""
        from okrtui.tui.form.form import Form  # not needed for the first frame

        workbench = self._workbench
        form = workbench.overlay
        if isinstance(form, Form):
            workbench.remark.show(form.beside, "")
            workbench.remark.offer_with(None if form.offers else form.PROPOSAL_KEY)
            workbench.keys.show(form.hints)

    def take_proposal(self) -> None:
        """Do what the remark at hand proposes."""
        workbench = self._workbench
        change = proposal_at_hand(workbench)
        if change is None:
            workbench.say(Sentence("there is no proposal here"))
            return
        refusal = workbench.session.apply(change)
        key = workbench.keymap.shown("undo")
        workbench.say(refusal or Sentence("done: {change}; {key} undoes it", change=change.label, key=key))

    def undo(self) -> None:
        """Take the last change back."""
        before = self._workbench.session.document
        try:
            label = self._workbench.session.undo()
        except Refused as refused:
            self._workbench.say(refused.sentence)
        else:
            self._workbench.movement.to_changed(before)
            undone = None if label is None else Sentence("undone: {change}", change=label)
            self._workbench.say(undone or Sentence("there is nothing to undo"))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        before = self._workbench.session.document
        try:
            label = self._workbench.session.redo()
        except Refused as refused:
            self._workbench.say(refused.sentence)
        else:
            self._workbench.movement.to_changed(before)
            redone = None if label is None else Sentence("redone: {change}", change=label)
            self._workbench.say(redone or Sentence("there is nothing to redo"))

    def save(self, *, with_folder: bool = False) -> None:
        """Write the plan to its file; into a folder made anew where that was asked for."""
        if self._workbench.session.modified:
            self.saves += 1
            self._workbench.run_worker(self._save(with_folder=with_folder), group="save")
        else:
            self._workbench.say(Sentence("there is nothing to save"))

    async def save_first(self) -> bool:
        """Save what is unsaved; False where that cannot be, which is then said."""
        if not self._workbench.session.modified:
            return True
        self.saves += 1
        return await self._save()

    def save_elsewhere(self) -> None:
        """Put what is unsaved into a file of its own; the plan stays as it is, and unsaved."""
        from okrtui.editing.save_elsewhere import save_elsewhere  # seldom needed

        workbench = self._workbench
        workbench.close()
        session = workbench.session
        if not session.modified:
            workbench.say(Sentence("there is nothing to save"))
            return
        try:
            file = save_elsewhere(session.file, session.document)
        except NotSaved as error:
            workbench.say(Sentence("not saved: {reason}", reason=error.sentence))
        else:
            workbench.say(Sentence("they are in {file}", file=str(file)))

    async def _save(self, *, with_folder: bool = False) -> bool:
        """Save, and say how it went; True where all is saved."""
        result = await self.save_now(with_folder=with_folder)
        self._say_how_it_went(result)
        return result.ok

    async def save_now(self, *, anew: bool = True, with_folder: bool = False) -> SaveResult:
        """Save in a thread of its own, a disk may be slow; one that is counted in `saves`.

        One save waits for the other: each has to know what the one before has left in the file.
        """
        session = self._workbench.session
        async with self._saving:
            result = await to_thread(session.save_job(anew=anew, with_folder=with_folder).run)
            session.saved(result)
            self._workbench.half_typed.note()
            self.saves -= 1
        self._workbench.show_all()
        return result

    def _say_how_it_went(self, result: SaveResult) -> None:
        workbench = self._workbench
        document = workbench.session.document
        if result.ok and document.slips:
            line, _column = document.position(document.slips[0].span.start)
            workbench.say(Sentence("{saved}; it does not parse yet: line {line}", saved=result.sentence, line=line))
        elif result.ok:
            workbench.say(result.sentence)
        elif workbench.overlay is not None:
            workbench.say(
                Sentence(
                    "{not_saved}; leave this, then {key} is a way out",
                    not_saved=result.sentence,
                    key=workbench.keymap.shown("save_elsewhere"),
                )
            )
        else:
            self._offer_a_way_out(result)

    def _offer_a_way_out(self, result: SaveResult) -> None:
        from okrtui.tui.widgets.question import Answer, Question  # not needed for the first frame

        workbench = self._workbench
        aside = Answer("b", Sentence("put it into a file of its own"), self.save_elsewhere)
        again = Answer("S", Sentence("try again"), self._try_again)
        if result.gone and workbench.session.file.parent.is_dir():
            again = again._replace(words=Sentence("make the file anew"))
        elif result.gone:
            words = Sentence("make its folder and the file anew")
            again = Answer("S", words, lambda: self._try_again(with_folder=True))
        stay = Answer("escape", Sentence("stay"), workbench.close)
        decide = Answer("C", Sentence("show both side by side"), self._decide)
        answers = [aside, again, stay] if result.conflict is None else [decide, aside, stay]
        workbench.open(Question(workbench.palette, result.sentence, answers))

    def _decide(self) -> None:
        self._workbench.close()
        self._workbench.do("decide")

    def _try_again(self, *, with_folder: bool = False) -> None:
        self._workbench.close()
        self.save(with_folder=with_folder)

    def quit(self) -> None:
        """Leave; ask where something is unsaved, after a save that is under way."""
        self._leave_for(self._workbench.program.leave_plan)

    def plans(self) -> None:
        """Go to the plans of the folder, as one leaves."""
        session, program = self._workbench.session, self._workbench.program
        self._leave_for(lambda: program.show_plans(session.file.parent, session.today))

    def _leave_for(self, there: Callable[[], None]) -> None:
        self._workbench.leaving_for = there
        if self.saves:
            self._workbench.run_worker(self._quit_when_saved(), group="save")
        else:
            self._quit()

    async def _quit_when_saved(self) -> None:
        async with self._saving:
            pass  # the save before has ended; where it failed, it has said so and asked
        if self._workbench.overlay is None:
            self._quit()

    def _quit(self) -> None:
        from okrtui.tui.screens.leaving import leaving  # not needed for the first frame

        workbench = self._workbench
        question = leaving(workbench, self._save_and_leave)
        if question is not None:
            workbench.open(question)
        elif workbench.session.modified:
            self._save_and_leave()
        else:
            workbench.leave()

    def _save_and_leave(self) -> None:
        self._workbench.close()
        self.saves += 1
        self._workbench.run_worker(self._leave_saved(), group="save")

    async def _leave_saved(self) -> None:
        if await self._save():
            self._workbench.leave()
