"""The minutes of a walkthrough, written into a file beside the plan."""

from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.document.not_saved import NotSaved, why_not_saved
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.review.minutes.minutes import minutes

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking


def write_minutes(walking: "Walking") -> Sentence:
    """Write them as Markdown into a file that is not there yet; gives what came of it."""
    session = walking.workbench.session
    text = minutes(walking.before, session.document, walking.agenda, walking.held(), session.today)
    stem = f"{session.file.stem}-{_('minutes')}-{session.today.isoformat()}"
    number = 1
    while True:
        file = session.file.with_name(f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        try:
            _write(file, text)
        except FileExistsError:
            number += 1
        except NotSaved as error:
            return Sentence("not saved: {reason}", reason=error.sentence)
        else:
            return Sentence("the minutes are in {file}", file=file.name)


def _write(file: Path, text: str) -> None:
    """Write a new file, all of it or nothing.

    Raises:
        FileExistsError: there is one.
        NotSaved: the system refuses.
    """
    try:
        with file.open("x", encoding="utf-8") as made:
            try:
                made.write(text)
                made.flush()
            except OSError:
                file.unlink()
                raise
    except FileExistsError:
        raise
    except OSError as error:
        raise why_not_saved(error) from None
