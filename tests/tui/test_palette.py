"""Colours: which theme a terminal gets, and that its text can be read."""

import pytest
from rich.style import Style

from okrtui.tui.drawing.palette import Palette, ThemeName, palette, pick_theme

_ROLES = [name for name in Palette._fields if isinstance(getattr(palette("dark"), name), Style)]
_READABLE = 4.5  # the contrast that WCAG 2 asks of text
_SEEN = 1.5  # a frame is only to be seen


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({"TERM": "xterm-16color"}, "terminal"),
        ({"TERM": "screen-256color"}, "terminal"),
        ({"COLORTERM": "truecolor"}, "dark"),
        ({"COLORTERM": "truecolor", "COLORFGBG": "0;15"}, "light"),
        ({"COLORTERM": "truecolor", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, "terminal"),
        ({"COLORTERM": "truecolor", "NO_COLOR": "1"}, "terminal"),
        ({"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22", "OKRTUI_THEME": "light"}, "light"),
        ({"OKRTUI_THEME": "no such theme"}, "terminal"),
    ],
)
def test_a_terminal_gets_the_theme_that_suits_it(environ: dict[str, str], theme: ThemeName) -> None:
    assert pick_theme(environ) == theme


def luminance(style: Style, ground: bool) -> float:
    """Relative luminance of a style's ink or ground, as WCAG 2 defines it."""
    colour = style.bgcolor if ground else style.color
    assert colour is not None
    shares = [part / 255 for part in colour.get_truecolor()]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("role", _ROLES)
def test_painted_text_can_be_read(theme: ThemeName, role: str) -> None:
    style: Style = getattr(palette(theme), role)
    ink, ground = luminance(style, ground=False), luminance(style, ground=True)
    contrast = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
    assert contrast >= (_SEEN if role == "frame" else _READABLE)
