"""How things stand in a room: the same for everybody in it, and what tells one such state from the next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Flag

from okrtui.room.ballot import Ballot
from okrtui.room.coding import Garbled
from okrtui.room.messages import Balloting, Came, Farewell, FromHost, Lead, Left, Shown, Welcome
from okrtui.room.person import PRESENTER, Person
from okrtui.room.place import Place

MOST_GUESTS = 64
"""How many fit into a room."""


class News(Flag):
    """What has changed since it was told last; how it is now is read from the host or the guest."""

    NONE = 0
    PLACE = 1
    PEOPLE = 2
    LEAD = 4
    BALLOT = 8
    LINE = 16


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who presents, what is shown, who else is there, who leads (by number), and what is voted on."""

    presenter: Person
    place: Place
    people: tuple[Person, ...] = ()
    leader: int = PRESENTER
    ballot: Ballot | None = None

    def person(self, id: int) -> Person | None:
        """Somebody by number, the presenter too; None who is not there."""
        return next((person for person in (self.presenter, *self.people) if person.id == id), None)

    def differs_in(self, before: "Meeting") -> News:
        """What has changed."""
        news = News.NONE
        news |= News.PLACE if self.place != before.place else News.NONE
        news |= News.PEOPLE if self.people != before.people or self.presenter != before.presenter else News.NONE
        news |= News.LEAD if self.leader != before.leader else News.NONE
        news |= News.BALLOT if self.ballot != before.ballot else News.NONE
        return news

    def told_after(self, before: "Meeting") -> Iterator[FromHost]:
        """What is said to those who know how things stood before; the presenter is the same."""
        if self.people is not before.people:
            now, then = _numbers(self.people), _numbers(before.people)
            yield from (Left(id=id) for id in then if id not in now)
            yield from (Came(person=person) for person in self.people if person.id not in then)
        if self.leader != before.leader:
            yield Lead(leader=self.leader)
        if self.place != before.place or self.leader != before.leader:
            yield Shown(place=self.place)  # who led may have gone on meanwhile, without being heard
        if self.ballot != before.ballot:
            yield Balloting(ballot=self.ballot)

    def told_to(self, you: int) -> Iterator[FromHost]:
        """What is said to somebody who comes in and is among the people already."""
        yield Welcome(you=you, presenter=self.presenter, place=self.place, leader=self.leader, ballot=self.ballot)
        yield from (Came(person=person) for person in self.people)

    def heard(self, message: FromHost) -> "Meeting":
        """How things stand after a message.

        Raises:
            Garbled: it makes no sense here.
        """
        match message:
            case Shown():
                return replace(self, place=message.place)
            case Came():
                others = tuple(person for person in self.people if person.id != message.person.id)
                if len(others) >= MOST_GUESTS:
                    raise Garbled("more people than fit in")
                return replace(self, people=(*others, message.person))
            case Left():
                return replace(self, people=tuple(person for person in self.people if person.id != message.id))
            case Lead():
                return replace(self, leader=message.leader)
            case Balloting():
                return replace(self, ballot=message.ballot)
            case Welcome() | Farewell():
                raise Garbled("a greeting where none is due")


def _numbers(people: tuple[Person, ...]) -> dict[int, None]:
    return dict.fromkeys(person.id for person in people)


def welcomed(welcome: Welcome) -> Meeting:
    """How things stand by a welcome."""
    return Meeting(welcome.presenter, welcome.place, (), welcome.leader, welcome.ballot)
