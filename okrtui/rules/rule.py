"""What every rule has."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.section import EVERY_SECTION, Section
from okrtui.rules.severity import Severity


class Rule(ABC):
    """One thing to see in a plan. Tests, documentation and `okrtui explain` are made from the class.

    `name` is the stable identity, `code` its short form. `sees` and `why` are one sentence each, `source` says
    who asks for it. `bad` draws this rule and no other that `good`, its mended twin, does not draw too.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    sees: ClassVar[Sentence]
    why: ClassVar[Sentence]
    source: ClassVar[Sentence]
    good: ClassVar[Example]
    bad: ClassVar[Example]

    by_day: ClassVar[bool] = False
    """Whether the answer depends on the day it is asked: left out where an unchanged plan must stay as it was."""

    judges_closed: ClassVar[bool] = False
    """Whether parked, done and dropped items are judged too; what others find there is not told."""

    cured_by_giving_up: ClassVar[bool] = False
    """Whether to give up the item where it is told puts it right: one of too many, or one that says what another says.
    What other rules find at an item that is given up only goes with it, and nothing has been put right."""

    one_a_plan: ClassVar[bool] = False
    """Whether it tells one finding a plan, which names the items: at whichever it is told, it is the same fault."""

    of_changes: ClassVar[bool] = False
    """Whether it judges a change of the plan: asked only where the plan as it was is known."""

    reads: ClassVar[frozenset[Section]] = EVERY_SECTION
    """The only sections of a plan that its answer depends on, words and proposals included; while they stay as
    they were, the rule is not asked again."""

    @abstractmethod
    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Everything that this rule sees in a plan."""
