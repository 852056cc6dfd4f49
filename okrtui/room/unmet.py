"""Why two sessions do not meet."""

from okrtui.locales.sentence import Sentence


class Unmet(Exception):
    """Says in one sentence why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class Unfit(Unmet):
    """The plan, the folder or the platform will not do for a room."""


class Taken(Unmet):
    """Another session presents this plan already, or something stands where the room's socket would."""


class NobodyPresents(Unmet):
    """There is nobody to follow, or nobody who answers."""


class Crowded(NobodyPresents):
    """So many knock that the system turns some of them back."""


class NotTrusted(Unmet):
    """One end is not who it should be."""


class OtherVersion(Unmet):
    """The other session speaks another version of the language."""
