"""Titles that are made from other titles."""


def capitalised(words: str) -> str:
    """The words as a title begins: with a capital letter, the others as they are."""
    return words[:1].upper() + words[1:]
