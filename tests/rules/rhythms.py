"""Plans with check-ins and reviews, for the rules that ask whether a plan lives."""

from datetime import date, timedelta

from tests.rules.judging import TODAY, judge

START, END = date(2027, 1, 1), date(2027, 3, 31)
REACH = "metric = 'm'\nbaseline = 0\ntarget = 90\n"
"""One a day: by day n of the quarter, n − 1 is expected (89 days from the first to the due day)."""
SURVEY = REACH + "cadence = 'monthly'\n"
"""The same, asked once a month."""


def plan(
    key_result: str = REACH,
    *check_ins: str,
    objective: str = "",
    head: str = "",
    period: str = "'2027-Q1'",
    rest: str = "",
) -> str:
    """A plan with one objective and one key result `k`; check-ins are written without their braces."""
    history = "".join(f"  {{ {check_in} }},\n" for check_in in check_ins)
    return (
        f"okrtui = 1\n[plan]\ntitle = 'p'\nperiod = {period}\n{head}\n"
        f"[[objectives]]\nid = 'o'\ntitle = 't'\n{objective}\n"
        f"[[objectives.key_results]]\nid = 'k'\n{key_result}\ncheck_ins = [\n{history}]\n{rest}"
    )


def on(day: date, value: float | None = None, confidence: float | None = None) -> str:
    """A check-in on a day, for `plan`."""
    words = [f"date = {day}"]
    words += [] if value is None else [f"value = {value}"]
    words += [] if confidence is None else [f"confidence = {confidence}"]
    return ", ".join(words)


def review(day: date, decision: str = "", due: str = "") -> str:
    """A review on a day, with the decision about the key result `k`; `due` is written as `, due = 2027-02-16`."""
    made = f"decisions = [{{ about = 'k', decision = '{decision}'{due} }}]" if decision else ""
    return f"[[reviews]]\ndate = {day}\n{made}\n"


def codes(text: str, today: date = TODAY) -> set[str]:
    """The rules that speak: of the rhythm, and of the target that is out of reach."""
    return {told.code for told in judge(text, today=today) if told.code[0] == "T" or told.code == "R405"}


def day(number: int) -> date:
    """A day of the quarter, the first being 1."""
    return START + timedelta(days=number - 1)
