"""What is said of the places that a merge left undecided."""

from collections.abc import Iterator, Sequence

from okrtui.document.slip import Slip
from okrtui.document.span import Span
from okrtui.document.undecided import Undecided
from okrtui.document.undecided_ids import Readings
from okrtui.locales.sentence import Quoted, Sentence


def slips_of(text: str, places: Sequence[Undecided]) -> Iterator[Slip]:
    """What to say of such places, one after the other."""
    readings = Readings(text, places)
    last = 1
    at = 0
    for place in places:
        last += text.count("\n", at, place.end)
        at = place.end
        yield Slip(Span(place.start, place.ours), _told(readings, place, last))


def _told(readings: Readings, place: Undecided, last: int) -> Sentence:
    id = readings.id_in(place)
    if id is None or not id.lines:
        return Sentence(
            "a merge left two versions here, up to line {last}: keep what is right, and delete the marks", last=last
        )
    return Sentence(
        "a merge left two versions here, up to line {last}: keep what is right, and delete the marks; "
        "line {lines} refers to {ours}: if {theirs} is right, change it there too",
        "a merge left two versions here, up to line {last}: keep what is right, and delete the marks; "
        "lines {lines} refer to {ours}: if {theirs} is right, change it there too",
        last=last,
        ours=Quoted(id.ours),
        theirs=Quoted(id.theirs),
        count=len(id.lines),
        lines=tuple(map(str, id.lines)),  # ungrouped: a comma stands between two of them
    )
