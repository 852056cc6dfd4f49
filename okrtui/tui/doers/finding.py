"""Finding: anything by its words, remarks in a list, only what one wants to see."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.plan.path import Path
from okrtui.plan.words import ITEMS, STATES, word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.severity import SEVERITIES
from okrtui.tui.doers.picking import GO_HINTS, PICK_HINTS
from okrtui.tui.drawing.line import Piece
from okrtui.tui.filter import Filter
from okrtui.tui.panes.pieces import counted, severity_sign
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.pick_list import InFull, Option, PickList

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_FOUND_BY = ("metric", "why", "note", "source", "unit", "link")
_FILTERED = ("objective", "key_result", "initiative")
_ALL = ""


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def find(self) -> None:
        """Any item, by its words, its owner, its fields."""
        workbench = self._workbench
        board = workbench.board
        options = [
            Option(key, item.words, word(ITEMS, item.kind), self._sign(item), tuple(self._found_by(item)))
            for key, item in board.by_key.items()
        ]

        def found(keys: Sequence[str]) -> None:
            workbench.close()
            workbench.movement.to_item(board.by_key[keys[0]])

        self._open(_("Find"), options, found, GO_HINTS)

    def _sign(self, item: Item) -> Piece | None:
        pieces = counted(self._workbench.palette, self._workbench.board.remarks(item))
        return pieces[0] if pieces else None

    def _found_by(self, item: Item) -> Iterator[str]:
        board, part = self._workbench.board, item.part
        yield board.person(getattr(part, "owner", None))
        yield board.team(getattr(part, "team", None))
        for field in _FOUND_BY:
            yield str(getattr(part, field, None) or "")

    def remarks(self) -> None:
        """All remarks, the gravest first, else in the order of the file; that at hand is selected."""
        workbench = self._workbench
        board = workbench.board
        if not board.diagnostics:
            workbench.say(Sentence("no remarks"))
            return
        by_path = {item.path: item for item in board.plan.items}
        diagnostics = sorted(board.diagnostics, key=lambda remark: SEVERITIES.index(remark.severity))
        now = workbench.remark.remark
        options = [
            Option(
                str(place), str(remark.message), self._about(by_path, remark), self._severity(remark), (remark.code,)
            )
            for place, remark in enumerate(diagnostics)
        ]

        def picked(keys: Sequence[str]) -> None:
            workbench.close()
            workbench.movement.to_remark(diagnostics[int(keys[0])])

        at_hand = str(diagnostics.index(now)) if now in diagnostics else ""
        self._open(_("Remarks"), options, picked, GO_HINTS, wide=True, in_full="always", at=at_hand)

    def _about(self, by_path: Mapping[Path, Item], remark: Diagnostic) -> str:
        """The item that a remark is about, where the remark itself does not name it."""
        item = by_path.get(item_path(remark.path))
        return "" if item is None or str(Quoted(item.words)) in str(remark.message) else item.words

    def _severity(self, remark: Diagnostic) -> Piece:
        return severity_sign(self._workbench.palette, remark.severity)

    def filter(self) -> None:
        """Only what somebody owns, a team does, is in a state, or draws remarks."""
        workbench = self._workbench
        filters = list(self._filters())
        options = [Option(str(place), each.words) for place, each in enumerate(filters)]
        if workbench.board.filter is not None:
            options.insert(0, Option(_ALL, _("show everything")))

        def picked(keys: Sequence[str]) -> None:
            workbench.close()
            workbench.show_only(filters[int(keys[0])] if keys[0] else None)

        self._open(_("Show only"), options, picked)

    def _filters(self) -> Iterator[Filter]:
        board = self._workbench.board
        yield Filter(None, "", _("what draws remarks"))
        items = [item for item in board.plan.items if item.kind in _FILTERED]
        for owner in _values(items, "owner"):
            yield Filter("owner", owner, board.person(owner))
        for team in _values(items, "team"):
            yield Filter("team", team, board.team(team))
        for state in STATES:
            if state in _values(items, "state"):
                yield Filter("state", state, str(Sentence("state: {state}", state=word(STATES, state))))

    def _open(
        self,
        heading: str,
        options: Sequence[Option],
        on_picked: Callable[[Sequence[str]], None],
        hints: Sequence[Hint] = PICK_HINTS,
        *,
        wide: bool = False,
        in_full: InFull = "never",
        at: str = "",
    ) -> None:
        workbench = self._workbench
        picks = PickList(
            workbench.palette,
            heading,
            options,
            on_picked=on_picked,
            on_closed=workbench.close,
            wide=wide,
            in_full=in_full,
            chosen=(at,),
        )
        workbench.open(picks, hints)


def _values(items: Sequence[Item], field: str) -> list[str]:
    """What stands in a field of the items, each value once."""
    return list(dict.fromkeys(value for item in items if (value := getattr(item.part, field, None))))
