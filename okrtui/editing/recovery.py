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

    `moved_on` says whether the file has changed since, so that the text was put together from both.
    """

    left: LeftBehind
    text: str | None
    moved_on: bool

    def save_beside(self, plan: Path) -> Path:
        """Put the unsaved text into a new file beside the plan, and forget the journal.

        Raises:
            NotSaved: it cannot be written there.
        """
        number = 1
        while (file := plan.with_name(f"{plan.stem}.unsaved-{number}{plan.suffix}")).exists():
            number += 1
        save_new(file, Document(self.left.entry.now))
        self.left.discard()
        return file

    def take_apart(self, session: Session) -> None:
        """Have the session go on where the other one was cut off, as if the file had been changed just now."""
        session.go_on_from(self.left.entry.base, self.left.entry.text)
        self.left.discard()

    def take(self, session: Session) -> None:
        """Put the unsaved text back into the session, as a step that can be undone, and forget the journal.

        Raises:
            NotSaved: it cannot be put together with what the file says now.
        """
        if self.text is None:
            raise NotSaved(Sentence("the file has been changed in the same lines since"))
        session.apply(SetText(self.text))
        self.left.discard()


def recoveries(session: Session, journals: Path | None = None) -> list[Recovery]:
    """What killed sessions had not saved of the plan, oldest first; journals that hold nothing new are forgotten."""
    found = []
    for left in left_behind(session.file, journals):
        from okrtui.editing.merge_plans import merge_without_conflict  # hardly ever, and long to import

        entry = left.entry
        text = merge_without_conflict(entry.base_text, entry.text, session.document.text)
        if text == session.document.text:
            left.discard()
            continue
        found.append(Recovery(left, text, moved_on=entry.base_text != session.document.text))
    return found
