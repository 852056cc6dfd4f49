"""The keys of a field and of the text, as the help lists them."""

from okrtui.locales.sentence import Sentence

TYPING_KEYS: tuple[tuple[Sentence, tuple[tuple[str, Sentence], ...]], ...] = (
    (
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
            ("esc", Sentence("leave; asks where something typed would be lost")),
        ),
    ),
    (
        Sentence("In a line that adds"),
        (
            ("↵", Sentence("add it, and on to the next one; empty: leave")),
            ("⇥", Sentence("complete the word; empty: on under the last one")),
            ("⇧⇥", Sentence("empty: on above the last one")),
            ("@ # !", Sentence("owner, team, what it serves; a beginning is enough")),
            ("s3 w3", Sentence("week 3 of the period, from Monday to Friday")),
            ("+2w +2s", Sentence("in two weeks; behind a start, two weeks long")),
            ("^Y", Sentence("mend the word, or add it as the remark proposes")),
            ("^Z", Sentence("empty: take the last one back, to type it again")),
        ),
    ),
    (
        Sentence("In the text"),
        (
            ("^S", Sentence("save, and go on")),
            ("^Z ^Y", Sentence("undo, redo")),
            ("^W ^K", Sentence("delete a word, the rest of the line")),
            ("esc", Sentence("back to the plan")),
        ),
    ),
)
"""Under each heading keys and what they do."""
