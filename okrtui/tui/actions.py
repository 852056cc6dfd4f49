"""Everything a key can do: one list that the keys, the key line and the help are made from."""

from collections.abc import Mapping
from typing import NamedTuple

from okrtui.locales.sentence import Sentence

_SHOWN = {
    "enter": "↵",
    "escape": "esc",
    "tab": "⇥",
    "shift+tab": "⇧⇥",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "⇞",
    "pagedown": "⇟",
    "full_stop": ".",
    "question_mark": "?",
    "ampersand": "&",
    "quotation_mark": '"',
    "latin_small_letter_e_with_acute": "é",
}


class Action(NamedTuple):
    """Something that keys do: `name` without its prefix is the method of the workbench that does it.

    `keys` are named as Textual names them; `words` stand in the key line, `help` in the help.
    """

    name: str
    keys: tuple[str, ...]
    words: Sentence
    help: Sentence

    @property
    def shown_key(self) -> str:
        """Its first key as it is told."""
        return shown(self.keys[0])


def shown(key: str) -> str:
    """A key as it is told to a reader: `enter` is ↵, `ctrl+s` is ^S."""
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+').upper()}"
    return _SHOWN.get(key, key)


ACTIONS: tuple[Action, ...] = (
    Action("edit", ("enter", "e"), Sentence("edit"), Sentence("edit the selected item where it stands")),
    Action(
        "take_proposal",
        ("full_stop",),
        Sentence("put right"),
        Sentence("put right what the remark is about, as it proposes"),
    ),
    Action("next_remark", ("n",), Sentence("next remark"), Sentence("go to the next remark, wherever it stands")),
    Action("undo", ("u",), Sentence("undo"), Sentence("take the last change back")),
    Action("save", ("S", "ctrl+s"), Sentence("save"), Sentence("write the plan to its file")),
    Action("source", ("T",), Sentence("text"), Sentence("read and edit the text of the file here")),
    Action("help", ("question_mark",), Sentence("help"), Sentence("the keys of what has the focus")),
    Action("quit", ("q", "ctrl+q"), Sentence("quit"), Sentence("leave; asks only where something is unsaved")),
    Action("objectives", ("1", "ampersand"), Sentence("objectives"), Sentence("go to the objectives")),
    Action(
        "key_results",
        ("2", "latin_small_letter_e_with_acute"),
        Sentence("key results"),
        Sentence("go to the key results"),
    ),
    Action("calendar", ("3", "quotation_mark"), Sentence("calendar"), Sentence("go to the calendar")),
    Action("next_pane", ("tab",), Sentence("next pane"), Sentence("go to the next pane")),
    Action("previous_pane", ("shift+tab",), Sentence("previous pane"), Sentence("go to the previous pane")),
    Action("down", ("down", "j"), Sentence("down"), Sentence("one row down")),
    Action("up", ("up", "k"), Sentence("up"), Sentence("one row up")),
    Action("right", ("right", "l"), Sentence("right"), Sentence("from an objective to its key results")),
    Action("left", ("left", "h"), Sentence("left"), Sentence("from a key result back to its objective")),
    Action("first", ("g", "home"), Sentence("first"), Sentence("to the first row")),
    Action("last", ("G", "end"), Sentence("last"), Sentence("to the last row")),
    Action("page_down", ("pagedown",), Sentence("page down"), Sentence("a page down")),
    Action("page_up", ("pageup",), Sentence("page up"), Sentence("a page up")),
    Action(
        "previous_remark",
        ("N",),
        Sentence("previous remark"),
        Sentence("go to the remark before"),
    ),
    Action("redo", ("U", "ctrl+r"), Sentence("redo"), Sentence("make the change again that was taken back")),
)


def actions_by_key() -> Mapping[str, Action]:
    """The actions by each of their keys."""
    return {key: action for action in ACTIONS for key in action.keys}
