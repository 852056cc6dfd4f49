"""What the help tells of the keys in a walkthrough: those that do something for who leads, or for who follows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.help_sections import Telling

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking

_NOT_PRESENTING: Mapping[str, Sentence] = {"walk_leave": Sentence("leave the walkthrough, and okrtui")}
_NOT_LEADING: Mapping[str, Sentence] = {
    "walk_open": Sentence("in the opening: to the selected objective"),
    "walk_vote": Sentence("vote, once a vote is called"),
}
_FOLLOWING: Mapping[str, Sentence] = {"walk_people": Sentence("who is here, and who leads")}


def telling(walking: "Walking") -> Telling:
    """What can be done here now, in the words of who does it: who presents may have handed the lead to a guest."""
    presents, leads = walking.company.presents, walking.leads
    otherwise = {
        **({} if presents else _NOT_PRESENTING),
        **({} if leads else _NOT_LEADING),
        **({} if presents or leads else _FOLLOWING),
    }
    unneeded = {name for name, needed in (("walk_pause", presents), ("walk_back", not leads)) if not needed}
    return Telling(lambda name: name not in unneeded and walking.refusal(name) is None, otherwise)
