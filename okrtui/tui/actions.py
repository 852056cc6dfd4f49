"""Everything a key can do: one list that the keys, the key line and the help are made from."""

from typing import Literal, NamedTuple

from okrtui.locales.sentence import Sentence

Where = Literal["workbench", "walkthrough"]
"""Where keys do it: in the workbench, also within a walkthrough, unless the key does something else there."""


class Action(NamedTuple):
    """Something that keys do: `name` is the method that does it, `keys` as Textual names them.

    `help` stands in the help, `words` in the line of keys; without words it is left out there. `by` is the module of
    `okrtui.tui.doers` whose `Doer` has the method.
    """

    name: str
    keys: tuple[str, ...]
    help: Sentence
    words: Sentence | None = None
    by: str = "movement"
    where: Where = "workbench"


ACTIONS: tuple[Action, ...] = (
    Action("edit", ("enter", "e"), Sentence("edit the selected item where it stands"), Sentence("edit"), by="changes"),
    Action(
        "take_proposal",
        ("full_stop",),
        Sentence("put right what the remark is about, as it proposes"),
        Sentence("put right"),
        by="changes",
    ),
    Action(
        "explain",
        ("W", "f2"),
        Sentence("why the remark is made, with an example put right"),
        Sentence("why"),
        by="views",
    ),
    Action("add_below", ("a",), Sentence("add below, typed as one line"), Sentence("add"), by="adding"),
    Action("add_under", ("A",), Sentence("add under it: a key result, an initiative that serves it"), by="adding"),
    Action("state", ("space",), Sentence("state: active, parked, done, dropped"), Sentence("state"), by="picking"),
    Action("owner", ("o",), Sentence("who is responsible for it"), by="picking"),
    Action("team", ("t",), Sentence("which team does it"), by="picking"),
    Action("serves", ("s",), Sentence("what it serves"), by="picking"),
    Action(
        "check_in",
        ("i",),
        Sentence("check in: value, confidence, note; then the next that is due"),
        Sentence("check in"),
        by="check_in",
    ),
    Action("find", ("slash",), Sentence("find anything by its words"), Sentence("find"), by="finding"),
    Action("remarks", ("exclamation_mark",), Sentence("all remarks in a list"), by="finding"),
    Action("filter", ("f",), Sentence("show only some: by owner, team, state, remarks"), by="finding"),
    Action("move_down", ("J",), Sentence("move the item down"), by="shaping"),
    Action("move_up", ("K",), Sentence("move the item up"), by="shaping"),
    Action("earlier", ("H",), Sentence("move the initiative a week earlier"), by="calendar"),
    Action("later", ("L",), Sentence("move the initiative a week later"), by="calendar"),
    Action("shorter", ("less_than_sign",), Sentence("have the initiative end a week earlier"), by="calendar"),
    Action("longer", ("greater_than_sign",), Sentence("have the initiative end a week later"), by="calendar"),
    Action(
        "move_to",
        ("m",),
        Sentence("move the initiative by or to: +2w, -3d, w5, a day or two"),
        Sentence("move"),
        by="moving",
    ),
    Action("group", ("O",), Sentence("lay the calendar out by objective, or by team again"), by="calendar"),
    Action("copy", ("y",), Sentence("copy the item, for other plans too"), by="shaping"),
    Action("paste", ("p",), Sentence("paste what was copied behind the item"), by="shaping"),
    Action("remove", ("x",), Sentence("remove the item, saying what refers to it"), by="shaping"),
    Action("maximise", ("z",), Sentence("the pane over all of the screen, and back"), by="views"),
    Action("undo", ("u",), Sentence("take the last change back"), Sentence("undo"), by="changes"),
    Action("redo", ("U", "ctrl+r"), Sentence("make the change again that was taken back"), by="changes"),
    Action("save", ("S", "ctrl+s"), Sentence("write the plan to its file"), Sentence("save"), by="changes"),
    Action("save_elsewhere", ("b",), Sentence("put what is unsaved into a file of its own"), by="changes"),
    Action("next_remark", ("n",), Sentence("go to the next remark, wherever it stands"), Sentence("remarks")),
    Action("previous_remark", ("N",), Sentence("go to the remark before")),
    Action("commands", ("colon", "ctrl+p"), Sentence("every command by its name"), Sentence("commands"), by="commands"),
    Action("configuration", (), Sentence("what is not followed in the configuration"), by="commands"),
    Action("help", ("question_mark", "f1"), Sentence("the keys of what has the focus"), Sentence("help"), by="views"),
    Action(
        "read",
        ("r",),
        Sentence("everything about the selected item, its remarks in full"),
        Sentence("more"),
        by="views",
    ),
    Action("edit_outside", ("E",), Sentence("edit the text of the file in your own editor"), by="editor"),
    Action(
        "compare",
        ("v",),
        Sentence("what changed since the last commit: take it back, say why, commit it"),
        Sentence("changes"),
        by="comparing",
    ),
    Action(
        "walk",
        ("w",),
        Sentence("walk through the plan with others, one objective a screen"),
        Sentence("walk through"),
        by="walkthrough",
    ),
    Action("source", ("T",), Sentence("read and edit the text of the file here"), Sentence("text"), by="views"),
    Action(
        "quit",
        ("q", "ctrl+q", "ctrl+c"),
        Sentence("leave; asks only where something is unsaved"),
        Sentence("quit"),
        by="changes",
    ),
    Action("plans", (), Sentence("the plans of this folder: open another one, make a new one"), by="changes"),
    Action("objectives", ("1", "ampersand"), Sentence("go to the objectives")),
    Action("key_results", ("2", "é"), Sentence("go to the key results")),
    Action("calendar", ("3", "quotation_mark"), Sentence("go to the calendar")),
    Action("sheet", ("0", "à"), Sentence("to the plan sheet, and back"), Sentence("plan sheet")),
    Action("next_pane", ("tab",), Sentence("go to the next pane")),
    Action("previous_pane", ("shift+tab",), Sentence("go to the pane before")),
    Action("down", ("down", "j"), Sentence("one row down")),
    Action("up", ("up", "k"), Sentence("one row up")),
    Action("right", ("right", "l"), Sentence("from an objective to its key results")),
    Action("left", ("left", "h"), Sentence("from a key result back to its objective")),
    Action("first", ("g", "home"), Sentence("to the first row")),
    Action("last", ("G", "end"), Sentence("to the last row")),
    Action("page_down", ("pagedown",), Sentence("a page down")),
    Action("page_up", ("pageup",), Sentence("a page up")),
    Action("steps", ("Z",), Sentence("all steps: go back to one, or take one back alone"), by="steps"),
    Action("decide", ("C",), Sentence("decide what another program has changed as well"), by="steps"),
    Action("suspend", ("ctrl+z",), Sentence("back to the shell for a while; fg comes back"), by="views"),
    Action("recover", (), Sentence("what a session that was cut off had not saved"), by="recovering"),
    Action("draw_anew", ("ctrl+l",), Sentence("draw the screen anew"), by="views"),
    Action(
        "walk_open",
        ("enter",),
        Sentence("in the opening: to the selected objective; else edit what is selected"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_next",
        ("right", "l", "pagedown"),
        Sentence("to the next objective"),
        Sentence("next"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_previous",
        ("left", "h", "pageup"),
        Sentence("to the objective before"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_jump",
        (
            *("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"),
            *("ampersand", "é", "quotation_mark", "apostrophe", "left_parenthesis"),
            *("minus", "è", "underscore", "ç", "à"),
        ),
        Sentence("to the objective of this number; 0 is the plan in all"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_note",
        ("n",),
        Sentence("note something, or park a question: it begins with “?”"),
        Sentence("note"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_decide",
        ("D",),
        Sentence("write down a decision: what, why, who, until when"),
        Sentence("decide"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_vote",
        ("V",),
        Sentence("vote on the confidence in the selected key result"),
        Sentence("vote"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_blank",
        ("b",),
        Sentence("blank the screens; any key shows them again"),
        Sentence("blank"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_pause",
        ("c",),
        Sentence("stop the clock, and let it go on"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_select",
        ("f",),
        Sentence("which objectives to walk through, in which order"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_people",
        ("P",),
        Sentence("who is here; hand the lead over, or take it back"),
        Sentence("people"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_minutes",
        ("M",),
        Sentence("write the minutes into a file beside the plan"),
        Sentence("minutes"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_review",
        ("R",),
        Sentence("write what was decided into the plan’s review of today"),
        Sentence("into the review"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_back",
        ("backspace",),
        Sentence("back to what is shown to all, where you have looked around"),
        Sentence("back to all"),
        by="walkthrough",
        where="walkthrough",
    ),
    Action(
        "walk_leave",
        ("w",),
        Sentence("end the walkthrough, and go on in the workbench"),
        Sentence("end"),
        by="walkthrough",
        where="walkthrough",
    ),
)
