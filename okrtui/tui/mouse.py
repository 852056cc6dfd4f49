"""Whether the workbench listens to the mouse."""

from collections.abc import Mapping

_GNU_SCREEN = "STY"
"""The variable that holds the name of a session of GNU screen, for all that runs in it."""


def listens_to_mouse(environ: Mapping[str, str], asked: bool | None, preferred: bool) -> bool:
    """What was asked for at the start; else what is preferred, but not in GNU screen.

    That one, once a program listens to the mouse, keeps a lone escape to itself until the next key (seen with 4.9).
    """
    if asked is not None:
        return asked
    return preferred and not environ.get(_GNU_SCREEN)
