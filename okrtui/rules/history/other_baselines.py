"""Baselines that are not what they were."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.rules.context import Context
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.history.followed import Kept, since_before
from okrtui.rules.history.since_start import since_start


def other_baselines(context: Context) -> Iterator[Finding]:
    """Every baseline that is another one now; one that was still to be established is none."""
    since = since_before(context)
    if since is None or since.began is None:
        return
    when = since_start(since.began, context.today)
    for kept in since.kept():
        old = kept.was.baseline
        if old is not None and old != kept.now.baseline and not kept.is_restated and _is_measured(kept, context):
            yield _finding(kept, old, when)


def _is_measured(kept: Kept, context: Context) -> bool:
    return any(each.date is not None and each.date <= context.today for each in kept.was.check_ins)


def _finding(kept: Kept, old: float, when: Sentence) -> Finding:
    path = (*kept.key_result.path, "baseline")
    words, new = Quoted(kept.key_result.words), kept.now.baseline
    if new is None:
        message = Sentence(
            "The baseline of {old} for {key_result} was taken out, {when}", key_result=words, old=old, when=when
        )
    else:
        message = Sentence(
            "The baseline of {key_result} was changed from {old} to {new}, {when}",
            key_result=words,
            old=old,
            new=new,
            when=when,
        )
    return Finding(
        path,
        message,
        Sentence(
            "Put {old} back: the check-ins are measured from it. If it was wrong, keep the right one, and say why in a "
            "comment that silences this rule.",
            old=old,
        ),
        Fix(Sentence("put the baseline back to {old}", old=old), (SetValue(path, old),)),
    )
