"""Two states of a plan compared: what changed, and which remarks came and went with it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, Parents
from okrtui.document.slip import Slip
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import PlanChange, changes_between, paths_between
from okrtui.plan.items import PLAN_ID
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.reading import Reading, read_plan
from okrtui.rules.allowance import read_allowances
from okrtui.rules.context import Context
from okrtui.rules.diagnose import diagnose, plan_as_it_was
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.history.dropped_without_decision import DroppedWithoutDecision
from okrtui.rules.judge import Judge
from okrtui.rules.registry import RULES
from okrtui.rules.selection import rules_meant
from okrtui.rules.settings import Settings
from okrtui.rules.severity import Severity

OF_CHANGES = frozenset(rule.code for rule in RULES if rule.of_changes)
"""The codes of the rules that judge the change itself."""

_Sign = Callable[[Diagnostic], Hashable]


class Comparison(NamedTuple):
    """A plan before and after a change; a document is None where there was no plan.

    `changes` are empty where one of the texts cannot be read as a whole (`unread` says why): what is missing in it
    is not gone. `new` are the remarks that came with the change, those of the rules of changes among them, `gone`
    those that went with it, and `silenced` those that only a comment in the new text keeps quiet. `only_form`
    says that the texts differ and their data does not. `pairs` lead from where an item stood to where it stands;
    `plans` are the two as they were read. `path_before` is given where the file had another path.
    """

    path: str
    before: Document | None
    after: Document | None
    changes: tuple[PlanChange, ...]
    new: tuple[Diagnostic, ...]
    gone: tuple[Diagnostic, ...]
    only_form: bool
    silenced: tuple[Diagnostic, ...] = ()
    pairs: Mapping[Path, Path] = MappingProxyType({})
    plans: tuple[Plan, Plan] = (Plan(), Plan())
    path_before: str | None = None

    @property
    def healed(self) -> tuple[Diagnostic, ...]:
        """Of the remarks that are gone, those that what they were about was put right for."""
        excused = self.excused
        return tuple(told for told in self.gone if told not in excused) if excused else self.gone

    @property
    def excused(self) -> tuple[Diagnostic, ...]:
        """Of the remarks that are gone, those that went because the plan asks for less.

        That is what a rule of changes says of the same item, or of something that was given up, where the item of
        the remark is not there any more.
        """
        eased: set[Hashable] = {item_path(told.path) for told in self.new if told.code in OF_CHANGES}
        if not eased:
            return ()
        given_up = any(told.code == DroppedWithoutDecision.code for told in self.new)
        places = [(told, _path_now(item_path(told.path), self.pairs)) for told in self.gone]
        gone = {told.path for told, place in places if place == _gone(item_path(told.path))}
        return tuple(told for told, place in places if place in eased or (given_up and told.path in gone))

    @property
    def unread(self) -> Sentence | None:
        """Why the two cannot be compared item by item; None where they can."""
        for document, when in ((self.before, False), (self.after, True)):
            slip = None if document is None else _left_out(document)
            if document is not None and slip is not None:
                about = {"line": document.position(slip.span.start)[0], "reason": slip.message}
                if when:
                    return Sentence("the new text cannot be read in line {line}: {reason}", **about)
                return Sentence("the old text cannot be read in line {line}: {reason}", **about)
        return None


def compare(
    path: str,
    before: Document | None,
    after: Document | None,
    settings: Settings,
    *,
    today: date,
    parents_before: Parents = NO_PARENTS,
    parents_after: Parents = NO_PARENTS,
    day_rules: bool = True,
    placed: Severity = "advice",
) -> Comparison:
    """What changed between two states of a plan at a path, judged on a day by the same settings.

    Both are judged on that day, so that what the calendar alone brings is neither new nor gone. `day_rules` and
    `placed` are as `diagnose` takes them.
    """
    old, new = _read(before), _read(after)
    judge = Judge()
    as_it_was = None if before is None or old is None else plan_as_it_was(before, today, old)
    tell = partial(_told, settings=settings, today=today, judge=judge, day_rules=day_rules, placed=placed)
    told_before = tell(before, old, parents=parents_before)
    told_after = tell(after, new, parents=parents_after, as_it_was=as_it_was)
    readable = all(document is None or _left_out(document) is None for document in (before, after))
    data, data_now = _data(before), _data(after)
    pairs = paths_between(data, data_now) if readable else {}
    came, went = _came_and_went(told_before, told_after, pairs, followed=readable)
    hushed = [] if after is None else _hushed(went, after, pairs)
    changes = _changes(before, after, data, data_now) if readable else ()
    return Comparison(
        path,
        before,
        after,
        changes,
        tuple(came),
        tuple(told for told in went if told not in hushed),
        only_form=before is not None
        and after is not None
        and readable
        and not changes
        and before.source != after.source,
        silenced=tuple(hushed),
        pairs=pairs,
        plans=(Plan() if old is None else old.plan, Plan() if new is None else new.plan),
    )


def _changes(
    before: Document | None, after: Document | None, data: Mapping[str, Any], data_now: Mapping[str, Any]
) -> tuple[PlanChange, ...]:
    if before is None and after is None:
        return ()
    if before is None:
        return (PlanChange("added", "plan", PLAN_ID, None, None, data_now, None, ()),)
    if after is None:
        return (PlanChange("removed", "plan", PLAN_ID, None, data, None, (), None),)
    return changes_between(data, data_now)


def _data(document: Document | None) -> Mapping[str, Any]:
    return {} if document is None else document.data


def _read(document: Document | None) -> Reading | None:
    return None if document is None else read_plan(document.data)


def _left_out(document: Document) -> Slip | None:
    """The first stretch of a text that could not even be mended; None where it is all there."""
    return next((slip for slip in document.slips if slip.mend is None), None)


def _told(
    document: Document | None,
    reading: Reading | None,
    *,
    settings: Settings,
    today: date,
    parents: Parents,
    judge: Judge,
    day_rules: bool,
    placed: Severity,
    as_it_was: Context | None = None,
) -> tuple[Diagnostic, ...]:
    if document is None or reading is None:
        return ()
    return diagnose(
        document,
        settings,
        parents=parents,
        today=today,
        day_rules=day_rules,
        reading=reading,
        ask=judge.ask,
        placed=placed,
        before=as_it_was,
    )


def _came_and_went(
    old: Sequence[Diagnostic], new: Sequence[Diagnostic], pairs: Mapping[Path, Path], *, followed: bool
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """The remarks that only one side has: what is the same fault in the same place, or in the same words, stays."""
    went, came = list(old), list(new)
    here: list[tuple[_Sign, _Sign]] = [
        (lambda told: (_path_now(told.path, pairs), str(told.message)), lambda told: (told.path, str(told.message))),
        (lambda told: _path_now(told.path, pairs), lambda told: told.path),
        (lambda told: str(told.message), lambda told: str(told.message)),
        (lambda told: _path_now(item_path(told.path), pairs), lambda told: item_path(told.path)),
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
        went = [told for told in went if told in waiting[told.code, was(told)]]
    return came, went


def _path_now(path: Path, pairs: Mapping[Path, Path]) -> Hashable:
    """Where a path of the old data leads in the new; something that no path is where its item is gone."""
    item = item_path(path)
    if not item:
        return path
    now = pairs.get(item)
    return _gone(path) if now is None else (*now, *path[len(item) :])


def _gone(path: Path) -> Hashable:
    return "gone", path


def _hushed(went: Sequence[Diagnostic], after: Document, pairs: Mapping[Path, Path]) -> list[Diagnostic]:
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
    return [told for told in went if (_path_now(item_path(told.path), pairs), told.code) in silent]
