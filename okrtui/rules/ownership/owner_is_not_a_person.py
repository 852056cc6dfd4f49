"""O504: an owner who is a group, several people, or nobody."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.ownership.not_one_person import names_in, not_one_person
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class OwnerIsNotAPerson(Rule):
    """An owner that is not the name of one person."""

    code = "O504"
    name = "owner-is-not-a-person"
    severity = "advice"
    reads = frozenset({"plan", "people", "teams", "objectives", "key_results", "initiatives"})
    sees = Sentence("An owner is a group, several people at once, or a placeholder.")
    why = Sentence("What several people answer for, each leaves to the others.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
owner = "the marketing team"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
owner = "l’équipe marketing"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every owner of an active or open item; one that is no known id is S006's to tell."""
        teams = {words for item in context.directory.teams.values() for words in (item.id, item.words)}
        own = frozenset({words.casefold() for words in teams if words} | {(plan.header.team or "").casefold()})
        judged: dict[str, bool] = {}
        for owner, path in _owners(context):
            if context.directory.lists_people and owner not in context.directory.people:
                continue
            name = context.owner_name(owner)
            if name not in judged:
                judged[name] = not_one_person(name, own)
            if judged[name]:
                yield Finding(path, Sentence("{owner} is not one person", owner=Quoted(name)), _help(name, context))


def _owners(context: Context) -> Iterator[tuple[str, Path]]:
    for objective, key_results in context.active_objectives:
        if objective.part.owner:
            yield objective.part.owner, (*objective.path, "owner")
        for key_result in key_results:
            if key_result.part.owner:
                yield key_result.part.owner, (*key_result.path, "owner")
    for initiative in context.open_initiatives:
        if initiative.part.owner:
            yield initiative.part.owner, (*initiative.path, "owner")


def _help(name: str, context: Context) -> Sentence:
    names = names_in(name)
    if len(names) > 1:
        return Sentence("Choose one of them: {names}. The others can help.", names=[Quoted(part) for part in names])
    members = [
        Quoted(item.words)
        for item in context.directory.people.values()
        if (team := getattr(item.part, "team", None)) and team.casefold() in name.casefold()
    ]
    if members:
        return Sentence("Name the one who answers for it; in the team: {people}.", people=members)
    return Sentence("Name the one person among them who answers for it.")
