"""How often the rules on titles are right: each statement judged alone in a plan, by the rules themselves."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from okrtui.document.document import Document
from okrtui.locales.language import Language
from okrtui.rules.diagnose import diagnose
from okrtui.rules.registry import RULES as ALL_RULES
from okrtui.rules.settings import DEFAULT_SETTINGS
from tests.language.labelled import RULES, Kind, Labelled, Part, statements

_TODAY = date(2027, 2, 1)
_ASKED = DEFAULT_SETTINGS._replace(select=frozenset(code for rules in RULES.values() for code in rules.values()))


class Count(NamedTuple):
    """What was found rightly, told wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what was told, the share that is right; 1 where nothing was."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what there is, the share that was told; 1 where there is nothing."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


class Score(NamedTuple):
    """The counts by label, all of them together, and the statements without a fault on which a rule spoke."""

    by_label: dict[tuple[Kind, str], Count]
    total: Count
    clean: int
    alarms: int

    @property
    def false_alarms(self) -> float:
        """The share of statements without any fault on which any of the rules speaks."""
        return self.alarms / self.clean


def told(statement: Labelled, language: Language) -> frozenset[str]:
    """The labels whose rules speak on a statement, with nothing else in the plan but language and period."""
    document = Document.from_text(_plan(statement, language))
    remarks = diagnose(document, _ASKED, today=_TODAY, day_rules=False)
    codes = {remark.code for remark in remarks}
    return frozenset(label for label, code in RULES[statement.kind].items() if code in codes)


def score(part: Part, language: Language) -> Score:
    """How often the rules are right on a part of the statements."""
    right, wrong, missed = Counter[tuple[Kind, str]](), Counter[tuple[Kind, str]](), Counter[tuple[Kind, str]]()
    clean = alarms = 0
    for statement in statements(part, language):
        found = told(statement, language)
        right.update((statement.kind, label) for label in found & statement.labels)
        wrong.update((statement.kind, label) for label in found - statement.labels)
        missed.update((statement.kind, label) for label in statement.labels - found)
        if not statement.labels:
            clean += 1
            alarms += bool(found)
    by_label = {
        (kind, label): Count(right[kind, label], wrong[kind, label], missed[kind, label])
        for kind, rules in RULES.items()
        for label in rules
    }
    total = Count(right.total(), wrong.total(), missed.total())
    return Score(by_label, total, clean, alarms)


def _plan(statement: Labelled, language: Language) -> str:
    head = f'okrtui = 1\n\n[plan]\nlang = "{language}"\nperiod = "2027-Q1"\n\n'
    title = '"' + statement.text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if statement.kind == "objective":
        return f"{head}[[objectives]]\ntitle = {title}\n"
    return f"{head}[[objectives]]\n\n[[objectives.key_results]]\ntitle = {title}\n"


assert {code for rules in RULES.values() for code in rules.values()} <= {rule.code for rule in ALL_RULES}
