"""Work as people type it: ``8 j``, ``8 days``, ``8 j/sem``."""

import re

DAYS = r"(?:j\.?-?h|pd|person-days?|jours?-homme|[jd])"
A_WEEK = r"(?:\s?/\s?|\s(?:par|a|per)\s)(?:semaine|sem\.?|week|wk|w|s)"
_UNITS = {
    "effort": re.compile(rf"(?<=[\d\s])(?:{DAYS}|jours?|days?)$", re.IGNORECASE),
    "capacity": re.compile(rf"(?<=[\d\s])(?:{DAYS}|jours?|days?)?(?:{A_WEEK})?$", re.IGNORECASE),
}


def without_days(field: str, text: str) -> str:
    """A text without the unit of a field that is counted in person-days, which goes without saying; else as it is."""
    unit = _UNITS.get(field)
    return text if unit is None else unit.sub("", text).rstrip()
