"""What a killed session had not saved, offered to the next one."""

from dataclasses import dataclass
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.journal import LeftBehind, left_behind
from okrtui.document.not_saved import NotSaved
from okrtui.document.saving import save_new
from okrtui.editing.rewrite_text import SetText
from okrtui.editing.session import Session
from okrtui.locales.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Recovery:
    """Unsaved text of a plan; `text` is what the plan would be with it, None where both changed the same lines.

    `typed` is the same with what was being typed; None where nothing was, or in the same lines. `moved_on` says
    whether the file has changed since, so that the text was put together from both.
    """

    left: LeftBehind
    text: str | None
    moved_on: bool
    typed: str | None = None

    @property
    def is_half_typed(self) -> bool:
        """Whether there is nothing but what was being typed."""
        return self.was_typing and self.left.entry.text == self.left.entry.base_text

    @property
    def was_typing(self) -> bool:
        """Whether something was being typed."""
        return self.left.entry.typed is not None

    def save_beside(self, plan: Path) -> Path:
        """Put the unsaved text into a new file beside the plan, and forget the journal.

        Raises:
            NotSaved: it cannot be written there.
        """
        number = 1
        while (file := plan.with_name(f"{plan.stem}.unsaved-{number}{plan.suffix}")).exists():
            number += 1
        save_new(file, Document(self.left.entry.last))
        self.left.discard()
        return file

    def take_apart(self, session: Session, *, with_typed: bool) -> None:
        """Have the session go on where the other one was cut off, as if the file had been changed just now."""
        entry = self.left.entry
        session.go_on_from(entry.base, (entry.last if with_typed else entry.now).text)
        self.left.discard()

    def take(self, session: Session, *, with_typed: bool) -> None:
        """Put the unsaved text back into the session, as a step that can be undone, and forget the journal.

        What was being typed is a step of its own.

        Raises:
            NotSaved: it cannot be put together with what the file says now.
        """
        if self.text is None:
            raise NotSaved(Sentence("the file has been changed in the same lines since"))
        session.apply(SetText(self.text, Sentence("what a session that was cut off had changed")))
        if with_typed and self.typed is not None:
            session.apply(SetText(self.typed, Sentence("what was only half typed")))
        self.left.discard()


def recoveries(session: Session, journals: Path | None = None) -> list[Recovery]:
    """What killed sessions had not saved of the plan, oldest first; journals that hold nothing new are forgotten."""
    found = []
    for left in left_behind(session.file, journals):
        from okrtui.editing.merge_plans import merge_without_conflict  # hardly ever, and long to import

        entry = left.entry
        text = merge_without_conflict(entry.base_text, entry.text, session.document.text)
        typed = None
        if entry.typed is not None:
            typed = merge_without_conflict(entry.base_text, entry.typed, session.document.text)
        if text == session.document.text and (entry.typed is None or typed == text):
            left.discard()
            continue
        found.append(Recovery(left, text, entry.base_text != session.document.text, typed))
    return found
