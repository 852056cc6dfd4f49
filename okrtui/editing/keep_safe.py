"""Keeping what is unsaved safe against a crash."""

from okrtui.document.journal import Journal
from okrtui.document.source import Source
from okrtui.locales.sentence import Sentence


def keep_safe(journal: Journal, base: Source, unsaved: Source | None, typed: str | None = None) -> Sentence | None:
    """Write down what is not saved yet, None where nothing is; gives why that cannot be done.

    `typed` is the text that the plan would have with what is being typed.
    """
    try:
        if unsaved is None:
            journal.clear()
        else:
            journal.keep(base, unsaved, typed)
    except OSError as error:
        return Sentence(
            "what is unsaved cannot be kept safe against a crash: {reason}", reason=error.strerror or str(error)
        )
    return None
