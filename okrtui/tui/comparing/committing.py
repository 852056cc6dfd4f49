"""Staging and committing the plan from the view of its changes, after it was saved."""

from asyncio import to_thread
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from okrtui.document.reading import read_bytes
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review import committing
from okrtui.review.committing import Committed, Standing, branch_of, standing_of, why_not_stage
from okrtui.review.git_at_work import GitAtWork
from okrtui.review.git_program import GitCannot
from okrtui.review.message import proposed_message
from okrtui.review.since import LAST_COMMIT, Since, plan_since
from okrtui.tui.comparing.commit_view import CommitView
from okrtui.tui.widgets.keys import SCROLL_HINTS, Hint

if TYPE_CHECKING:
    from okrtui.tui.comparing.comparing import Comparing
    from okrtui.tui.doers.changes import Doer as Changes

_MOST_OTHERS = 3

_WRITING = (
    Hint("↵", Sentence("commit, in the first line")),
    Hint("^S", Sentence("commit")),
    Hint("esc", Sentence("leave")),
)
_COMMITTING = (Hint("esc", Sentence("stop")),)
_FAILED = (
    Hint("esc", Sentence("back to the message")),
    Hint("t", Sentence("try again in the terminal")),
    Hint("↑ ↓", Sentence("scroll")),
)


class Proposal(NamedTuple):
    """What a commit would be, and the text of the plan that it was made from."""

    since: Since
    standing: Standing
    message: str
    text: str


