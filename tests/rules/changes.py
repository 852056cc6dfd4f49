"""A plan that is under way, and changes of it as a whole text."""

from datetime import date

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.rules.diagnostic import Diagnostic
from tests.rules.judging import TODAY, framed, judge

HISTORY = ("D901", "D902", "D903", "D904")

PLAN = """
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "traffic"
metric = "direct traffic"
unit = "visits/month"
baseline = 20500
target = 24600
due = 2027-03-12
check_ins = [
  { date = 2027-01-15, value = 20600, confidence = 6, note = "A slow start." },
  { date = 2027-02-08, value = 21200, confidence = 7 },
]

[[objectives.key_results]]
id = "churn"
metric = "cancelled contracts"
baseline = 30
target = 20

[[objectives.key_results]]
id = "reviews"
metric = "average rating"
at_least = 4.5
at_most = 4.9

[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "referrals"
metric = "referrals"
baseline = 4
change = "+50 %"
"""


def changed(*changes: tuple[str, str], plan: str = PLAN) -> str:
    """The plan with some words in the place of others; each must stand there."""
    for old, new in changes:
        assert old in plan, old
        plan = plan.replace(old, new, 1)
    return plan


def told(after: str, *, before: str = PLAN, today: date = TODAY) -> list[Diagnostic]:
    """What the rules of changes say of a change."""
    return [remark for remark in judge(framed(after), before=framed(before), today=today) if remark.code in HISTORY]


def codes(after: str, *, before: str = PLAN, today: date = TODAY) -> list[str]:
    """Their codes."""
    return [remark.code for remark in told(after, before=before, today=today)]


def fixed(after: str, remark: Diagnostic) -> str:
    """The plan once the proposal of a remark is taken."""
    assert remark.fix is not None
    assert not remark.fix.safe
    return apply(Document.from_text(framed(after)), remark.fix.edits).document.text


def decision(about: str, word: str = "adjust", day: str = "2027-02-15") -> str:
    """A review with one decision."""
    return f'\n[[reviews]]\ndate = {day}\ndecisions = [\n  {{ about = "{about}", decision = "{word}" }},\n]\n'
