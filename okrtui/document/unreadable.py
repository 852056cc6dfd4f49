"""A file that cannot be opened as text at all."""

from okrtui.locales.sentence import Sentence


class Unreadable(Exception):
    """Says in one sentence why a file cannot be read; the file is as it was. `gone` says that there is none."""

    def __init__(self, sentence: Sentence, *, gone: bool = False) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.gone = gone

    def __str__(self) -> str:
        return str(self.sentence)
