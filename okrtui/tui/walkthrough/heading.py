"""What the two lines at the top of a walkthrough say."""

from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.plan.agenda_step import AgendaStep
from okrtui.tui.board import Board
from okrtui.tui.key_names import shown
from okrtui.tui.thread import above
from okrtui.tui.walkthrough.clock import Clock
from okrtui.tui.widgets.walk_header import Times

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking

_ABOVE = " › "


def aim_of(board: Board, step: AgendaStep) -> str:
    """The vision, and the priorities that an objective serves."""
    vision = board.plan.header.vision or ""
    if step.item is None:
        return vision
    item = board.by_key.get(step.key, step.item)
    served = [knot.words for knot in above(board, item, to_vision=False)]
    return _ABOVE.join(words for words in (vision, *served) if words)


def times_of(clock: Clock, now: float) -> Times | None:
    """What the clock says; nothing before the first step."""
    if clock.shown is None:
        return None
    limits = clock.limits
    return Times(clock.spent(clock.shown, now), clock.whole(now), limits.step, limits.whole, clock.is_paused)


def people_told(walking: "Walking") -> tuple[Sentence | None, bool]:
    """Who is here and who leads, or what is wrong with the line; and whether that is not to be overlooked."""
    company, meeting = walking.company, walking.company.meeting
    trouble = _trouble(walking) or company.trouble
    if trouble is not None:
        return trouble, True
    if meeting is None:
        return Sentence("waiting for who presents"), False
    count = len(meeting.people) + 1
    leader = meeting.person(meeting.leader) or meeting.presenter
    if walking.away:
        key = shown(walking.workbench.keymap.by_name["walk_back"].keys[0]) if _has_key(walking) else ":"
        return Sentence("you look around · {key} back to {leader}", key=key, leader=leader.words), True
    if company.leads:
        if not company.presents:
            return Sentence("you lead · {count} here", count=count), True
        return (None, False) if count == 1 else (Sentence("{count} here", count=count), False)
    return Sentence("{leader} leads · {count} here", leader=leader.words, count=count), False


def _trouble(walking: "Walking") -> Sentence | None:
    """What is wrong with the plan or its file, as long as it lasts."""
    workbench = walking.workbench
    session = workbench.session
    if session.modified and workbench.autosave.trouble is not None:
        return workbench.autosave.trouble
    if session.document.slips:
        line, _column = session.document.position(session.document.slips[0].span.start)
        return Sentence("line {line} cannot be read", line=line)
    return workbench.taking_in.trouble


def _has_key(walking: "Walking") -> bool:
    return bool(walking.workbench.keymap.by_name["walk_back"].keys)