class Committing:
    """One commit or staging: nothing of it is done before it was asked for."""

    def __init__(self, comparing: "Comparing") -> None:
        self._comparing = comparing
        self._workbench = comparing.workbench
        self._work: GitAtWork | None = None
        self._view: CommitView | None = None
        self._proposal: Proposal | None = None

    def ask(self) -> None:
        """Show what would be committed, and propose a message."""
        self._workbench.run_worker(self._ask(), group="commit", exclusive=True)

    async def _ask(self) -> None:
        workbench, session = self._workbench, self._workbench.session
        document = session.document
        try:
            since = await to_thread(plan_since, session.file, LAST_COMMIT)
            standing = await to_thread(standing_of, since.repository, since.path, document)
            account = await to_thread(since.account, document, session.today)
        except (GitCannot, Unreadable) as why:
            workbench.say(why.sentence)
            return
        if standing.refusal is not None:
            workbench.say(standing.refusal)
            return
        same = account.empty and since.document is not None and since.document.source == document.source
        if same and standing.ends is None:
            workbench.say(Sentence("there is nothing to commit"))
            return
        if workbench.overlay is not self._comparing.view or document is not session.document:
            return
        ready = None if standing.ends is None else standing.ends.message
        message = proposed_message(account, session.file.name, ready)
        self._proposal = proposal = Proposal(since, standing, message, document.text)
        draft = self._comparing.draft
        left = draft.message
        facts = _facts(proposal, unsaved=session.modified)
        if left is not None:
            facts.append(Sentence("The message is as you left it; one that is left empty is proposed anew."))
        self._view = CommitView(
            workbench.palette,
            _heading(session.file, standing),
            facts,
            proposal.message if left is None else left,
            proposed=proposal.message,
            on_asked=self._asked,
        )
        draft.begin(self._view, proposal.message)
        workbench.lay_over(self._view, _WRITING)

    def _asked(self, what: str) -> None:
        workbench, view, proposal = self._workbench, self._view, self._proposal
        assert view is not None
        assert proposal is not None
        match what:
            case "leave":
                workbench.uncover()
                if self._comparing.draft.message is not None:
                    workbench.say(Sentence("the message is kept: c goes on with it"))
            case "give up":
                self._comparing.draft.give_up()
            case "write":
                workbench.keys.show(_WRITING)
            case "stop":
                if self._work is not None:
                    self._work.stop()
            case "terminal":
                self._commit_in_terminal(proposal)
            case "commit" if not view.message.strip():
                workbench.say(Sentence("a commit needs a message"))
            case "commit" if not view.message.split("\n", 1)[0].strip():  # git would take the first line of the rest
                workbench.say(Sentence("a commit needs a first line"))
            case "commit":
                view.begin()
                workbench.keys.show(_COMMITTING)
                workbench.run_worker(self._commit(proposal, view), group="commit", exclusive=True)

    async def _commit(self, proposal: Proposal, view: CommitView) -> None:
        if not await self._saved(proposal.text):
            view.write()
            self._workbench.keys.show(_WRITING)
            return
        view.tell(_facts(proposal, unsaved=False))
        since = proposal.since
        try:
            branch = await to_thread(branch_of, since.repository)
        except GitCannot as why:
            self._failed(view, [why.sentence])
            return
        if branch != proposal.standing.branch:
            self._ask_about(branch, proposal, view)
            return
        self._work = work = GitAtWork(since.repository.git)
        try:
            committed = await to_thread(committing.commit, work, since.repository, since.path, view.message)
            stopped = work.stopped
        except (GitCannot, Unreadable) as why:
            self._failed(view, [why.sentence])
            return
        finally:
            work.stop()
        self._tell(committed, view, stopped=stopped)

    def _ask_about(self, branch: str | None, proposal: Proposal, view: CommitView) -> None:
        """Ask whether to commit to another branch than the one that stands above the message."""
        from okrtui.tui.widgets.question import Answer, Question  # seldom needed

        workbench = self._workbench
        self._proposal = now = proposal._replace(standing=proposal.standing._replace(branch=branch))
        view.write()
        view.head(_heading(workbench.session.file, now.standing))
        workbench.keys.show(_WRITING)
        if branch is None:
            question = Sentence("The repository is on no branch any more.")
        else:
            question = Sentence("The branch is another one now: {branch}.", branch=Quoted(branch))
        answers = [
            Answer("enter", Sentence("commit there"), self._commit_there),
            Answer("escape", Sentence("back to the message"), workbench.uncover),
        ]
        workbench.lay_over(Question(workbench.palette, question, answers), ())

    def _commit_there(self) -> None:
        self._workbench.uncover()
        self._asked("commit")

    async def _saved(self, text: str) -> bool:
        """Save first what is unsaved; False where that cannot be, or the plan is not any more what was looked at."""
        workbench, session = self._workbench, self._workbench.session
        if not await cast("Changes", workbench.doer("changes")).save_first():
            return False
        try:
            on_disk = await to_thread(read_bytes, session.file)
        except Unreadable as why:
            workbench.say(why.sentence)
            return False
        if session.document.text != text or on_disk != session.document.source.to_bytes():
            workbench.say(Sentence("the plan has just changed: look at it again before you commit it"))
            return False
        return True

    def _tell(self, committed: Committed, view: CommitView, *, stopped: bool = False) -> None:
        workbench = self._workbench
        if committed.id is None:
            self._failed(view, _why_not(committed, stopped=stopped), committed.worked.said)
            return
        if workbench.overlay is view:
            workbench.uncover()
        self._comparing.draft.forget()
        if committed.branch is None:
            workbench.say(Sentence("committed: {commit}, on no branch", commit=committed.id))
        else:
            workbench.say(Sentence("committed: {commit} on {branch}", commit=committed.id, branch=committed.branch))
        self._comparing.look_up(LAST_COMMIT)

    def _failed(self, view: CommitView, why: Sequence[Sentence], said: Sequence[str] = ()) -> None:
        workbench = self._workbench
        workbench.say(Sentence("not committed"))
        workbench.keys.show(_FAILED)
        view.fail(why, said)
        workbench.do("draw_anew")  # a program that asks for a passphrase may have found its way to the terminal

    def _commit_in_terminal(self, proposal: Proposal) -> None:
        """Leave the screen to git, so that a hook or a signature can ask its question."""
        from textual.app import SuspendNotSupported  # seldom needed

        from okrtui.tui.comparing.in_terminal import keys_for_others, wait_until_read

        workbench, view, since = self._workbench, self._view, proposal.since
        assert view is not None
        work = GitAtWork(since.repository.git, terminal=True)
        try:
            with workbench.app.suspend(), keys_for_others():
                committed = committing.commit(work, since.repository, since.path, view.message)
                if committed.id is None:
                    wait_until_read(Sentence("not committed: ↵ goes back to okrtui"))
        except SuspendNotSupported:
            workbench.say(Sentence("this terminal cannot be left for a while: commit outside of okrtui"))
        except (GitCannot, Unreadable) as why:
            self._failed(view, [why.sentence])
        else:
            if committed.id is None:
                said = Sentence("git has not made the commit; what it said stood in the terminal")
                self._failed(view, [said, *_staged_now(committed)])
            else:
                self._tell(committed, view)

    def stage(self) -> None:
        """Put the plan into the index, saved before."""
        since = self._comparing.since
        if since is None:
            self._workbench.say(self._comparing.why_not)
        else:
            self._workbench.run_worker(self._stage(since), group="commit", exclusive=True)

    async def _stage(self, since: Since) -> None:
        workbench = self._workbench
        saved = workbench.session.modified
        if not await self._saved(workbench.session.document.text):
            return
        try:
            standing = await to_thread(standing_of, since.repository, since.path)
            nothing = await to_thread(why_not_stage, since.repository, since.path)
            if nothing is not None:
                workbench.say(Sentence("saved; {nothing}", nothing=nothing) if saved else nothing)
                return
            staged = await to_thread(committing.stage, GitAtWork(since.repository.git), since.path)
        except (GitCannot, Unreadable) as why:
            workbench.say(why.sentence)
            return
        if staged.worked.well:
            workbench.say(_staged(since.path, merged=standing.unmerged, saved=saved))
            self._comparing.look_up(since.revision)
        else:
            workbench.say(Sentence("not staged"))
            self._show_refusal(staged.worked.said)

    def _show_refusal(self, said: Sequence[str]) -> None:
        from okrtui.tui.comparing.git_refusal import GitRefusal  # seldom needed

        workbench = self._workbench
        if said and workbench.overlay is self._comparing.view:
            workbench.lay_over(GitRefusal(workbench.palette, said, workbench.uncover), SCROLL_HINTS)


