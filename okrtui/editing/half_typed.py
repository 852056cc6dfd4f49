"""What is being typed and is not the session's yet, kept in its journal."""

from okrtui.document.journal import Journal
from okrtui.editing.keep_safe import keep_safe
from okrtui.editing.session import Session


class HalfTyped:
    """Has the journal hold the plan as it would be with what is being typed; `journal` is the session's own.

    Without a journal, what is typed is only known to differ from the file or not.
    """

    def __init__(self, session: Session, journal: Journal | None) -> None:
        self._session = session
        self._journal = journal
        self._text: str | None = None

    @property
    def text(self) -> str | None:
        """The text that the plan would have with what is being typed; None where nothing is."""
        return self._text

    @property
    def modified(self) -> bool:
        """Whether the plan, with what is being typed, differs from what stands in the file."""
        if self._text is None:
            return self._session.modified
        return self._session.differs_from_file(self._text)

    def keep(self, text: str | None) -> None:
        """Note the text that the plan would have; None where nothing is being typed any more."""
        if text == self._text:
            return
        self._text = text
        self.note()

    def note(self) -> None:
        """Write the journal again, after the session has written it without knowing what is being typed."""
        session = self._session
        if self._journal is not None:
            unsaved = session.document.source if self.modified else None
            session.journal_trouble = keep_safe(self._journal, session.origin, unsaved, self._text)
