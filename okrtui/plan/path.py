"""Where something stands in a plan: keys and list positions, from the top."""

Path = tuple[str | int, ...]


def pointer(path: Path) -> str:
    """The path as a JSON pointer (RFC 6901): ``/objectives/0/title``."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def parse_pointer(text: str) -> Path:
    """The path of a JSON pointer; steps that are whole numbers are list positions.

    Raises:
        ValueError: the text does not begin with a slash.
    """
    if text == "":
        return ()
    if not text.startswith("/"):
        raise ValueError(text)
    steps = [step.replace("~1", "/").replace("~0", "~") for step in text[1:].split("/")]
    return tuple(int(step) if step.isascii() and step.isdecimal() else step for step in steps)