def _why_not(committed: Committed, *, stopped: bool) -> list[Sentence]:
    """What there is to say of a commit that failed, beside what git said."""
    if stopped:
        return [Sentence("stopped: nothing is committed"), *_staged_now(committed)]
    if not committed.worked.said:
        return [Sentence("git has not made the commit, and does not say why"), *_staged_now(committed)]
    return _staged_now(committed)


def _staged_now(committed: Committed) -> list[Sentence]:
    """What a commit that failed has left behind."""
    return [Sentence("the plan is staged now, its merge finished; it is not committed")] if committed.staged else []


def _staged(file: str, *, merged: bool, saved: bool) -> Sentence:
    """What was done to stage a plan."""
    if merged and saved:
        return Sentence("saved and staged, and its merge is finished: {file}", file=file)
    if merged:
        return Sentence("staged, and its merge is finished: {file}", file=file)
    if saved:
        return Sentence("saved and staged: {file}", file=file)
    return Sentence("staged: {file}", file=file)


def _heading(file: Path, standing: Standing) -> str:
    if standing.branch is None:
        return str(Sentence("Commit of {file}, on no branch", file=file.name))
    return str(Sentence("Commit of {file} on {branch}", file=file.name, branch=standing.branch))


def _facts(proposal: Proposal, *, unsaved: bool) -> list[Sentence]:
    """What there is to know before."""
    standing, facts = proposal.standing, []
    if unsaved:
        facts.append(Sentence("It is saved first: there are changes that are not."))
    if not standing.tracked:
        facts.append(Sentence("Git does not know it yet: it is added."))
    if standing.ends is not None:
        facts.append(_what_it_ends(standing))
    elif not standing.others:
        facts.append(Sentence("Nothing but this plan is committed."))
    else:
        named = _named(standing)
        facts.append(
            Sentence(
                "Nothing but this plan is committed; {count} other staged file stays staged: {files}",
                "Nothing but this plan is committed; {count} other staged files stay staged: {files}",
                count=len(standing.others),
                files=named,
            )
        )
    return facts


def _what_it_ends(standing: Standing) -> Sentence:
    """That the commit takes in what else git was at; of that it takes no part."""
    count, named = len(standing.others), _named(standing)
    picked = standing.ends is not None and standing.ends.kind == "pick"
    if picked and count:
        return Sentence(
            "It ends the change that git was taking over, with {count} other staged file in it: {files}",
            "It ends the change that git was taking over, with {count} other staged files in it: {files}",
            count=count,
            files=named,
        )
    if picked:
        return Sentence("It ends the change that git was taking over; nothing but this plan is in it.")
    if count:
        return Sentence(
            "It ends the merge, with {count} other staged file in it: {files}",
            "It ends the merge, with {count} other staged files in it: {files}",
            count=count,
            files=named,
        )
    return Sentence("It ends the merge; nothing but this plan is in it.")


def _named(standing: Standing) -> list[Quoted]:
    return [Quoted(name) for name in standing.others[:_MOST_OTHERS]]
