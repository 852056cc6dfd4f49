"""Who asks the rules about a plan: all of them, or only those whose answer may have changed."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from okrtui.locales.language import current_language
from okrtui.rules.context import Context
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.section import Section, written_sections


class Told(NamedTuple):
    """What a rule has told."""

    rule: type[Rule]
    finding: Finding


Ask = Callable[[Sequence[type[Rule]], Context], list[Told]]
"""Asks rules about a plan; what they tell is in their order."""


def ask_all(rules: Sequence[type[Rule]], context: Context) -> list[Told]:
    """What rules tell of a plan, all of them asked."""
    return [Told(rule, finding) for rule in rules for finding in rule().check(context.plan, context)]


class _Answers(NamedTuple):
    """What rules told, of what: sections as they were, and what stood around the plan."""

    around: object
    before: Context | None
    sections: dict[Section, object]
    found: dict[type[Rule], tuple[Finding, ...]]


class Judge:
    """Asks rules about one plan again and again, each only where something that it reads is not what it was.

    Where the day, the limits, the parents, the slips of the text or the reader's language differ, every rule is
    asked; where the plan as it was is another one, every rule of changes. It is the same one while it is the same
    object.
    """

    def __init__(self) -> None:
        self._known = _Answers(None, None, {}, {})

    def ask(self, rules: Sequence[type[Rule]], context: Context) -> list[Told]:
        """What rules tell of the plan as it is now; remembered for the next time."""
        self._known = self._answers(rules, context)
        return _told(self._known)

    def ask_on_trial(self, rules: Sequence[type[Rule]], context: Context) -> list[Told]:
        """What rules would tell of the plan if it were so; forgotten at once."""
        return _told(self._answers(rules, context))

    def _answers(self, rules: Sequence[type[Rule]], context: Context) -> _Answers:
        around = (context.today, context.limits, context.parents, context.slips, current_language())
        sections = written_sections(context.data)
        known = self._known.found if around == self._known.around else {}
        changed = {section for section, words in sections.items() if self._known.sections.get(section) != words}
        found = {
            rule: known[rule]
            if rule in known
            and changed.isdisjoint(rule.reads)
            and (not rule.of_changes or context.before is self._known.before)
            else tuple(rule().check(context.plan, context))
            for rule in rules
        }
        return _Answers(around, context.before, sections, found)


def _told(answers: _Answers) -> list[Told]:
    return [Told(rule, finding) for rule, findings in answers.found.items() for finding in findings]
