"""Remarks on two states of a plan: which came with the change, which went, which are only silenced."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date

from okrtui.document.document import Document
from okrtui.document.parents import Parents
from okrtui.plan.path import Path
from okrtui.plan.reading import Reading
from okrtui.rules.allowance import read_allowances
from okrtui.rules.context import Context
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic, located, unplaced
from okrtui.rules.finding import Finding, item_path
from okrtui.rules.judge import Judge
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from okrtui.rules.selection import rules_meant
from okrtui.rules.settings import Settings
from okrtui.rules.severity import Severity, at_least

_ONE_A_PLAN = frozenset(rule.code for rule in RULES if rule.one_a_plan)

_Sign = Callable[[Diagnostic], Hashable]


class Remarks:
    """Asks the rules about states of one plan; places in the text are looked up only for the remarks that matter.

    Most remarks were there before and are still: finding their places would take longer than the rules.
    """

    def __init__(self, settings: Settings, today: date, *, day_rules: bool, placed: Severity) -> None:
        self._settings = settings
        self._today = today
        self._day_rules = day_rules
        self._least = placed
        self._judge = Judge()
        self._placing: dict[int, tuple[Diagnostic, Callable[[], Diagnostic]]] = {}

    def on(
        self, document: Document | None, reading: Reading | None, parents: Parents, as_it_was: Context | None = None
    ) -> tuple[Diagnostic, ...]:
        """The remarks on a document, without their places; none where there is no plan."""
        if document is None or reading is None:
            return ()
        return diagnose(
            document,
            self._settings,
            parents=parents,
            today=self._today,
            day_rules=self._day_rules,
            reading=reading,
            ask=self._judge.ask,
            before=as_it_was,
            locate=self._later,
        )

    def placed(self, told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Some of the remarks with their places, in the order of the text."""
        placed = [self._placing[id(diagnostic)][1]() for diagnostic in told]
        return tuple(sorted(placed, key=lambda told: (told.span, told.code)))

    def _later(
        self, finding: Finding, rule: type[Rule], severity: Severity, document: Document, context: Context
    ) -> Diagnostic:
        told = unplaced(finding, rule, severity, document, context)

        def place() -> Diagnostic:
            return located(finding, rule, severity, document, context) if at_least(severity, self._least) else told

        # kept with what it is looked up by: the number of an object is its own only while it lives
        self._placing[id(told)] = told, place
        return told


def came_and_went(
    old: Sequence[Diagnostic], new: Sequence[Diagnostic], pairs: Mapping[Path, Path], *, followed: bool
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """The remarks that only one side has: what is the same fault in the same place, or in the same words, stays."""
    went, came = list(old), list(new)
    here: list[tuple[_Sign, _Sign]] = [
        (lambda told: (path_now(told.path, pairs), str(told.message)), lambda told: (told.path, str(told.message))),
        (lambda told: path_now(told.path, pairs), lambda told: told.path),
        (lambda told: str(told.message), lambda told: str(told.message)),
        (lambda told: path_now(item_path(told.path), pairs), lambda told: item_path(told.path)),
        (_one_of_the_plan, _one_of_the_plan),
    ]
    for was, now in here if followed else here[2:3]:
        waiting: dict[Hashable, list[Diagnostic]] = defaultdict(list)
        for told in went:
            waiting[told.code, was(told)].append(told)
        left = []
        for told in came:
            same = waiting.get((told.code, now(told)))
            if same:
                same.pop(0)
            else:
                left.append(told)
        came = left
        still = {id(told) for waits in waiting.values() for told in waits}
        went = [told for told in went if id(told) in still]
    return came, went


def _one_of_the_plan(told: Diagnostic) -> Hashable:
    """The same for all remarks of a rule that tells one a plan; for each of another rule, something of its own."""
    return () if told.code in _ONE_A_PLAN else id(told)


def path_now(path: Path, pairs: Mapping[Path, Path]) -> Hashable:
    """Where a path of the old data leads in the new; something that no path is where its item is gone."""
    item = item_path(path)
    if not item:
        return path
    now = pairs.get(item)
    return gone_from(path) if now is None else (*now, *path[len(item) :])


def gone_from(path: Path) -> Hashable:
    """Where a path leads whose item is gone: to something that no path is."""
    return "gone", path


def silenced_in(after: Document, went: Sequence[Diagnostic], pairs: Mapping[Path, Path]) -> list[Diagnostic]:
    """Of the remarks that went, those whose rule a comment of the new text silences for their item."""
    if not went or "okrtui:" not in after.text:
        return []
    silent = {
        (allowance.item, rule.code)
        for allowance in read_allowances(after)
        if allowance.allows
        for word, _place in allowance.words
        for rule in rules_meant(word)
    }
    return [told for told in went if (path_now(item_path(told.path), pairs), told.code) in silent]
