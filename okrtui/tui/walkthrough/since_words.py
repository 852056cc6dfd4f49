"""What happened to an objective since the last time, in sentences."""

from collections.abc import Iterator, Sequence

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.review import Decision
from okrtui.plan.since_last import CheckedIn, SinceLast
from okrtui.plan.words import DECISIONS
from okrtui.tui.board import Board
from okrtui.tui.figures import number, with_unit


def since_told(board: Board, since: SinceLast) -> tuple[Sentence, Sequence[str]]:
    """The day since when, and a sentence for each thing that happened."""
    heading = Sentence("Since {day}", day=since.since)
    return heading, [str(sentence) for sentence in _told(board, since)]


def _told(board: Board, since: SinceLast) -> Iterator[Sentence]:
    for decision in since.decided:
        yield _decided(board, decision)
    for each in since.checked_in:
        yield _checked_in(each)
    for item in since.started:
        yield Sentence("{initiative} has begun", initiative=Quoted(item.words))
    for item in since.ended:
        yield Sentence("{initiative} has ended", initiative=Quoted(item.words))


def _decided(board: Board, decision: Decision) -> Sentence:
    item = board.plan.by_id.get(decision.about or "")
    about = Quoted(item.words if item is not None else decision.about or "")
    what = DECISIONS[decision.decision] if decision.decision else Sentence("decided")
    if not decision.note:
        return Sentence("last time, {item}: {decision}", item=about, decision=what)
    return Sentence("last time, {item}: {decision} – {note}", item=about, decision=what, note=decision.note)


def _checked_in(each: CheckedIn) -> Sentence:
    key_result = each.key_result.part
    unit = key_result.unit if isinstance(key_result, KeyResult) else None
    value, confidence = each.value, each.confidence
    told: list[str] = []
    if value.now is not None:
        now = with_unit(number(value.now), unit)
        told.append(f"{number(value.before)} → {now}" if value.moved and value.before is not None else now)
    if confidence.now is not None:
        now = number(confidence.now)
        figures = f"{number(confidence.before)} → {now}" if confidence.moved and confidence.before is not None else now
        told.append(str(Sentence("confidence {figures}", figures=figures)))
    if note := each.check_ins[-1].note:  # an older one is about other figures
        told.append(str(Quoted(note)))
    return Sentence("{item}: {told}", item=Quoted(each.key_result.words), told=", ".join(told))
