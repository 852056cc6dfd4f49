"""Giving the selected item what is picked from a list: its state, owner, team, and what it serves."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from okrtui.editing.command import Command
from okrtui.editing.list_name import ListName
from okrtui.editing.move_item import MoveItem
from okrtui.editing.set_field import SetField
from okrtui.editing.together import Together
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.items import Item
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person
from okrtui.plan.words import STATES, word
from okrtui.tui.drawing.line import Piece
from okrtui.tui.drawing.signs import BAR_SIGNS
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.pick_list import Option, PickList

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_NOBODY = ""
_NEW = "new "

PICK_HINTS = (
    Hint("↑ ↓", Sentence("choose")),
    Hint("↵", Sentence("take it")),
    Hint("abc", Sentence("filter")),
    Hint("esc", Sentence("leave")),
)
GO_HINTS = (
    Hint("↑ ↓", Sentence("choose")),
    Hint("↵", Sentence("go there")),
    Hint("abc", Sentence("filter")),
    Hint("esc", Sentence("leave")),
)
MARK_HINTS = (Hint("⇥", Sentence("mark")), *PICK_HINTS)

_OF_OBJECTIVES = ("active", "parked", "done", "dropped")
_OF_INITIATIVES = ("planned", "running", "done", "dropped")


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def state(self) -> None:
        """The state of the selected objective, key result or initiative."""
        item = self._workbench.item
        if item is None or not isinstance(item.part, Objective | KeyResult | Initiative):
            self._workbench.say(Sentence("what is selected here has no state"))
            return
        written = _OF_INITIATIVES if isinstance(item.part, Initiative) else _OF_OBJECTIVES
        text = self._workbench.palette.text
        options = [
            Option(state, word(STATES, state), sign=Piece(BAR_SIGNS[state], text) if state in BAR_SIGNS else None)
            for state in written
        ]
        self._pick(item, _("State"), options, (item.part.state,), lambda keys: _set(item, "state", keys[0]))

    def owner(self) -> None:
        """Who is responsible for the selected item."""
        item = self._workbench.item
        if item is None or not isinstance(item.part, Objective | KeyResult | Initiative):
            self._workbench.say(Sentence("what is selected here has no owner"))
            return
        plan = self._workbench.board.plan
        people = [Option(each.key, each.words, self._team_of(each)) for each in plan.items if each.kind == "person"]
        listed = {each.key for each in people}
        people += [Option(name, name) for name in _used(plan.items, "owner") if name not in listed]
        self._pick_one(item, "owner", _("Owner"), people, _("without an owner"), "person")

    def team(self) -> None:
        """The team of the selected initiative or person."""
        item = self._workbench.item
        if item is None or not isinstance(item.part, Initiative | Person):
            self._workbench.say(Sentence("what is selected here has no team"))
            return
        plan = self._workbench.board.plan
        teams = [Option(each.key, each.words) for each in plan.items if each.kind == "team"]
        listed = {each.key for each in teams}
        teams += [Option(name, name) for name in _used(plan.items, "team") if name not in listed]
        self._pick_one(item, "team", _("Team"), teams, _("without a team"), "team")

    def serves(self) -> None:
        """What an initiative serves, the priorities of an objective, the objective of a key result."""
        item = self._workbench.item
        match item and item.part:
            case Initiative() as initiative if item is not None:
                options = list(self._served())
                self._pick_many(item, "serves", _("Serves"), options, initiative.serves)
            case Objective() as objective if item is not None:
                options = list(self._priorities())
                self._pick_many(item, "supports", _("Supports"), options, objective.supports)
            case KeyResult() if item is not None:
                self._objective_of(item)
            case _:
                self._workbench.say(Sentence("what is selected here serves nothing by itself"))

    def _objective_of(self, item: Item) -> None:
        board = self._workbench.board
        above = board.objective_of(item)
        options = [Option(each.key, each.words) for each in board.objectives]
        chosen = () if above is None else (above.key,)

        def commands(keys: Sequence[str]) -> Iterator[Command]:
            if keys[0] not in chosen:
                yield MoveItem(item.key, under=keys[0])

        self._pick(item, _("Key result of"), options, chosen, commands)

    def _served(self) -> Iterator[Option]:
        """Objectives and their key results, those that have an id: only these can be referred to."""
        board = self._workbench.board
        for objective in board.objectives:
            if objective.id is not None:
                yield Option(objective.id, objective.words)
            for under in board.key_results(objective):
                if under.id is not None:
                    yield Option(under.id, f"  {under.words}")

    def _priorities(self) -> Iterator[Option]:
        """The plan's priorities, and what a parent has that can be supported."""
        workbench = self._workbench
        for item in workbench.board.plan.items:
            if item.kind == "priority" and item.id is not None:
                yield Option(item.id, item.words)
        for parent in workbench.session.parents.plans:
            for item in parent.items:
                if item.kind in ("priority", "objective") and item.id is not None:
                    yield Option(item.id, item.words, parent.header.title or "")

    def _team_of(self, person: Item) -> str:
        return self._workbench.board.team(person.part.team) if isinstance(person.part, Person) else ""

    def _pick_one(
        self,
        item: Item,
        field: str,
        heading: str,
        options: Sequence[Option],
        none: str,
        kind: Literal["person", "team"],
    ) -> None:
        """Pick a person or a team, or none; one that the plan does not list yet is added to it in the same step."""
        now = getattr(item.part, field)

        def offered(name: str) -> Option:
            words = (
                Sentence("new person: {name}", name=name)
                if kind == "person"
                else Sentence("new team: {name}", name=name)
            )
            return Option(f"{_NEW}{name}", str(words))

        def commands(keys: Sequence[str]) -> Iterator[Command | Together]:
            if keys[0] in known:
                yield from _set(item, field, keys[0] or None)
                return
            session = self._workbench.session
            elsewhere = frozenset(each.key for parent in session.parents.plans for each in parent.items)
            listing = ListName(kind, keys[0].removeprefix(_NEW), elsewhere)
            setting = SetField(item.key, field, listing.id(session.plan))
            yield Together(setting.label, (listing, setting))

        options = [*options, Option(_NOBODY, none)]
        known = {option.key for option in options}
        self._pick(item, heading, options, (now or _NOBODY,), commands, offer=offered)

    def _pick_many(
        self, item: Item, field: str, heading: str, options: Sequence[Option], chosen: Sequence[str]
    ) -> None:
        known = {option.key for option in options}
        # what stands there and is no item keeps its place in the list, so that nothing goes unseen
        options = [*options, *(Option(key, key, _("not in the plan")) for key in chosen if key not in known)]
        if not options:
            self._workbench.say(Sentence("the plan has nothing yet that this could serve"))
            return
        self._pick(item, heading, options, chosen, lambda keys: _set(item, field, list(keys) or None), many=True)

    def _pick(
        self,
        item: Item,
        heading: str,
        options: Sequence[Option],
        chosen: Sequence[str],
        commands: Callable[[Sequence[str]], Iterator[Command | Together]],
        *,
        many: bool = False,
        offer: Callable[[str], Option] | None = None,
    ) -> None:
        workbench = self._workbench

        def picked(keys: Sequence[str]) -> None:
            workbench.close()
            for command in commands(keys):
                if workbench.change(command) and isinstance(command, MoveItem):
                    workbench.movement.to_item(workbench.session.plan.by_id.get(item.key, item))

        picks = PickList(
            workbench.palette,
            f"{heading} · {item.words}",
            options,
            on_picked=picked,
            on_closed=workbench.close,
            many=many,
            offer=offer,
            chosen=chosen,
        )
        workbench.open(picks, MARK_HINTS if many else PICK_HINTS)


def _set(item: Item, field: str, value: str | list[str] | None) -> Iterator[Command]:
    """Give a field its value, unless the item has it already."""
    now = getattr(item.part, field)
    if value != (list(now) if isinstance(now, tuple) else now) and (value or now):
        yield SetField(item.key, field, value)


def _used(items: Sequence[Item], field: str) -> list[str]:
    """The names that stand in a field somewhere, each once, in their order."""
    return list(dict.fromkeys(name for item in items if (name := getattr(item.part, field, None))))
