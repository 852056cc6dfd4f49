"""What was given up, and no decision says why."""

from collections.abc import Iterator

from okrtui.document.edit import Insert
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.path import Path
from okrtui.plan.review import DecisionWord
from okrtui.plan.words import STATES
from okrtui.rules.context import Context, Placed
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.history.deciding import decision_edit, decision_fix
from okrtui.rules.history.followed import ids_of, since_before, table_at
from okrtui.rules.history.since_start import since_start

GivenUp = Placed[Objective] | Placed[KeyResult]

_STOPPED: dict[str, DecisionWord] = {"parked": "park", "dropped": "drop"}


def given_up(context: Context) -> Iterator[Finding]:
    """Everything that was given up; of an objective that is, the key results are not told beside it."""
    since = since_before(context)
    if since is None or since.began is None:
        return
    when = since_start(since.began, context.today)
    for objective in since.objectives:
        ids = ids_of(objective.before.part.id, None if objective.after is None else objective.after.part.id)
        if not since.decisions.stop(ids, frozenset()):
            yield from _given_up(objective.before, objective.after, ("objectives",), when, context)
    for key_result in since.key_results:
        above = key_result.under if key_result.after is not None else key_result.objective.after
        if above is None or above.part.state != "active" or since.decisions.stop(key_result.ids, key_result.ids_above):
            continue
        path: Path = (*above.path, "key_results")
        yield from _given_up(key_result.before, key_result.after, path, when, context)


def _given_up(
    before: GivenUp, after: GivenUp | None, siblings: Path, when: Sentence, context: Context
) -> Iterator[Finding]:
    words = Quoted(before.words)
    if after is None:
        yield Finding(
            siblings,
            Sentence("{item} is gone from the plan, {when}, and no decision says why", item=words, when=when),
            Sentence(
                "Keep it in the plan as {state}, so that it can be looked up, and write into a review what was "
                "decided about it.",
                state=STATES["dropped"],
            ),
            _back_as_dropped(before, siblings, context),
            about_plan=len(siblings) == 1,
        )
        return
    word = _STOPPED.get(after.part.state)
    if word is None:
        return
    if word == "park":
        message = Sentence("{item} was parked, {when}, and no decision says why", item=words, when=when)
    else:
        message = Sentence("{item} was dropped, {when}, and no decision says why", item=words, when=when)
    yield Finding(
        (*after.path, "state"),
        message,
        Sentence("Write into a review what was decided about it, with a note that says why."),
        decision_fix(after.part.id, word, context),
    )


def _back_as_dropped(before: GivenUp, siblings: Path, context: Context) -> Fix | None:
    """The proposal to put an item back as dropped, with the decision; None where nothing could refer to it."""
    id = before.part.id
    if id is None or context.before is None or siblings in context.faulty:
        return None
    decision = decision_edit(id, "drop", context)
    if decision is None:
        return None
    there = sum(path[:-1] == siblings for path in context.by_path)
    back = Insert(
        siblings, min(int(before.path[-1]), there), {**table_at(context.before.data, before.path), "state": "dropped"}
    )
    return Fix(
        Sentence("put it back as dropped, and write the decision into the review of {day}", day=context.today),
        (back, decision),
    )
