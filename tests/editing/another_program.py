"""A plan that another program writes to while it is open."""

from datetime import date

from okrtui.editing.session import Session

TODAY = date(2027, 1, 20)
PLAN = """\
# Le plan
okrtui = 1
[plan]
title = "Plan"
period = "2027-Q1"
[[objectives]]
id = "a"
title = "a0"
why = "a1"  # pourquoi
[[objectives]]
id = "b"
title = "b0"
why = "b1"
"""
PLACES = ("plan", "a", "b")


def look(session: Session, typed: str | None = None) -> None:
    """Look at the file, as the workbench does again and again."""
    assert session.looked(session.look_job(typed).run())


def title_of(session: Session, place: str) -> str | None:
    """What is the title of the plan or of an objective."""
    header = session.plan.header
    return header.title if place == "plan" else next(each.title for each in session.plan.objectives if each.id == place)
