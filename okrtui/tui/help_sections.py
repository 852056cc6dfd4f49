"""What the help tells, in which order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.tui.key_names import shown
from okrtui.tui.keymap import Keymap
from okrtui.tui.typing_keys import ADDING_KEYS, FIELD_KEYS, TEXT_KEYS, Section

_HERE: dict[str, tuple[Sentence, tuple[str, ...]]] = {
    "objectives": (Sentence("Among the objectives"), ("edit", "add_below", "add_under", "right", "state", "owner")),
    "key_results": (
        Sentence("Among the key results"),
        ("edit", "add_below", "add_under", "check_in", "left", "state", "owner"),
    ),
    "sheet": (Sentence("On the plan sheet"), ("edit", "add_below", "sheet")),
    "stage": (
        Sentence("In the walkthrough"),
        (
            *("walk_next", "walk_previous", "walk_jump", "walk_open", "walk_back", "walk_note", "walk_decide"),
            *("check_in", "walk_vote", "walk_blank", "walk_pause", "walk_select", "walk_people"),
            *("walk_minutes", "walk_review", "walk_leave"),
        ),
    ),
    "calendar": (
        Sentence("In the calendar"),
        (
            *("edit", "add_below", "earlier", "later", "shorter", "longer", "move_to", "group"),
            *("state", "owner", "team", "serves"),
        ),
    ),
}
"""By the pane that has the focus: its name, and the actions that are most of use there."""

_MOVING = (
    *("down", "up", "left", "right", "first", "last", "page_down", "page_up"),
    *("next_pane", "previous_pane", "objectives", "key_results", "calendar", "sheet"),
)
_FINDING = ("next_remark", "previous_remark", "remarks", "explain", "find", "filter", "read")
_VIEWS = (
    "help",
    "commands",
    "walk",
    "compare",
    "source",
    "edit_outside",
    "maximise",
    "plans",
    "configuration",
    "draw_anew",
)
_PLAN = ("undo", "redo", "steps", "decide", "save", "save_elsewhere", "suspend", "quit")

_GROUPS: tuple[tuple[Sentence, tuple[str, ...]], ...] = (
    (Sentence("Moving about"), _MOVING),
    (Sentence("Finding"), _FINDING),
    (Sentence("Views"), _VIEWS),
    (Sentence("The plan"), _PLAN),
)
_EDITING = Sentence("Editing")
"""Whatever is in none of the groups."""

OF_PLANS = {
    "edit": Sentence("open the plan"),
    "find": Sentence("find a plan by its words"),
    "configuration": Sentence("what is not followed in the configuration"),
}
"""Actions that do something else in the list of plans than in the workbench, or are told apart from it there."""

NEW_PLAN = Sentence("make a new plan, from a template")


class Telling(NamedTuple):
    """Which actions can be done, by name, and those that are told in other words than their own."""

    offers: Callable[[str], bool] = lambda _name: True
    otherwise: Mapping[str, Sentence] = MappingProxyType({})


_EVERYTHING = Telling()

_LISTED = ("edit", "down", "up", "first", "last", "page_down", "page_up", "find", "commands", "help", "quit")


def workbench_sections(
    keymap: Keymap, focus: str, above: Section | None, telling: Telling = _EVERYTHING
) -> Sequence[Section]:
    """The keys in the workbench: of what lies over the panes, else of the pane that has the focus; then all others.

    Where nothing can be edited, nor are the keys told with which one types.
    """
    sections = [above] if above is not None else []
    told: set[str] = set()
    if above is None and focus in _HERE:
        heading, names = _HERE[focus]
        sections.append(Section(heading, list(_told(keymap, names, focus, telling))))
        told.update(names)
    grouped = {name for _heading, names in _GROUPS for name in names}
    editing = tuple(
        action.name for action in keymap.actions if action.where == "workbench" and action.name not in grouped
    )
    for heading, names in ((_EDITING, editing), *_GROUPS):
        rest = list(_told(keymap, [name for name in names if name not in told], focus, telling))
        if rest:
            sections.append(Section(heading, rest))
    typing = (FIELD_KEYS, ADDING_KEYS, TEXT_KEYS) if telling.offers("edit") else ()
    return [*sections, *(section for section in typing if section is not above)]


def chooser_sections(keymap: Keymap, new: str, above: Section | None) -> Sequence[Section]:
    """The keys in the list of plans, after those of what lies over it; `new` are those that make a new one."""
    opening, *others = _told(keymap, _LISTED, telling=Telling(otherwise=OF_PLANS))
    here = Section(Sentence("In the list"), [opening, (new, NEW_PLAN), *others])
    return [here] if above is None else [above, here]


def _told(
    keymap: Keymap, names: Sequence[str], focus: str = "", telling: Telling = _EVERYTHING
) -> Iterator[tuple[str, Sentence]]:
    """The actions of these names that have a key and can be done, where this pane has the focus."""
    meant = keymap.in_walkthrough if focus == "stage" else keymap.by_key
    for name in filter(telling.offers, names):
        action = keymap.by_name[name]
        keys = [key for key in action.keys if meant.get(key) == action]
        if keys:
            yield " ".join(map(shown, keys)), telling.otherwise.get(name, action.help)
