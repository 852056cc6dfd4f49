"""S010: an allow comment that silences nothing."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.allowance import IdleWord
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import FORMAT


class UnusedAllow(Rule):
    """A comment that silences a rule which would not have spoken, or no rule at all."""

    code = "S010"
    name = "unused-allow"
    severity = "advice"
    judges_closed = True
    sees = Sentence("A comment that should silence a rule and silences nothing, or does not say why.")
    why = Sentence("It would hide the next fault of that kind, which nobody has agreed to.")
    source = FORMAT
    bad = Example(
        en="""
# okrtui: allow missing-field: the wording is not agreed on yet
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
""",
        fr="""
# okrtui: allow missing-field: la formulation reste à trouver
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    )
    good = Example(
        en="""
# okrtui: allow missing-field: the wording is not agreed on yet
[[objectives]]
id = "awareness"
""",
        fr="""
# okrtui: allow missing-field: la formulation reste à trouver
[[objectives]]
id = "notoriete"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """What should not be so about the comments, once all other rules have spoken."""
        for idle in context.idle_words:
            message, help = _words(idle)
            yield Finding(idle.item, message, help, place=idle.place)


def _words(idle: IdleWord) -> tuple[Sentence, Sentence]:
    match idle.problem:
        case "unused":
            return (
                Sentence("{rule} has nothing to say here", rule=Quoted(idle.word)),
                Sentence("Remove it from the comment, so that the next fault is seen."),
            )
        case "unknown":
            message = Sentence("No rule is called {word}", word=Quoted(idle.word))
            if idle.near is None:
                return message, Sentence("The command okrtui explain lists all rules.")
            return message, Sentence("Write {near}, if that is what is meant.", near=idle.near)
        case "alone":
            return (
                Sentence("This comment belongs to no item, and silences nothing"),
                Sentence("Put it directly above the item, without a blank line between them."),
            )
        case "otherwise":
            return (
                Sentence("This comment silences nothing: it does not say allow"),
                Sentence("Write # okrtui: allow, the names of the rules and, behind a colon, the reason."),
            )
        case "reasonless":
            return (
                Sentence("This comment does not say why the rule is silenced"),
                Sentence("Add the reason behind a colon, for whoever reads the plan next."),
            )
