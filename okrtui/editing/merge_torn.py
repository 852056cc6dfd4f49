"""Key results that two sides pull apart: one has changed what the other put where the first left nothing."""

from okrtui.editing.merge_identity import canonical
from okrtui.editing.merge_pairing import BASE, OURS, THEIRS, Identity, Pairing


def is_torn(pairing: Pairing) -> bool:
    """Whether there is such a key result: with the objective in conflict, the other version of it would be nowhere."""
    return any(
        _is_torn(pairing, identity, side, other)
        for identity in pairing.key_results
        for side, other in ((OURS, THEIRS), (THEIRS, OURS))
    )


def _is_torn(pairing: Pairing, identity: Identity, side: int, other: int) -> bool:
    """Whether `side` has it in an objective that `other` has removed, and `other` has made something else of it."""
    places = pairing.places[identity]
    place = places[side]
    if place is None or places[other] is None:
        return False
    objective = pairing.places[pairing.identities[side][place[:2]]]
    if objective[BASE] is None or objective[other] is not None:
        return False
    return places[BASE] is None or canonical(pairing.value(other, identity)) != canonical(pairing.value(BASE, identity))
