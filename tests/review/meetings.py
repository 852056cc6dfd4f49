"""A walkthrough that was held: the plan before and after it, and what is known of the meeting."""

from datetime import date, datetime

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.editing.add_check_in import AddCheckIn
from okrtui.editing.add_decision import AddDecision
from okrtui.editing.add_review_note import AddReviewNote
from okrtui.editing.command import Command
from okrtui.editing.set_field import SetField
from okrtui.plan.agenda import Agenda
from okrtui.plan.reading import read_plan
from okrtui.review.minutes.meeting import Ballot, Meeting
from okrtui.review.minutes.minutes import minutes

DAY = date(2027, 2, 5)
PLAN = """\
okrtui = 1

[plan]
title = "Plan marketing, T1 2027"
lang = "fr"
period = "2027-Q1"

[[people]]
id = "claire"
name = "Claire Martin"

[[objectives]]
id = "notoriete"
title = "Notoriété auprès des PME"
owner = "claire"

[[objectives.key_results]]
id = "spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26

[[objectives]]
id = "leads"
title = "Des leads mieux qualifiés"

[[objectives.key_results]]
id = "demandes"
metric = "demandes de démonstration"
baseline = 40
target = 55

[[objectives]]
id = "fidelite"
title = "Des clients qui restent"

[[objectives]]
id = "recrutement"
title = "Une équipe au complet"

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc"
serves = ["spontanee"]
start = 2027-01-11
end = 2027-02-05

[[reviews]]
date = 2027-01-04
note = "Départ"
decisions = [
  { about = "notoriete", decision = "keep", note = "On garde le cap." },
]
"""
SAID: tuple[Command, ...] = (
    AddReviewNote(DAY, "Marc remplace Sophie jusqu’en mars"),
    AddCheckIn("spontanee", DAY, 22, 6, "vague de janvier"),
    AddReviewNote(DAY, "la vague de mars est avancée", "notoriete"),
    AddReviewNote(DAY, "? qui paie le baromètre\u202f?", "spontanee"),
    AddDecision(DAY, "spontanee", "adjust", "cible ramenée à 24", "claire", date(2027, 2, 15)),
    SetField("spontanee", "target", 24),
    SetField("livre-blanc", "end", date(2027, 2, 19)),
    AddDecision(DAY, "leads", "park", "après le salon", due=date(2027, 2, 12)),
    SetField("leads", "state", "parked"),
    AddDecision(DAY, "notoriete", "keep"),
)
MEETING = Meeting(
    datetime(2027, 2, 5, 9, 0),
    datetime(2027, 2, 5, 10, 7),
    {"opening": 120.0, "objective notoriete": 1500.0, "objective leads": 590.0, "objective fidelite": 20.0},
    ("Claire Martin", "Marc"),
    (Ballot("spontanee", (4, 6, 6, 8), 6), Ballot("demandes", (), None)),
)


def held(text: str, *said: Command) -> str:
    """The plan after what was said in a walkthrough."""
    document = Document.from_text(text)
    for command in said:
        document = apply(document, command.edits(read_plan(document.data).plan)).document
    return document.text


def minutes_of(before: str, after: str, meeting: Meeting = MEETING) -> str:
    """The minutes of the day, of all objectives in their rank."""
    plan = read_plan(Document.from_text(before).data).plan
    agenda = Agenda.of(plan, DAY).after(read_plan(Document.from_text(after).data).plan, DAY)
    return minutes(Document.from_text(before), Document.from_text(after), agenda, meeting, DAY)
