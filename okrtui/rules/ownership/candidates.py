"""Whom a remark about a missing owner can name."""

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.rules.context import Context
from okrtui.rules.ownership.not_one_person import not_one_person

_FEW = 4


def is_named(owner: str | None) -> bool:
    """Whether somebody is named at all."""
    return owner is not None and owner.strip() != ""


def name_an_owner(context: Context, likely: str | None = None) -> Sentence:
    """What to do about a missing owner: name one, out of the few there are, or who is likely."""
    if likely is not None and is_named(likely) and not not_one_person(context.owner_name(likely)):
        return Sentence(
            "Name one person who answers for it; {owner} owns the objective.",
            owner=Quoted(context.owner_name(likely)),
        )
    people = context.directory.people
    if 0 < len(people) <= _FEW:
        return Sentence("Name one person who answers for it, out of these: {ids}.", ids=list(people))
    return Sentence("Name one person who answers for it.")
