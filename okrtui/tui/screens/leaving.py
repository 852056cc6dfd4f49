"""What would be lost where the workbench is left, and the question that asks about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.tui.drawing.cells import clip
from okrtui.tui.widgets.question import Answer, Question

if TYPE_CHECKING:
    from okrtui.tui.doers.comparing import Doer as Comparing
    from okrtui.tui.screens.workbench import Workbench

_MOST_TOLD = 60
"""Cells of a message that are told of it."""


def leaving(workbench: "Workbench", save_and_leave: Callable[[], None]) -> Question | None:
    """The question that names all that would be lost; None where nothing would, as it is saved on the way."""
    session = workbench.session
    saves_itself = workbench.autosave.wanted and not session.file_gone
    unsaved = _unsaved(workbench) if session.modified and not saves_itself else None
    unused = _unused(workbench)
    if unsaved is not None:
        answers = [
            Answer("S", Sentence("save and quit"), save_and_leave),
            Answer("x", Sentence("quit without saving"), workbench.leave),
        ]
    else:
        answers = [Answer("x", Sentence("quit without it"), save_and_leave if session.modified else workbench.leave)]
    if unused is not None:
        answers.append(Answer("v", Sentence("go to the message"), lambda: _to_message(workbench)))
    answers.append(Answer("escape", Sentence("stay"), workbench.close))
    if unsaved is not None and unused is not None:
        return Question(workbench.palette, Sentence("{unsaved} {unused}", unsaved=unsaved, unused=unused), answers)
    told = unsaved or unused
    return None if told is None else Question(workbench.palette, told, answers)


def _unsaved(workbench: "Workbench") -> Sentence:
    if workbench.session.file_gone:
        return Sentence("The file is gone: what stood in it is lost unless it is saved.")
    return Sentence("There are changes that are not saved.")


def _unused(workbench: "Workbench") -> Sentence | None:
    """The message of a commit that was begun and left, by its first words."""
    draft = cast("Comparing", workbench.doer("comparing")).draft
    message = None if draft is None else draft.missed
    if message is None:
        return None
    words = clip(message.strip().split("\n", 1)[0], _MOST_TOLD)
    return Sentence("The message of a commit is not used yet: {message}", message=Quoted(words))


def _to_message(workbench: "Workbench") -> None:
    workbench.close()
    workbench.do("compare")
    if workbench.overlay is not None:
        workbench.say(Sentence("the message is kept: c goes on with it"))
