"""D902: another baseline for what is being measured already."""

from collections.abc import Iterator

from okrtui.document.edit import SetValue
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.history.followed import Kept, since_before
from okrtui.rules.history.since_start import since_start
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_BEFORE = Example(
    en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
unit = "visits/month"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
]
""",
    fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
unit = "visites/mois"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
]
""",
)


class BaselineRewritten(Rule):
    """A baseline that was changed or taken out when the period had begun and a check-in had been made."""

    code = "D902"
    name = "baseline-rewritten"
    severity = "warning"
    of_changes = True
    reads = frozenset({"plan", "objectives", "key_results", "check_ins"})
    sees = Sentence("A baseline was changed after the period began, though the key result has check-ins already.")
    why = Sentence("Every progress that was reported was measured from it, and is now another one.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
unit = "visits/month"
baseline = 19000
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
unit = "visites/mois"
baseline = 19000
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
]
""",
        before=_BEFORE,
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "direct-traffic"
metric = "direct traffic"
unit = "visits/month"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
  { date = 2027-02-12, value = 21400, confidence = 7, note = "We counted from 19,000 for a while: 20,500 holds." },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic-direct"
metric = "trafic direct"
unit = "visites/mois"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-02-05, value = 21200, confidence = 7 },
  { date = 2027-02-12, value = 21400, confidence = 7, note = "On partait parfois de 19 000 : 20 500 fait foi." },
]
""",
        before=_BEFORE,
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
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
