"""The thread vision – priority – objective – key result – initiative, from wherever one stands on it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from okrtui.locales.catalogue import _
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Priority
from okrtui.plan.references import SERVES, SUPPORTS
from okrtui.plan.words import ITEMS, word
from okrtui.tui.board import Board, key_of


class Knot(NamedTuple):
    """Something on the thread: what kind of thing it is, and its words."""

    kind: str
    words: str


def connected_with(board: Board, item: Item | None) -> frozenset[str]:
    """The keys of what the panes mark: what serves an item, or is served by it; an objective is in its lane, too.

    An objective: the initiatives that serve it or one of its key results. A key result: those that serve it.
    An initiative: the objectives and key results that it serves, and the objectives of these. A priority: the
    objectives that support it, and what serves them.
    """
    match item and item.part:
        case Objective() if item is not None:
            return frozenset({key_of(item), *map(key_of, _initiatives(board, [item, *board.key_results(item)]))})
        case KeyResult() if item is not None:
            return frozenset(map(key_of, _initiatives(board, [item])))
        case Initiative() as initiative:
            served = list(_served(board, initiative))
            return frozenset(map(key_of, [*served, *_objectives_of(board, served)]))
        case Priority() if item is not None:
            objectives = _supporting(board, item)
            below = [under for objective in objectives for under in board.key_results(objective)]
            return frozenset(map(key_of, [*objectives, *below, *_initiatives(board, [*objectives, *below])]))
    return frozenset()


def above(board: Board, item: Item, *, to_vision: bool = True) -> list[Knot]:
    """What an item serves, from the nearest up to the priorities, and to the vision that all of it is for."""
    results: list[Item] = []
    objectives: list[Item] = []
    match item.part:
        case Initiative() as initiative:
            served = list(_served(board, initiative))
            results = [each for each in served if each.kind == "key_result"]
            objectives = list(_objectives_of(board, served))
        case KeyResult() | Objective():
            objectives = list(_objectives_of(board, [item]))
    found = [*results, *(each for each in objectives if each is not item), *_priorities(board, objectives)]
    reaches = bool(objectives) or isinstance(item.part, Priority)
    return [*map(_knot, found), *(_vision(board) if reaches and to_vision else ())]


def below(board: Board, item: Item) -> list[Knot]:
    """What serves an item, from the nearest down to the initiatives."""
    match item.part:
        case KeyResult():
            return list(map(_knot, _initiatives(board, [item])))
        case Objective():
            results = list(board.key_results(item))
            return list(map(_knot, [*results, *_initiatives(board, [item, *results])]))
        case Priority():
            objectives = _supporting(board, item)
            results = [under for objective in objectives for under in board.key_results(objective)]
            return list(map(_knot, [*objectives, *results, *_initiatives(board, [*objectives, *results])]))
    return []


def _knot(item: Item) -> Knot:
    return Knot(word(ITEMS, item.kind), item.words)


def _initiatives(board: Board, items: Iterable[Item]) -> list[Item]:
    """The initiatives that serve one of these items, in the order of the file."""
    ids = {item.id for item in items if item.id is not None}
    return [each for each in board.plan.items if isinstance(each.part, Initiative) and ids & {*each.part.serves}]


def _served(board: Board, initiative: Initiative) -> Iterator[Item]:
    """The objectives and key results of this plan that an initiative serves, as it names them."""
    for id in dict.fromkeys(initiative.serves):
        item = board.plan.by_id.get(id)
        if item is not None and item.kind in SERVES.own:
            yield item


def _objectives_of(board: Board, items: Iterable[Item]) -> Iterator[Item]:
    """The objectives among the items, and those of the key results among them, each once."""
    found: dict[str, Item] = {}
    for item in items:
        objective = item if item.kind == "objective" else board.objective_of(item)
        if objective is not None:
            found.setdefault(key_of(objective), objective)
    yield from found.values()


def _supporting(board: Board, priority: Item) -> list[Item]:
    """The objectives that support a priority, in their rank."""
    return [each for each in board.objectives if priority.id in getattr(each.part, "supports", ())]


def _priorities(board: Board, objectives: Iterable[Item]) -> list[Item]:
    """What objectives support, in this plan or a parent's, each once."""
    ids = [id for each in objectives if isinstance(each.part, Objective) for id in each.part.supports]
    return [item for id in dict.fromkeys(ids) if (item := board.directory.find(id, SUPPORTS)) is not None]


def _vision(board: Board) -> Iterator[Knot]:
    for plan in (board.plan, *board.directory.parents):
        if plan.header.vision:
            yield Knot(_("vision"), plan.header.vision)
            return
