"""What there is to say about a text that is being typed into a field."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from okrtui.document.refused import Refused
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.editing.typed import read_typed
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.shapes import field_at
from okrtui.plan.words import ENUMS, word
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.severity import SEVERITIES
from okrtui.tui.form.subject import Subject


class Judged(NamedTuple):
    """Why a text cannot be taken, or the remarks it draws, those about its words first.

    `standing` are the other remarks about its item, as they would be then. `text` is what the plan would be if it
    were taken; None where it cannot be, or changes nothing.
    """

    refusal: Sentence | None = None
    remarks: tuple[Diagnostic, ...] = ()
    standing: tuple[Diagnostic, ...] = ()
    text: str | None = None


def command_for(session: Session, subject: Subject, field: str, text: str) -> SetField:
    """The command that gives a field what was typed, in the words of the format.

    Raises:
        Refused: the text can be no value of the field.
    """
    path = (*subject.path, field)
    shape = field_at(path)
    if shape is not None and shape.words and text.strip() not in ("", *shape.words):
        words = [word(ENUMS[field], written) for written in shape.words]
        raise Refused(Sentence("{text} is not one of {words}", text=Quoted(text), words=words))
    around = TypingContext(current_language(), session.today, session.plan.header.period)
    return SetField(subject.key, field, read_typed(path, text, getattr(subject.part, "unit", None), around))


def judge(session: Session, subject: Subject, field: str, text: str | None) -> Judged:
    """What would be said if the text were taken: about the field itself, and what is new about its item.

    Without a text, what is said of the field as it stands.
    """
    path = (*subject.path, field)
    if text is None:
        return _judged(session.diagnostics, frozenset(), path)
    try:
        command = command_for(session, subject, field, text)
    except Refused as refused:
        return Judged(refused.sentence)
    trial = session.trial(command)
    if trial.refusal is not None:
        return Judged(trial.refusal)
    known = {(remark.code, remark.path) for remark in session.diagnostics}
    new = {(remark.code, remark.path) for remark in trial.diagnostics} - known
    return _judged(trial.diagnostics, new, path)._replace(text=trial.text)


def _judged(diagnostics: Sequence[Diagnostic], new: Set[tuple[str, Path]], path: Path) -> Judged:
    of_the_item = [remark for remark in diagnostics if item_path(remark.path) == item_path(path)]
    said = [remark for remark in of_the_item if (remark.code, remark.path) in new or _is_about(remark, path)]
    standing = [remark for remark in of_the_item if remark not in said]
    said.sort(key=lambda remark: (not _is_about(remark, path), SEVERITIES.index(remark.severity)))
    standing.sort(key=lambda remark: SEVERITIES.index(remark.severity))
    return Judged(None, tuple(said), tuple(standing))


def _is_about(remark: Diagnostic, path: Path) -> bool:
    """Whether a remark is about what stands in a field: what concerns the item as a whole is told at a field too."""
    within = remark.path[: len(path)] == path
    return within and (remark.words is not None or remark.severity == "error")


def marked_in(text: str, remark: Diagnostic, path: Path) -> tuple[int, int] | None:
    """The words of a field's text that a remark is about, as offsets; None where it is not about some of them.

    Blanks before a typed text are no part of its value.
    """
    if remark.path != path or remark.words is None:
        return None
    blanks = len(text) - len(text.lstrip())
    start, end = remark.words
    return blanks + start, blanks + end
