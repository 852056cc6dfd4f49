"""What asks for less, or for the same later, than it did."""

from collections.abc import Iterator
from datetime import date

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.term import due_of
from okrtui.rules.context import Context
from okrtui.rules.finding import Finding
from okrtui.rules.history.bars import BarField, Eased, eased_bars
from okrtui.rules.history.deciding import decision_fix
from okrtui.rules.history.followed import Kept, since_before
from okrtui.rules.history.since_start import since_start


def easings(context: Context) -> Iterator[Finding]:
    """Every bar that hangs lower, and every due day that was put off."""
    since = since_before(context)
    if since is None or since.began is None or context.before is None:
        return
    when = since_start(since.began, context.today)
    for kept in since.kept():
        if since.decisions.explain(kept.followed.ids, kept.followed.ids_above):
            continue
        for eased in eased_bars(kept, context):
            yield _finding(kept, eased.field, _message(kept, eased, when), context)
        days = _put_off(kept, context.before.plan, context.plan)
        if days is not None:
            message = Sentence(
                "The due day of {key_result} was put off from {old} to {new}, {when}",
                key_result=Quoted(kept.key_result.words),
                old=days[0],
                new=days[1],
                when=when,
            )
            yield _finding(kept, "due", message, context)


def _finding(kept: Kept, field: str, message: Sentence, context: Context) -> Finding:
    return Finding(
        (*kept.key_result.path, field),
        message,
        Sentence(
            "Write into a review what was decided about it, with a note that says why. If nothing was decided, put it "
            "back as it was."
        ),
        decision_fix(kept.now.id, "adjust", context),
    )


def _message(kept: Kept, eased: Eased, when: Sentence) -> Sentence:
    key_result, old, new = Quoted(kept.key_result.words), eased.old, eased.new
    if new is None:
        return _taken_out(eased.bar, key_result, old, when)
    if eased.bar == "at_least":
        return Sentence(
            "The range of {key_result} was widened to at least {new} instead of {old}, {when}",
            key_result=key_result,
            old=old,
            new=new,
            when=when,
        )
    if eased.bar == "at_most":
        return Sentence(
            "The range of {key_result} was widened to at most {new} instead of {old}, {when}",
            key_result=key_result,
            old=old,
            new=new,
            when=when,
        )
    return Sentence(
        "The target of {key_result} was eased from {old} to {new}, {when}",
        key_result=key_result,
        old=old,
        new=new,
        when=when,
    )


def _taken_out(bar: BarField, key_result: Quoted, old: float | Quoted, when: Sentence) -> Sentence:
    if bar == "target":
        return Sentence(
            "The target of {old} for {key_result} was taken out, {when}", key_result=key_result, old=old, when=when
        )
    if bar == "at_least":
        return Sentence(
            "The lower limit of {old} for {key_result} was taken out, {when}", key_result=key_result, old=old, when=when
        )
    return Sentence(
        "The upper limit of {old} for {key_result} was taken out, {when}", key_result=key_result, old=old, when=when
    )


def _put_off(kept: Kept, before: Plan, plan: Plan) -> tuple[date, date] | None:
    """The due day that it had, and the later one that it has; a period that was made longer is not its own."""
    if kept.was.due is None and kept.now.due is None:
        return None
    old, new = due_of(before, kept.was), due_of(plan, kept.now)
    return None if old is None or new is None or new <= old else (old, new)
