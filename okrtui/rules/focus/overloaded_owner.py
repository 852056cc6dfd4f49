"""F104: one person who answers for more key results than anybody can."""

from collections import defaultdict
from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

MOST = 5
"""So many key results may one person own."""


class OverloadedOwner(Rule):
    """A person with more than five active key results."""

    code = "F104"
    name = "overloaded-owner"
    severity = "advice"
    cured_by_giving_up = True
    reads = frozenset({"people", "key_results"})
    sees = Sentence("One person owns more than five key results.")
    why = Sentence("Who answers for everything has time for none of it.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
key_results = [
  { id = "unaided", metric = "unaided awareness", owner = "Claire Martin" },
  { id = "direct", metric = "direct traffic", owner = "Claire Martin" },
  { id = "press", metric = "mentions in the trade press", owner = "Claire Martin" },
]

[[objectives]]
id = "leads"
title = "Sales talks only to companies that fit"
key_results = [
  { id = "accepted", metric = "leads that sales accepts", owner = "Claire Martin" },
  { id = "meetings", metric = "first meetings held", owner = "Claire Martin" },
  { id = "conversion", metric = "conversion rate", owner = "Claire Martin" },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
key_results = [
  { id = "spontanee", metric = "notoriété spontanée", owner = "Claire Martin" },
  { id = "direct", metric = "trafic direct", owner = "Claire Martin" },
  { id = "presse", metric = "mentions dans la presse professionnelle", owner = "Claire Martin" },
]

[[objectives]]
id = "leads"
title = "Les commerciaux ne parlent qu’aux entreprises qui nous conviennent"
key_results = [
  { id = "acceptes", metric = "leads acceptés par les commerciaux", owner = "Claire Martin" },
  { id = "rendez-vous", metric = "premiers rendez-vous tenus", owner = "Claire Martin" },
  { id = "conversion", metric = "taux de conversion", owner = "Claire Martin" },
]
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
key_results = [
  { id = "unaided", metric = "unaided awareness", owner = "Claire Martin" },
  { id = "direct", metric = "direct traffic", owner = "Claire Martin" },
  { id = "press", metric = "mentions in the trade press", owner = "Claire Martin" },
]

[[objectives]]
id = "leads"
title = "Sales talks only to companies that fit"
key_results = [
  { id = "accepted", metric = "leads that sales accepts", owner = "Marc Lemoine" },
  { id = "meetings", metric = "first meetings held", owner = "Marc Lemoine" },
  { id = "conversion", metric = "conversion rate", owner = "Marc Lemoine" },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
key_results = [
  { id = "spontanee", metric = "notoriété spontanée", owner = "Claire Martin" },
  { id = "direct", metric = "trafic direct", owner = "Claire Martin" },
  { id = "presse", metric = "mentions dans la presse professionnelle", owner = "Claire Martin" },
]

[[objectives]]
id = "leads"
title = "Les commerciaux ne parlent qu’aux entreprises qui nous conviennent"
key_results = [
  { id = "acceptes", metric = "leads acceptés par les commerciaux", owner = "Marc Lemoine" },
  { id = "rendez-vous", metric = "premiers rendez-vous tenus", owner = "Marc Lemoine" },
  { id = "conversion", metric = "taux de conversion", owner = "Marc Lemoine" },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding a person, at the first key result beyond the limit."""
        owned: dict[str, list[Placed[KeyResult]]] = defaultdict(list)
        for key_result in context.active_key_results:
            if key_result.part.owner:
                owned[key_result.part.owner].append(key_result)
        for owner, key_results in owned.items():
            if len(key_results) > MOST:
                yield Finding(
                    (*key_results[MOST].path, "owner"),
                    Sentence(
                        "{owner} owns {count} key results",
                        owner=Quoted(context.owner_name(owner)),
                        count=len(key_results),
                    ),
                    _help(owner, owned, context),
                )


def _help(owner: str, owned: dict[str, list[Placed[KeyResult]]], context: Context) -> Sentence:
    """Whom to hand some over to: those in the plan who own the fewest."""
    others = {person for person in (*context.directory.people, *owned) if person != owner}
    idle = sorted(others, key=lambda person: (len(owned.get(person, ())), person))[:_PROPOSED]
    if not idle:
        return Sentence("Hand some over to somebody who can act on them.")
    names = [Quoted(context.owner_name(person)) for person in idle]
    return Sentence(
        "Hand some over: {people} owns fewer.",
        "Hand some over: {people} own fewer.",
        count=len(names),
        people=names,
    )


_PROPOSED = 3
