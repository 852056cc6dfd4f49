"""Another revision to compare the plan with: one of its last commits, or any that is typed."""

from asyncio import to_thread
from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.locales.catalogue import _
from okrtui.locales.numbers import format_day
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.commits import Commit
from okrtui.review.git_program import GitCannot
from okrtui.review.past import last_commits
from okrtui.review.since import LAST_COMMIT, Since
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
        return PickList(
            self._workbench.palette,
            _("Compare with"),
            [last, *map(_option, commits)],
            on_picked=self._picked,
            on_closed=self._workbench.uncover,
            wide=True,
            offer=lambda text: Option(text, str(Sentence("the revision {revision}", revision=Quoted(text)))),
        )

    def _picked(self, picked: Sequence[str]) -> None:
        self._workbench.uncover()
        self._comparing.look_up(picked[0])


def _option(commit: Commit) -> Option:
    return Option(commit.id, commit.subject, f"{format_day(commit.day)} · {commit.author} · {commit.short}")
