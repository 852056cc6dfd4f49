"""Why the workbench does not open."""

from pathlib import Path

from okrtui.locales.sentence import Sentence


class CannotOpen(Exception):
    """Says in one sentence why, with the file it is about."""

    def __init__(self, sentence: Sentence, file: Path | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.file = file
