"""The plan's text in the user's own editor."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from okrtui.document.edited_copy import EditedCopy
from okrtui.document.refused import Refused
from okrtui.document.unreadable import Unreadable
from okrtui.editing.rewrite_text import SetText
from okrtui.locales.sentence import Sentence
from okrtui.tui.editor_command import called_at, editor_of, name_of
from okrtui.tui.other_program import run_to_its_end

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def edit_outside(self) -> None:
        """Have the text edited by the user's editor, unsaved changes in it, and take what it leaves as one step."""
        workbench = self._workbench
        session = workbench.session
        try:
            command = editor_of(os.environ)
            copy = EditedCopy.of(session.file.name, session.document.source)
        except Refused as refused:
            workbench.say(refused.sentence)
        except OSError as error:
            workbench.say(Sentence("no copy could be made to edit: {reason}", reason=error.strerror or str(error)))
        else:
            self._edit(command, copy)

    def _edit(self, command: Sequence[str], copy: EditedCopy) -> None:
        workbench, name = self._workbench, name_of(command)
        line, _column = workbench.session.document.position(workbench.offset_here)
        try:
            with workbench.app.suspend():
                status = run_to_its_end(called_at(command, copy.file, line))
        except SuspendNotSupported as error:
            status = str(error)
        if isinstance(status, str):
            copy.discard()
            workbench.say(Sentence("{editor} cannot be started: {reason}", editor=name, reason=status))
            return
        try:
            text = copy.read().text
        except Unreadable as unreadable:
            self._keep(copy, unreadable.sentence)
            return
        if text == workbench.session.document.text:
            copy.discard()
            ended = Sentence("{editor} has ended with an error ({status})", editor=name, status=status)
            workbench.say(ended if status else Sentence("nothing was changed in {editor}", editor=name))
        elif status:
            self._keep(copy, Sentence("{editor} has ended with an error ({status})", editor=name, status=status))
        else:
            copy.discard()
            self._take(text, name)

    def _keep(self, copy: EditedCopy, reason: Sentence) -> None:
        """Say why nothing is taken, and where all of it is, until that has been read."""
        from okrtui.tui.widgets.question import Answer, Question  # seldom needed

        workbench = self._workbench
        told = Sentence("not taken: {reason}; what was written is in {file}", reason=reason, file=str(copy.file))
        answers = [Answer("escape", Sentence("close"), workbench.close)]
        workbench.open(Question(workbench.palette, told, answers))

    def _take(self, text: str, name: str) -> None:
        workbench = self._workbench
        workbench.change(SetText(text, Sentence("edit in {editor}", editor=name)))
        document = workbench.session.document
        if document.slips:
            line, _column = document.position(document.slips[0].span.start)
            workbench.say(Sentence("taken from {editor}; it does not parse yet: line {line}", editor=name, line=line))
        else:
            key = workbench.keymap.shown("undo")
            workbench.say(Sentence("taken from {editor}; {key} undoes it", editor=name, key=key))
