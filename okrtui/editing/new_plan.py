"""A new plan from a template."""

from datetime import date, timedelta
from pathlib import Path

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.reading import read_document
from okrtui.editing.typed_period import read_period
from okrtui.locales.language import Language

TEMPLATES = ("quarter", "minimal")
_FOLDER = Path(__file__).parent / "templates"
_AHEAD = timedelta(days=45)
"""Half a quarter: from then on people plan the next one."""


def new_plan(template: str, language: Language, *, period: str, title: str | None = None) -> Document:
    """The text of a new plan, with the comments of its template.

    Raises:
        Refused: the period is none.
    """
    canonical = read_period(period)
    document = read_document(_FOLDER / language / f"{template}.toml")
    edits = [SetValue(("plan", "period"), canonical)]
    if title is not None:
        edits.append(SetValue(("plan", "title"), title))
    return apply(document, edits).document


def quarter_to_plan(today: date) -> str:
    """The quarter that one plans on this day: the running one in its first half, then the next."""
    day = today + _AHEAD
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"
