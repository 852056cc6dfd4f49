"""The keys of what is typed in, as the help lists them."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.locales.sentence import Sentence


class Section(NamedTuple):
    """Keys that belong together, each as a reader is told of it, and what it does."""

    heading: Sentence
    keys: Sequence[tuple[str, Sentence]]


FIELD_KEYS = Section(
    Sentence("In a field"),
    (
        ("↵", Sentence("take what is typed")),
        ("⇥ ⇧⇥", Sentence("take it, and go to the next field or the one before")),
        ("↑ ↓", Sentence("choose among what is offered; else go to another field")),
        ("⇥ →", Sentence("put in what is offered: a name, a state, a unit")),
        ("^Y", Sentence("put right what the remark is about, as it proposes")),
        ("^N", Sentence("the next of several remarks, its words marked")),
        ("F2", Sentence("why the remark is made, with an example put right")),
        ("^Z", Sentence("take back what is typed, then what was taken here")),
        ("^S", Sentence("take it and save")),
        ("^W ^U ^K", Sentence("delete a word, all before the cursor, all behind it")),
        ("esc", Sentence("leave; a second time where something typed would be lost")),
    ),
)

ADDING_KEYS = Section(
    Sentence("In a line that adds"),
    (
        ("↵", Sentence("add it, and on to the next one; empty: leave")),
        ("⇥", Sentence("complete the word; empty: on under the last one")),
        ("⇧⇥", Sentence("empty: on above the last one")),
        ("@ # !", Sentence("owner, team, what it serves; a beginning is enough")),
        ("s3 w3", Sentence("week 3 of the period, from Monday to Friday")),
        ("+2w +2s", Sentence("in two weeks; behind a start, two weeks long")),
        ("^Y", Sentence("mend the word, or add it as the remark proposes")),
        ("^Z", Sentence("take the last one back, to type it again; then the one before")),
    ),
)

TEXT_KEYS = Section(
    Sentence("In the text"),
    (
        ("^S", Sentence("save, and go on")),
        ("^Z ^Y", Sentence("undo, redo")),
        ("^W ^U ^K", Sentence("delete a word, all before the cursor, all behind it")),
        ("esc", Sentence("back to the plan")),
    ),
)

LIST_KEYS = Section(
    Sentence("In a list to pick from"),
    (
        ("a … z", Sentence("keep what has the words that are typed, in any order")),
        ("↑ ↓ ⇞ ⇟", Sentence("choose")),
        ("⇥", Sentence("mark, where several can be taken")),
        ("↵", Sentence("take it, or all that are marked")),
        ("esc", Sentence("close")),
    ),
)

LINE_KEYS = Section(
    Sentence("In a line to be typed"),
    (
        ("↵", Sentence("take the line")),
        ("⇥", Sentence("complete it")),
        ("↑ ↓", Sentence("choose among what it could be")),
        ("^W ^U ^K", Sentence("delete a word, all before the cursor, all behind it")),
        ("esc", Sentence("leave; a second time where something typed would be lost")),
    ),
)

CHECK_IN_KEYS = Section(
    Sentence("In a check-in"),
    (
        ("↵", Sentence("note it, and on to the next one; empty: unchanged")),
        ("⇥", Sentence("on to confidence, then to the note; empty: skip")),
        ("⇧⇥", Sentence("empty: back to the one before")),
        ("= -", Sentence("the same value; no value or no confidence")),
        ("+1 -5", Sentence("so much more or less than the last value")),
        ("^W ^U ^K", Sentence("delete a word, all before the cursor, all behind it")),
        ("esc", Sentence("leave; a second time where something typed would be lost")),
    ),
)

CHANGES_KEYS = Section(
    Sentence("Among the changes"),
    (
        ("↵", Sentence("go to what has changed")),
        ("x", Sentence("take the change back, the others left")),
        ("d", Sentence("say in the plan why it asks for less now")),
        ("r", Sentence("compare with another revision")),
        ("s", Sentence("stage the plan")),
        ("c", Sentence("commit the plan, with a message to be edited")),
        ("esc", Sentence("back to the plan")),
    ),
)

CONFLICT_KEYS = Section(
    Sentence("Between both sides"),
    (
        ("← h", Sentence("what stands here, as it was changed in okrtui")),
        ("→ l", Sentence("what another program has written")),
        ("b", Sentence("both, where that can be")),
        ("↑ ↓", Sentence("another of the points, chosen already or still open")),
        ("⇞ ⇟", Sentence("scroll")),
        ("↵", Sentence("take what is chosen, once nothing is open")),
        ("esc", Sentence("decide later")),
    ),
)

VOTE_KEYS = Section(
    Sentence("In a vote"),
    (
        ("0 … 9", Sentence("your figure, until all are shown; 1 and 0 are ten")),
        ("⌫", Sentence("take your vote back, until all are shown")),
        ("↵", Sentence("who leads: show all figures, then check in what is agreed on")),
        ("esc", Sentence("close; who leads puts the vote away for all")),
    ),
)
