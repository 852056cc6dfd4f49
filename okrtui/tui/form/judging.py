"""What there is to say about a text that is being typed into a field."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.editing.typed import read_typed
from okrtui.locales.sentence import Sentence
from okrtui.plan.path import Path
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path


class Judged(NamedTuple):
    """Why a text cannot be taken, or the remarks it draws; `marked` are the words in question, as offsets.

    `text` is what the plan would be if it were taken; None where it cannot be, or changes nothing.
    """

    refusal: Sentence | None = None
    remarks: tuple[Diagnostic, ...] = ()
    marked: tuple[int, int] | None = None
    text: str | None = None


def command_for(key: str, path: Path, text: str) -> SetField:
    """The command that gives the field at a path what was typed.

    Raises:
        Refused: the text can be no value of the field.
    """
    return SetField(key, str(path[-1]), read_typed(path, text))


def judge(session: Session, key: str, path: Path, text: str, before: str) -> Judged:
    """What would be said if the text were taken: about the field itself, and what is new about its item."""
    if text == before:
        return _judged(session.diagnostics, (), path, text)
    try:
        command = command_for(key, path, text)
    except Refused as refused:
        return Judged(refused.sentence)
    trial = session.trial(command)
    if trial.refusal is not None:
        return Judged(trial.refusal)
    known = {(remark.code, remark.path) for remark in session.diagnostics}
    new = [remark for remark in trial.diagnostics if (remark.code, remark.path) not in known]
    return _judged(trial.diagnostics, new, path, text)._replace(text=trial.text)


def _judged(diagnostics: Sequence[Diagnostic], new: Sequence[Diagnostic], path: Path, text: str) -> Judged:
    of_the_field = [remark for remark in diagnostics if remark.path == path]
    of_the_item = [remark for remark in new if remark.path != path and item_path(remark.path) == item_path(path)]
    return Judged(None, (*of_the_field, *of_the_item), _marked(text, of_the_field))


def _marked(text: str, remarks: list[Diagnostic]) -> tuple[int, int] | None:
    for remark in remarks:
        if remark.marked and remark.marked[0] not in "\"'":
            at = text.find(remark.marked)
            if at >= 0:
                return at, at + len(remark.marked)
    return None
