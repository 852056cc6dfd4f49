"""The plan of a session beside what it was in a revision, and what can be done about each change."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from okrtui.document.refused import Refused
from okrtui.document.unreadable import Unreadable
from okrtui.editing.decide import decides_about
from okrtui.editing.take_fix import TakeFix
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.commits import commit_named
from okrtui.review.git_program import GitCannot
from okrtui.review.repository_watch import RepositoryWatch
from okrtui.review.since import LAST_COMMIT, Since, plan_since
from okrtui.review.take_back import take_back
from okrtui.tui.comparing.changes_view import READING, ChangesView, RepositoryChanged
from okrtui.tui.comparing.draft import Draft
from okrtui.tui.comparing.entries import ChangeEntry, waits_for_decision
from okrtui.tui.widgets.keys import Hint

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_STEPS = ("undo", "redo")
_AS_EVERYWHERE = ("save", "explain", "help", "draw_anew")
"""Actions of the workbench that are done here too, with their keys there."""

_SAY_WHY = Hint("d", Sentence("say why"))

_GO_THERE = Hint("↵", Sentence("go there"))
_TAKE_BACK = Hint("x", Sentence("take back"))
_COMMIT = Hint("c", Sentence("commit"))
_CLOSE = Hint("esc", Sentence("close"))
_COMPARE_WITH = Hint("r", Sentence("compare with"))
_STAGE = Hint("s", Sentence("stage"))


class Comparing:
    """Looks up the plan as it was, compares with each revision of the session, and does what the keys ask for.

    Git and the comparison run in threads; what comes when the plan has moved on is not shown.
    """

    def __init__(self, workbench: "Workbench", draft: Draft) -> None:
        self.workbench = workbench
        self.draft = draft
        self.since: Since | None = None
        self.why_not = READING
        """Why there is nothing to compare with, where there is none."""
        self._compared = -1  # the revision of the session that is compared, or was last
        self._busy = False
        self._watch: RepositoryWatch | None = None
        self._has_left = False
        self._to_new = False  # whether what comes into the list is selected
        by_name = workbench.keymap.by_name
        self.view = ChangesView(
            workbench.palette,
            {
                **{key: partial(workbench.do, name) for name in _AS_EVERYWHERE for key in by_name[name].keys},
                **{key: partial(self._step, name) for name in _STEPS for key in by_name[name].keys},
                **dict.fromkeys(by_name["quit"].keys, self._quit),
                **dict.fromkeys(by_name["take_proposal"].keys, self.take_proposal),
                **dict.fromkeys(by_name["compare"].keys, workbench.close),
                "enter": self.go_there,
                "e": self.go_there,
                "x": self.take_back,
                "d": self.decide,
                "r": self.pick_revision,
                "c": self.commit,
                "s": self.stage,
                "escape": workbench.close,
            },
            self._revised,
            self._moved,
            self._repository_changed,
            self._left,
        )

    def _step(self, name: str) -> None:
        """Undo or redo, and go to the change that comes back."""
        before = self.workbench.session.revision
        self.workbench.do(name)
        self._to_new = self.workbench.session.revision != before

    def _quit(self) -> None:
        self.workbench.close()
        self.workbench.do("quit")

    def open(self) -> None:
        """Open the view, and compare with the last commit."""
        self.workbench.open(self.view, self._hints())
        self.workbench.remark.show([], "")
        self.look_up(LAST_COMMIT)

    def _hints(self) -> tuple[Hint, ...]:
        """The keys that do something now, what is worth most first."""
        shown = self.workbench.keymap.shown
        entry, since, account = self.view.entry, self.since, self.view.account
        committable = since is not None and (since.revision != LAST_COMMIT or not (account is None or account.empty))
        offered = (
            (entry is not None, _GO_THERE),
            (isinstance(entry, ChangeEntry), _TAKE_BACK),
            (entry is not None and waits_for_decision(entry) is not None, _SAY_WHY),
            (committable, _COMMIT),
            (True, _CLOSE),
            (since is not None, _COMPARE_WITH),
            (committable, _STAGE),
            (self.workbench.session.history.has_own, Hint(shown("undo"), Sentence("undo"))),
            (self.view.remark is not None, Hint(shown("explain"), Sentence("why"))),
        )
        return tuple(hint for offers, hint in offered if offers)

    def _moved(self) -> None:
        """Name the keys for what is selected now."""
        if self.workbench.overlay is not self.view:
            return
        hints = self._hints()
        if hints != self.workbench.keys.hints:
            self.workbench.keys.show(hints)

    def _repository_changed(self) -> None:
        if self.since is not None:
            self.look_up(self.since.revision)

    def _left(self) -> None:
        self._has_left = True
        if self._watch is not None:
            self._watch.end()

    async def _is_another(self, since: Since) -> bool:
        """Whether the revision means another commit now."""
        try:
            commit = await to_thread(commit_named, since.repository.git, since.revision)
        except GitCannot as why:
            self.workbench.say(why.sentence)
            return False
        return commit != since.commit

    def look_up(self, revision: str) -> None:
        """Compare with a revision."""
        self._run(partial(self._look_up, revision))

    def _run(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do this in place of what is being done; with a coroutine, one cancelled early would never be awaited."""
        self._busy = True
        self.workbench.run_worker(work, group="comparing", exclusive=True)

    async def _look_up(self, revision: str) -> None:
        try:
            since = await to_thread(plan_since, self.workbench.session.file, revision)
            if self._watch is None:
                self._watch = await to_thread(RepositoryWatch, since.repository.git, self._told_by_watch)
                if not self._has_left:
                    self._watch.start()
        except (GitCannot, Unreadable) as why:
            self._busy = False
            if self.since is None or revision == LAST_COMMIT:
                self.since, self.why_not = None, why.sentence
                self.view.tell(_heading(None), why.sentence)
                self._moved()
            else:
                self.workbench.say(why.sentence)
            return
        await self._compare_with(since)

    def compare_with(self, since: Since) -> None:
        """Compare with what has been looked up already."""
        self._run(partial(self._compare_with, since))

    async def _compare_with(self, since: Since) -> None:
        self.since = since
        await self._compare(since)

    def _told_by_watch(self) -> None:
        self.view.post_message(RepositoryChanged())

    def _revised(self) -> None:
        if self.since is not None and not self._busy:  # else the comparison under way will find that it is too late
            self._run(partial(self._compare_again, self.since))

    async def _compare_again(self, since: Since) -> None:
        """Compare another state of the plan; what changes a file changes the repository too, as a pull does."""
        if await self._is_another(since):
            await self._look_up(since.revision)
        else:
            await self._compare(since)

    async def _compare(self, since: Since) -> None:
        session, account = self.workbench.session, None
        while account is None or self._compared != session.revision:
            self._compared = session.revision
            try:
                account = await to_thread(since.account, session.document, session.today)
            except GitCannot as why:
                self._busy = False
                self.view.tell(_heading(since), why.sentence)
                self._moved()
                return
        self._busy = False
        self.view.show(_heading(since), account, to_new=self._to_new)
        self._to_new = False
        self._moved()

    @property
    def fresh(self) -> bool:
        """Whether what is shown is about the plan as it is now."""
        return not self._busy and self._compared == self.workbench.session.revision

    def go_there(self) -> None:
        """Select what the change is about, in its pane or on the plan sheet."""
        entry, workbench = self.view.entry, self.workbench
        if entry is None:
            workbench.say(Sentence("there is no change here to go to"))
            return
        kind: str | None = None
        if isinstance(entry, ChangeEntry):
            kind, key, path = entry.change.item, entry.change.id, entry.change.after
        else:
            key, path = entry.remark.item, entry.remark.path
        items = workbench.session.plan.items
        item = next((each for each in items if each.key == key and kind in (None, each.kind)), None)
        if item is not None:
            workbench.close()
            workbench.movement.to_item(item)
        elif isinstance(entry, ChangeEntry) and entry.change.kind == "removed":
            workbench.say(Sentence("it is not in the plan any more; x brings it back"))
        elif path and workbench.movement.to_sheet(path):
            workbench.close()
        else:
            workbench.say(
                Sentence("no pane shows it; {key} shows it in the text", key=workbench.keymap.shown("source"))
            )

    def take_back(self) -> None:
        """Take the selected change back, the others left."""
        entry, workbench = self.view.entry, self.workbench
        if not isinstance(entry, ChangeEntry) or self.since is None:
            workbench.say(Sentence("there is no change here that could be taken back"))
            return
        sentence = entry.told.sentence
        try:
            command = take_back(entry.change, sentence, self.since.document, workbench.session.document)
        except Refused as refused:
            workbench.say(refused.sentence)
            return
        if workbench.change(command):
            workbench.say(
                Sentence("taken back: {change}; {key} undoes it", change=sentence, key=workbench.keymap.shown("undo"))
            )

    def take_proposal(self) -> None:
        """Do what the remark at hand proposes."""
        remark, workbench = self.view.remark, self.workbench
        if remark is None or remark.fix is None:
            workbench.say(Sentence("there is no proposal here"))
        elif decides_about(remark.fix) is not None:
            self.decide()
        elif not self.fresh:
            workbench.say(Sentence("the plan has just changed: look again"))
        elif workbench.change(TakeFix(remark.fix)):
            key = workbench.keymap.shown("undo")
            workbench.say(Sentence("done: {change}; {key} undoes it", change=remark.fix.description, key=key))

    def decide(self) -> None:
        """Ask for the word of why for what the plan asks less of."""
        from okrtui.tui.comparing.deciding import Deciding  # seldom needed

        Deciding(self).ask()

    def pick_revision(self) -> None:
        """Ask which revision to compare with."""
        from okrtui.tui.comparing.picking_revision import PickingRevision  # seldom needed

        PickingRevision(self).ask()

    def commit(self) -> None:
        """Show what a commit of the plan would be."""
        from okrtui.tui.comparing.committing import Committing  # seldom needed

        Committing(self).ask()

    def stage(self) -> None:
        """Stage the plan."""
        from okrtui.tui.comparing.committing import Committing  # seldom needed

        Committing(self).stage()


def _heading(since: Since | None) -> str:
    """Since when the changes are."""
    if since is None:
        return str(Sentence("Changes"))
    commit = since.commit
    if since.document is None and since.revision == LAST_COMMIT:
        return str(Sentence("Changes · the last commit has no such plan"))
    if commit is None:
        return str(Sentence("Changes since {revision}", revision=Quoted(since.revision)))
    about = {"day": commit.day, "author": commit.author, "subject": Quoted(commit.subject)}
    if since.revision == LAST_COMMIT:
        return str(Sentence("Changes since the last commit, {day}, {author}: {subject}", **about))
    return str(Sentence("Changes since {commit}, {day}, {author}: {subject}", commit=commit.short, **about))
