"""Changes of a plan that is under way."""

from datetime import date

from tests.rules.variants.variant import HEAD, Variant

_OBJECTIVE = HEAD + (
    """period = "2027-Q1"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
"""
)

_REACH = (
    _OBJECTIVE
    + """
[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
unit = "visites/mois"
baseline = 20500
change = "+30 %"
due = 2027-03-12
check_ins = [
  { date = 2027-01-08, value = 20600, confidence = 6, note = "Janvier est lent." },
  { date = 2027-01-15, value = 20700, confidence = 6 },
  { date = 2027-02-12, value = 21200, confidence = 6 },
]

[[objectives.key_results]]
id = "avis"
metric = "note moyenne des avis"
at_least = 4.5
at_most = 4.9

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse professionnelle"
baseline = 2
target = 6
"""
)

_FIRST_DAY = date(2027, 1, 1)
_SECOND_DAY = date(2027, 1, 2)
_FIRST_WEEK = date(2027, 1, 6)
_SECOND_WEEK = date(2027, 1, 8)


def _change(case: str, *changes: tuple[str, str], today: date | None = None, before: str = _REACH) -> Variant:
    after = before
    for old, new in changes:
        assert old in after
        after = after.replace(old, new, 1)
    return Variant(case, after, today, before=before)


HISTORY: tuple[Variant, ...] = (
    _change("a relative target that asks for less", ('"+30 %"', '"+20 %"')),
    _change("a target that is taken out", ("target = 6\n", ""), today=_FIRST_DAY),
    _change("a due day that is put off", ("due = 2027-03-12", "due = 2027-03-26"), today=_SECOND_DAY),
    _change("a range that is wider", ("at_least = 4.5\nat_most = 4.9", "at_least = 4\nat_most = 5"), today=_FIRST_WEEK),
    _change("a range that is gone", ("at_least = 4.5\nat_most = 4.9\n", ""), today=_SECOND_WEEK),
    _change("a baseline that is taken out", ("baseline = 20500\n", "")),
    _change("check-ins that are gone", ("  { date = 2027-01-15, value = 20700, confidence = 6 },\n", "")),
    _change("a check-in on another day", ("2027-01-15, value", "2027-01-16, value")),
    _change("a check-in that says no value", ("2027-01-15, value = 20700,", "2027-01-15,")),
    _change("a check-in that was less sure", ("20700, confidence = 6", "20700, confidence = 8")),
    _change("a note that says something else", ("Janvier est lent.", "Tout va bien, la campagne porte.")),
    _change("check-ins that look better", ("20600", "20900"), ("20700", "21000")),
    _change("a key result that is gone", (_REACH[_REACH.index('\n[[objectives.key_results]]\nid = "presse"') :], "\n")),
    _change("a key result that is parked", ("target = 6\n", 'target = 6\nstate = "parked"\n')),
)
