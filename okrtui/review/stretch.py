"""Which plans differ over a stretch of a repository's history: between two revisions, the index and the work tree."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from okrtui.document.parents import ParentLibrary
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.review.git import ChangedPlan, Repository
from okrtui.review.revision import NoRevision
from okrtui.review.snapshot import Snapshot

_HEAD = "HEAD"


class Stretch(NamedTuple):
    """The plans that differ, by name, and the parents of plans as they were at both ends."""

    plans: tuple[ChangedPlan, ...]
    parents_before: ParentLibrary
    parents_after: ParentLibrary


def stretch_of(repository: Repository, revisions: Sequence[str], *, staged: bool = False) -> Stretch:
    """From the first revision to the second, or to the work tree; from the index to the work tree without one.

    With `staged`, from the revision (the last commit without one) to the index. ``A..B`` stands for two revisions,
    ``A...B`` for B and what it has in common with A; an end that is left out is the last commit.

    Raises:
        NoRevision: one of them is none, or there are too many.
        GitCannot: git cannot be asked, or the repository has no work tree where it takes one.
        Unreadable: a file of the work tree cannot be read.
    """
    ends = [end for revision in revisions for end in _ends(repository, revision)]
    if len(ends) > (1 if staged else 2):
        raise NoRevision(Sentence("too many revisions: {words}", words=[Quoted(end) for end in ends]))
    index, disk = ParentLibrary(Snapshot(repository, None).document), ParentLibrary()
    if staged:
        since = ends[0] if ends else _HEAD
        return Stretch(repository.plans_staged(since), _parents_at(repository, since), index)
    match ends:
        case [one, other]:
            plans = repository.plans_changed(one, other)
            return Stretch(plans, _parents_at(repository, one), _parents_at(repository, other))
        case [one]:
            return Stretch(_since(repository, one), _parents_at(repository, one), disk)
    return Stretch(repository.plans_unstaged(), index, disk)


def within(plans: Sequence[ChangedPlan], paths: Sequence[str]) -> tuple[ChangedPlan, ...]:
    """The plans at some paths of the repository or below them; all where there are none."""
    if not paths or "" in paths:
        return tuple(plans)
    return tuple(
        plan
        for plan in plans
        if any(
            name == path or name.startswith(f"{path}/") for name in (plan.before, plan.after) if name for path in paths
        )
    )


def _ends(repository: Repository, revision: str) -> list[str]:
    one, dots, other = revision.partition("...")
    if dots:
        return [repository.fork_point(one or _HEAD, other or _HEAD), other or _HEAD]
    one, dots, other = revision.partition("..")
    return [one or _HEAD, other or _HEAD] if dots else [revision]


def _parents_at(repository: Repository, revision: str) -> ParentLibrary:
    return ParentLibrary(Snapshot(repository, repository.tree(revision)).document)


def _since(repository: Repository, revision: str) -> tuple[ChangedPlan, ...]:
    """The plans of which the work tree holds something else than a revision."""
    found = {plan.after or plan.before: plan for plan in repository.plans_staged(revision)}
    for plan in repository.plans_unstaged():
        staged = found.get(plan.before)
        if plan.unmerged or staged is None:
            found[plan.before] = plan
        elif staged.old == plan.new and staged.before == plan.after:
            del found[plan.before]
        else:
            found[plan.before] = plan._replace(before=staged.before, old=staged.old)
    return tuple(found[path] for path in sorted(found, key=lambda path: os.fsencode(path or "")))
