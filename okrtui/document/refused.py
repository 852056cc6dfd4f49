"""An edit that is not made, since it would touch what it should not."""

from okrtui.locales.sentence import Sentence


class Refused(Exception):
    """Says in one sentence why; the text is unchanged."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)
