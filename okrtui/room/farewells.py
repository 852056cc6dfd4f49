"""What a follower is told when the presenter's session lets go of him."""

from okrtui.locales.sentence import Sentence
from okrtui.room.messages import Reason
from okrtui.room.unmet import NobodyPresents, NotTrusted, OtherVersion, Unmet


def dropped() -> Unmet:
    """The line has ended without a word."""
    return NobodyPresents(Sentence("the line to the presenter has broken off"))


def no_answer() -> Unmet:
    """Somebody listens and says nothing, as a session that is suspended."""
    return NobodyPresents(Sentence("the presenter’s session does not answer"))


def other_version() -> Unmet:
    """The two do not understand each other."""
    return OtherVersion(Sentence("the presenter’s okrtui is of another version than this one"))


def nonsense() -> Unmet:
    """What comes is not what a presenter's session says."""
    return NotTrusted(Sentence("the presenter’s session says what no okrtui says"))


def farewell(reason: Reason) -> Unmet:
    """The presenter's session has said why."""
    match reason:
        case Reason.ENDED:
            return NobodyPresents(Sentence("the presenter has ended the walkthrough"))
        case Reason.FULL:
            return Unmet(Sentence("the room is full"))
        case Reason.NOT_TRUSTED:
            return NotTrusted(
                Sentence("the presenter’s session does not let you in: you are not of its folder’s group")
            )
        case Reason.OTHER_VERSION:
            return other_version()
        case Reason.REPLACED:
            return Unmet(Sentence("this session has come in a second time"))
        case Reason.SILENT | Reason.GARBLED | Reason.TOO_FAST | Reason.TOO_SLOW:
            return Unmet(Sentence("the presenter’s session could not keep up with this one"))
