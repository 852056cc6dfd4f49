"""What every field of a plan means, in the reader's words: for forms, hovers and the JSON Schema."""

from okrtui.locales.sentence import Sentence
from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.plan.header import Header
from okrtui.plan.initiative import Initiative
from okrtui.plan.key_result import KeyResult
from okrtui.plan.kpi import Kpi
from okrtui.plan.objective import Objective
from okrtui.plan.organisation import Person, Priority, Team
from okrtui.plan.part import Part
from okrtui.plan.period import Period
from okrtui.plan.plan import Plan
from okrtui.plan.review import Decision, Review

_ID = Sentence("What it goes by in this file: lower-case letters, digits and hyphens")
_OWNER = Sentence("Who answers for it: the id of a person, or a name where the plan lists no people")
_TEAM = Sentence("The id of a team, or a name where the plan lists no teams")
_GRADE = Sentence("Its grade at the close, from 0 to 1; follows from the progress if left out")
_GRADE_WHY = Sentence("Why it is graded otherwise than its progress says")
_CARRIED_FROM = Sentence("The plan and the id it was carried over from: a file, #, and the id")

MEANINGS: dict[type[Part], dict[str, Sentence]] = {
    Plan: {
        "okrtui": Sentence("The version of the format; it makes this file a plan"),
        "plan": Sentence("What the plan is called, and for whom and when it is"),
        "people": Sentence("Who can own an objective, a key result or an initiative"),
        "teams": Sentence("The teams and how much work they can take on"),
        "priorities": Sentence("What the company puts first"),
        "kpis": Sentence("Measures that are observed, not steered"),
        "objectives": Sentence("What is to be different, in words; the order is their rank"),
        "initiatives": Sentence("The work that serves objectives and key results, in the calendar"),
        "reviews": Sentence("What was learned and decided, review by review"),
    },
    Header: {
        "title": Sentence("What the plan is called"),
        "team": Sentence("Whose plan it is, in free words"),
        "lang": Sentence("The language that the plan is written in, and is read in by the rules"),
        "period": Sentence("When it is for: a year, half, quarter or month, or a start and an end"),
        "vision": Sentence("Where all of this is to lead, in one sentence"),
        "cadence": Sentence("How often a check-in is due"),
        "review": Sentence("How often a review is due; the first at the end of that time"),
        "parent": Sentence("The plan whose priorities and objectives this one serves: a path from this file"),
    },
    Period: {
        "start": Sentence("The first day"),
        "end": Sentence("The last day"),
    },
    Person: {
        "id": _ID,
        "name": Sentence("What the person is called"),
        "team": _TEAM,
    },
    Team: {
        "id": _ID,
        "name": Sentence("What the team is called"),
        "capacity": Sentence("How much work it can take on, in person-days a week"),
    },
    Priority: {
        "id": _ID,
        "title": Sentence("What the company puts first, in one sentence"),
    },
    Kpi: {
        "id": _ID,
        "title": Sentence("What is observed"),
        "unit": Sentence("What it is counted in"),
        "at_least": Sentence("The lowest value that is still in its expected range"),
        "at_most": Sentence("The highest value that is still in its expected range"),
        "observations": Sentence("What was observed, the newest last"),
    },
    DatedValue: {
        "date": Sentence("The day"),
        "value": Sentence("The value on that day"),
    },
    Objective: {
        "id": _ID,
        "title": Sentence("What is to be different, in one sentence without numbers"),
        "why": Sentence("Why it matters"),
        "owner": _OWNER,
        "supports": Sentence("The ids of priorities, or of objectives of the parent plan, that it contributes to"),
        "kind": Sentence("Committed: all of it is to be reached. Aspirational: seven tenths of it would be a success"),
        "state": Sentence("Active, parked, done or dropped; only active ones count towards three"),
        "grade": _GRADE,
        "grade_why": _GRADE_WHY,
        "carried_from": _CARRIED_FROM,
        "key_results": Sentence("How one sees that it is reached"),
    },
    KeyResult: {
        "id": _ID,
        "title": Sentence("What is to be reached, in one sentence; made from the other fields if left out"),
        "metric": Sentence("What is measured"),
        "unit": Sentence("What it is counted in"),
        "baseline": Sentence("The value it starts from"),
        "target": Sentence("The value to reach"),
        "change": Sentence("The target as a change of the baseline, such as x2 or +30 %"),
        "at_least": Sentence("To keep: the lowest value that is still in range"),
        "at_most": Sentence("To keep: the highest value that is still in range"),
        "done": Sentence("A milestone: whether it is done"),
        "establish": Sentence("To be measured first: the baseline is not known yet"),
        "owner": _OWNER,
        "source": Sentence("Where the number comes from, so that anybody can check it"),
        "cadence": Sentence("How often a check-in is due, if not as for the plan; end: once, when it is due"),
        "kpi": Sentence("The id of a KPI that drives it or stands guard over it"),
        "weight": Sentence("How much it counts in its objective"),
        "due": Sentence("The day it is to be reached; the last day of the period if left out"),
        "state": Sentence("Active, parked, done or dropped"),
        "expected": Sentence("What it should show by which day, if it does not grow evenly"),
        "grade": _GRADE,
        "grade_why": _GRADE_WHY,
        "carried_from": _CARRIED_FROM,
        "check_ins": Sentence("How it stood and when, the newest last"),
    },
    CheckIn: {
        "date": Sentence("The day"),
        "value": Sentence("The value on that day"),
        "confidence": Sentence("How sure one is that it will be reached, from 0 to 10"),
        "note": Sentence("What there is to say"),
    },
    Initiative: {
        "id": _ID,
        "title": Sentence("The work, in a few words"),
        "kind": Sentence("What kind of work it is"),
        "serves": Sentence("The ids of key results or objectives that it serves"),
        "owner": _OWNER,
        "team": _TEAM,
        "start": Sentence("The first day"),
        "end": Sentence("The last day"),
        "effort": Sentence("How much work it is, in person-days"),
        "state": Sentence("Planned, running, done or dropped"),
        "after": Sentence("The ids of initiatives that must end first"),
        "link": Sentence("Where to read more"),
        "note": Sentence("What there is to say"),
    },
    Review: {
        "date": Sentence("The day of the review"),
        "note": Sentence("What was said, line by line; a question that is left for later begins with a question mark"),
        "learned": Sentence("What was learned"),
        "decisions": Sentence("What was decided about what"),
    },
    Decision: {
        "about": Sentence("The id of what it is about; plan for the plan itself"),
        "decision": Sentence("Keep, adjust, park, drop or carry over"),
        "note": Sentence("A word why"),
        "owner": Sentence("Who sees to it: the id of a person, or a name where the plan lists no people"),
        "due": Sentence("Until when"),
    },
}
"""By kind of table and key, as the file spells it."""
