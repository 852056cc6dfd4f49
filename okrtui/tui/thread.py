"""The thread from objectives over key results to initiatives, from wherever one stands on it."""

from collections.abc import Iterator

from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.tui.board import Board, key_of


def connected_with(board: Board, item: Item | None) -> frozenset[str]:
    """The keys of what serves an item, or is served by it.

    An objective: the initiatives that serve it or one of its key results. A key result: those that serve it.
    An initiative: the objectives and key results that it serves, and the objectives of these.
    """
    match item and item.part:
        case Objective() as objective:
            ids = {objective.id, *(key_result.id for key_result in objective.key_results)}
            return frozenset(_serving(board, ids))
        case KeyResult() as key_result:
            return frozenset(_serving(board, {key_result.id}))
        case Initiative() as initiative:
            return frozenset(_served(board, initiative))
    return frozenset()


def _serving(board: Board, ids: set[str | None]) -> Iterator[str]:
    for item in board.plan.items:
        if isinstance(item.part, Initiative) and not ids.isdisjoint(item.part.serves):
            yield key_of(item)


def _served(board: Board, initiative: Initiative) -> Iterator[str]:
    for word in initiative.serves:
        item = board.plan.by_id.get(word)
        if item is None or item.kind not in ("objective", "key_result"):
            continue
        yield key_of(item)
        above = board.objective_of(item)
        if above is not None:
            yield key_of(above)
