"""A plan for quick lines to be read in."""

from datetime import date

from okrtui.editing.quick.quick_line import QuickContext, QuickLine
from okrtui.editing.quick.read_quick import read_quick
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import Language
from okrtui.plan.directory import Directory
from okrtui.plan.items import ItemKind
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan

TODAY = date(2027, 1, 20)

PLAN = read_plan(
    {
        "okrtui": 1,
        "plan": {"title": "Plan", "lang": "fr", "period": "2027-Q1"},
        "people": [{"id": "claire", "name": "Claire Martin"}, {"id": "marc", "name": "Marc Aubry"}],
        "teams": [{"id": "communication", "name": "Communication"}, {"id": "digital", "name": "Digital"}],
        "priorities": [{"id": "b2b", "title": "Croître en B2B"}],
        "kpis": [{"id": "trafic-organique", "title": "Trafic organique", "unit": "visites/mois"}],
        "objectives": [
            {
                "id": "notoriete",
                "title": "Notoriété auprès des PME",
                "key_results": [
                    {"id": "spontanee", "metric": "notoriété spontanée", "unit": "%"},
                    {"id": "mentions", "metric": "mentions dans la presse"},
                ],
            }
        ],
        "initiatives": [{"id": "livre-blanc", "title": "Livre blanc"}],
    }
).plan


def context(kind: ItemKind, plan: Plan = PLAN, language: Language = "fr") -> QuickContext:
    """A line for an item of this kind, typed by somebody who reads this language."""
    return QuickContext(kind, Directory(plan), TypingContext(language, TODAY, plan.header.period))


def read(kind: ItemKind, text: str, language: Language = "fr") -> QuickLine:
    """A line, read in the plan."""
    return read_quick(text, context(kind, language=language))
