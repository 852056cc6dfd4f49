"""Plans as text, judged as the program judges them."""

from datetime import date
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, ParentLibrary
from okrtui.locales.language import Language
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose, plan_as_it_was
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.example import Example
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings

TODAY = date(2027, 2, 15)

HEAD: dict[Language, str] = {
    "en": 'okrtui = 1\n\n[plan]\ntitle = "Marketing plan"\nlang = "en"\nperiod = "2027-Q1"\n\n',
    "fr": 'okrtui = 1\n\n[plan]\ntitle = "Plan marketing"\nlang = "fr"\nperiod = "2027-Q1"\n\n',
}

COMPANY = """
okrtui = 1

[plan]
title = "Company"
period = "2027"
vision = "The first that comes to mind"

[[priorities]]
id = "b2b"
title = "Grow with industrial companies"
"""


def framed(fragment: str, language: Language = "en") -> str:
    """A fragment as a whole plan: with a head, where it has none of its own."""
    return fragment if fragment.lstrip().startswith("okrtui") else HEAD[language] + fragment


def before_of(example: Example, language: Language) -> str | None:
    """The plan as it was before the change that an example shows; None for one that shows none."""
    return None if example.before is None else framed(example.before.in_language(language), language)


def judge(
    text: str,
    *,
    settings: Settings = DEFAULT_SETTINGS,
    file: Path | None = None,
    today: date = TODAY,
    day_rules: bool = True,
    before: str | None = None,
) -> tuple[Diagnostic, ...]:
    """All remarks on a plan's text; with a file, its parents are looked for from there.

    With the text that it was before, its change is judged too.
    """
    document = Document.from_text(text)
    reading = read_plan(document.data)
    parents = NO_PARENTS if file is None else ParentLibrary().parents_of(reading.plan, file)
    was = None if before is None else plan_as_it_was(Document.from_text(before), today)
    return diagnose(document, settings, parents=parents, today=today, day_rules=day_rules, reading=reading, before=was)


def drawn(text: str, code: str, **options: object) -> list[Diagnostic]:
    """The remarks of one rule on a fragment."""
    return [told for told in judge(framed(text), **options) if told.code == code]  # type: ignore[arg-type]  # passed on as they are
