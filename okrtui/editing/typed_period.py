"""A period as people type it: ``2027-Q1``, ``T1 2027``, ``2027 s2``, ``q4``, ``2e trimestre 2027``."""

import re
from datetime import date

from okrtui.document.refused import Refused
from okrtui.editing.worded_period import worded_period
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.period import parse_period

_PART = r"[QTHS][1-4]"
_BETWEEN = r"[\s\-/]\s*"
_SPOKEN = re.compile(
    rf"(?P<year>\d{{4}})(?:{_BETWEEN})?(?P<part>{_PART})"
    rf"|(?P<part_first>{_PART}){_BETWEEN}(?P<year_behind>\d{{4}})"
    rf"|(?P<alone>{_PART})",
    re.IGNORECASE,
)


def read_period(text: str, today: date | None = None) -> str:
    """A period as format 1 writes it: ``2027-Q1`` for ``2027-T1``, ``t1 2027`` and ``2027 Q1`` too.

    With `today`, a quarter or a half may stand alone: it is the one that runs, or the next one that is called so.

    Raises:
        Refused: it is none.
    """
    text = text.strip()
    try:
        return parse_period(_written(text, today)).canonical or text
    except ValueError:
        raise Refused(
            Sentence("{period} is no period; write 2027, H1 2027, Q1 2027 or 2027-03", period=Quoted(text))
        ) from None


def _written(text: str, today: date | None) -> str:
    """The year before the part, with a hyphen between; the text itself where it is not written so."""
    found = _SPOKEN.fullmatch(text)
    if found is None:
        told = worded_period(text)
        return text if told is None or (told.start, told.stop) != (0, len(text)) else told.period
    part = (found["part"] or found["part_first"] or found["alone"]).upper()
    year = found["year"] or found["year_behind"]
    if year is not None:
        return f"{year}-{part}"
    return text if today is None else f"{_next_year(part, today)}-{part}"


def _next_year(part: str, today: date) -> int:
    end = parse_period(f"{today.year}-{part}").end
    return today.year + (end is not None and end < today)
