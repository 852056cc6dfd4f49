"""Two states of a plan compared: what changed, and which remarks came and went with it."""

from collections.abc import Hashable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, Parents
from okrtui.document.slip import Slip
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import Followed, PlanChange, changes_and_paths
from okrtui.plan.items import PLAN_ID
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.plan.reading import Reading, read_plan
from okrtui.review.given_up import went_with_its_item
from okrtui.review.remarks import Remarks, came_and_went, gone_from, path_now, silenced_in
from okrtui.rules.diagnose import plan_as_it_was
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.history.dropped_without_decision import DroppedWithoutDecision
from okrtui.rules.registry import RULES
from okrtui.rules.settings import Settings
from okrtui.rules.severity import Severity

OF_CHANGES = frozenset(rule.code for rule in RULES if rule.of_changes)
"""The codes of the rules that judge the change itself."""


class Comparison(NamedTuple):
    """A plan before and after a change; a document is None where there was no plan.

    `changes` and `gone` are empty where one of the texts cannot be read as a whole (`unread` says why): what is
    missing in it is not gone. `new` are the remarks that came with the change, those of the rules of changes among
    them, `gone` those that went with it, and `silenced` those that only a comment in the new text keeps quiet.
    `only_form` says that the texts differ and their data does not. `pairs` lead from where an item stood to where it
    stands;
    `plans` are the two as they were read, and `plans_above` the parents of each, the nearest first. `path_before` is
    given where the file had another path; `renamed` says that it is that same file, under another name.
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
    plans_above: tuple[tuple[Plan, ...], tuple[Plan, ...]] = ((), ())
    path_before: str | None = None
    renamed: bool = False

    @property
    def healed(self) -> tuple[Diagnostic, ...]:
        """Of the remarks that are gone, those that what they were about was put right for."""
        otherwise = (*self.excused, *self.left)
        return tuple(told for told in self.gone if told not in otherwise) if otherwise else self.gone

    @property
    def left(self) -> tuple[Diagnostic, ...]:
        """Of the remarks that are gone, those that only went with the item that they were about.

        It was taken out, parked or dropped, and that is in order: it was decided, or nothing had begun.
        """
        if not self.gone:
            return ()
        excused = self.excused
        return tuple(
            told for told in self.gone if told not in excused and went_with_its_item(told, self.plans, self.pairs)
        )

    @property
    def excused(self) -> tuple[Diagnostic, ...]:
        """Of the remarks that are gone, those that went because the plan asks for less.

        That is what a rule of changes says of the same item, or of something that was given up, where the item of
        the remark is not there any more; and a plan that is gone asks for nothing.
        """
        if self.after is None:
            return self.gone
        eased: set[Hashable] = {item_path(told.path) for told in self.new if told.code in OF_CHANGES}
        if not eased:
            return ()
        given_up = any(told.code == DroppedWithoutDecision.code for told in self.new)
        places = [(told, path_now(item_path(told.path), self.pairs)) for told in self.gone]
        gone = {told.path for told, place in places if place == gone_from(item_path(told.path))}
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
    asked = Remarks(settings, today, day_rules=day_rules, placed=placed)
    as_it_was = None if before is None or old is None else plan_as_it_was(before, today, old)
    told_before = asked.on(before, old, parents_before)
    told_after = asked.on(after, new, parents_after, as_it_was)
    readable = all(document is None or _left_out(document) is None for document in (before, after))
    followed = changes_and_paths(_data(before), _data(after)) if readable else Followed((), {})
    came, went = came_and_went(told_before, told_after, followed.paths, followed=readable)
    if not readable:
        went = []
    hushed = [] if after is None else silenced_in(after, went, followed.paths)
    changes = _changes(before, after, followed.changes) if readable else ()
    return Comparison(
        path,
        before,
        after,
        changes,
        asked.placed(came),
        asked.placed(told for told in went if told not in hushed),
        only_form=before is not None
        and after is not None
        and readable
        and not changes
        and before.source != after.source,
        silenced=asked.placed(hushed),
        pairs=followed.paths,
        plans=(Plan() if old is None else old.plan, Plan() if new is None else new.plan),
        plans_above=(parents_before.plans, parents_after.plans),
    )


def _changes(
    before: Document | None, after: Document | None, changes: tuple[PlanChange, ...]
) -> tuple[PlanChange, ...]:
    """The changes; where there is no plan on one side, it is the plan that came or went, and not each item."""
    if before is None and after is not None:
        return (PlanChange("added", "plan", PLAN_ID, None, None, after.data, None, ()),)
    if before is not None and after is None:
        return (PlanChange("removed", "plan", PLAN_ID, None, before.data, None, (), None),)
    return changes


def _data(document: Document | None) -> Mapping[str, Any]:
    return {} if document is None else document.data


def _read(document: Document | None) -> Reading | None:
    return None if document is None else read_plan(document.data)


def _left_out(document: Document) -> Slip | None:
    """The first stretch of a text that could not even be mended; None where it is all there."""
    return next((slip for slip in document.slips if slip.mend is None), None)
