"""Another revision to compare the plan with: one of its last commits, or any that is typed."""

from asyncio import to_thread
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from okrtui.document.unreadable import Unreadable
from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_day
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.commits import Commit
from okrtui.review.git_program import GitCannot
from okrtui.review.past import last_commits
from okrtui.review.since import LAST_COMMIT, Since, plan_since
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.pick_list import Option, PickList

if TYPE_CHECKING:
    from okrtui.tui.comparing.comparing import Comparing

_MOST = 50
_HINTS = (
    Hint("↵", Sentence("compare with")),
    Hint("↑ ↓", Sentence("choose")),
    Hint("esc", Sentence("leave")),
)


class PickingRevision:
    """Looks up the last commits of the plan, and offers them."""

    def __init__(self, comparing: "Comparing") -> None:
        self._comparing = comparing
        self._workbench = comparing.workbench
        self._offered: PickList | None = None

    def ask(self) -> None:
        """Offer the commits as soon as git has told them."""
        since = self._comparing.since
        if since is None:
            self._workbench.say(self._comparing.why_not)
        else:
            self._workbench.run_worker(self._ask(since), group="revisions", exclusive=True)

    async def _ask(self, since: Since) -> None:
        try:
            commits = await to_thread(last_commits, since.repository.git, since.path, _MOST)
        except GitCannot as why:
            self._workbench.say(why.sentence)
            return
        if self._workbench.overlay is self._comparing.view:
            self._workbench.lay_over(self._list(commits), _HINTS)

    def _list(self, commits: Sequence[Commit]) -> PickList:
        last = Option(LAST_COMMIT, _("the last commit"))
        heading, day = _("Compare with"), _one_day(commits)
        self._offered = PickList(
            self._workbench.palette,
            heading if day is None else f"{heading} · {format_day(day)}",
            [last, *_options(commits)],
            on_picked=self._picked,
            on_closed=self._workbench.uncover,
            wide=True,
            in_full="always",
            offer=lambda text: Option(text, str(Sentence("the revision {revision}", revision=Quoted(text)))),
        )
        return self._offered

    def _picked(self, picked: Sequence[str]) -> None:
        self._workbench.run_worker(self._look_up(picked[0]), group="revisions", exclusive=True)

    async def _look_up(self, revision: str) -> None:
        """Compare with it; where there is none, say so and leave the list as it is, for another word to be typed."""
        workbench = self._workbench
        try:
            since = await to_thread(plan_since, workbench.session.file, revision)
        except (GitCannot, Unreadable) as why:
            workbench.say(why.sentence)
            return
        if workbench.overlay is self._offered:
            workbench.uncover()
            self._comparing.compare_with(since)


def _options(commits: Sequence[Commit]) -> list[Option]:
    """The commits, each with what tells it from the others: its day or, where all are of one, its time; its author."""
    one_day = _one_day(commits) is not None
    one_author = len({commit.author for commit in commits}) == 1
    options = []
    for commit in commits:
        when = f"{commit.time:%H:%M}" if one_day else format_day(commit.day)
        beside = (when, commit.short) if one_author else (when, commit.author, commit.short)
        options.append(
            Option(commit.id, commit.subject, " · ".join(beside), also=(commit.author, format_day(commit.day)))
        )
    return options


def _one_day(commits: Sequence[Commit]) -> date | None:
    """The day of all commits; None where there is none, or several."""
    days = {commit.day for commit in commits}
    return days.pop() if len(days) == 1 else None
