"""Colours by what they mean, never by themselves: a sign or a word always stands beside them."""

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style

from okrtui.preferences.preferences import AUTO, THEMES, ThemeName


class Palette(NamedTuple):
    """A style for each role that text can have on a screen."""

    text: Style
    strong: Style
    faint: Style
    accent: Style
    """What has the focus, or is meant to be found first."""
    cursor: Style
    """The line that keys act on."""
    frame: Style
    error: Style
    warning: Style
    advice: Style
    ahead: Style
    """A pace that asks for nothing; on many lines, so it takes no bytes for colour where these are dear."""
    late: Style
    better: Style
    """What asks for more, or comes nearer to it, than before."""
    bar: Style
    """Progress made, and work in the calendar."""
    curve: Style
    """How a value went; one of the many things on a line, so it takes no bytes for colour where these are dear."""
    mark: Style
    """The sign of what is connected with the selected item."""
    field: Style
    """Where text is typed."""
    typed: Style
    """The character under the typing cursor."""
    marked: Style
    """Words in a field that a remark is about."""
    key: Style
    """What stands before an equals sign in the text of a plan."""
    string: Style
    number: Style
    """Numbers, days, true and false in the text of a plan."""

    background: str = "ansi_default"
    foreground: str = "ansi_default"
    """For Textual's own widgets, as its style sheets write colours."""

    def over(self, style: Style) -> Style:
        """A role's style on the cursor line: the line's colours, the role's weight."""
        return self.cursor + Style(bold=style.bold, underline=style.underline)


def _terminal() -> Palette:
    """The terminal's own sixteen colours on its own background, dark or light."""
    return Palette(
        text=Style(),
        strong=Style(bold=True),
        faint=Style(dim=True),
        accent=Style(color="blue", bold=True),
        cursor=Style(reverse=True),
        frame=Style(dim=True),
        error=Style(color="red", bold=True),
        warning=Style(color="yellow", bold=True),
        advice=Style(color="cyan"),
        ahead=Style(),
        late=Style(color="red"),
        better=Style(color="green"),
        bar=Style(color="blue"),
        curve=Style(),
        mark=Style(bold=True),
        field=Style(underline=True),
        typed=Style(reverse=True),
        marked=Style(color="red", bold=True, underline=True),
        key=Style(color="cyan"),
        string=Style(color="green"),
        number=Style(color="magenta"),
    )


def _painted(ground: str, ink: str, **roles: str) -> Palette:
    """A palette in true colour that paints its own background; each role written as rich writes a style."""
    base = Style(color=ink, bgcolor=ground)
    styles = {role: base + Style.parse(written) for role, written in roles.items()}
    return Palette(text=base, background=ground, foreground=ink, **styles)


def _dark() -> Palette:
    return _painted(
        "#16191f",
        "#dde1e8",
        strong="bold",
        faint="#838b99",
        accent="bold #7cb7ff",
        cursor="#ffffff on #2c4a73",
        frame="#4a5260",
        error="bold #ff7b72",
        warning="bold #f0b849",
        advice="#6fc3c9",
        ahead="#7bc47f",
        late="#ff9a8b",
        better="#7bc47f",
        bar="#5b9bd9",
        curve="#5b9bd9",
        mark="bold #d7a6f5",
        field="#f2f4f7 on #262c36",
        typed="#16191f on #f2f4f7",
        marked="bold underline #ff9a8b on #262c36",
        key="#7cb7ff",
        string="#9fcf9f",
        number="#d7a6f5",
    )


def _light() -> Palette:
    return _painted(
        "#fbfaf7",
        "#1d2127",
        strong="bold",
        faint="#6a707a",
        accent="bold #1257a8",
        cursor="#0f1216 on #cfe0f5",
        frame="#b4b9c1",
        error="bold #b3261e",
        warning="bold #8f5a00",
        advice="#0b6a70",
        ahead="#22702a",
        late="#b3392c",
        better="#22702a",
        bar="#2f6fb3",
        curve="#2f6fb3",
        mark="bold #7c3aa6",
        field="#0f1216 on #ebe7dd",
        typed="#fbfaf7 on #0f1216",
        marked="bold underline #b3261e on #ebe7dd",
        key="#1257a8",
        string="#22702a",
        number="#7c3aa6",
    )


_PALETTES = {"terminal": _terminal, "dark": _dark, "light": _light}


def palette(theme: ThemeName) -> Palette:
    """The palette of a theme."""
    return _PALETTES[theme]()


def pick_theme(environ: Mapping[str, str], asked: str | None = None, preferred: str = AUTO) -> ThemeName:
    """The theme asked for, else that of `OKRTUI_THEME`, else the preferred one; `auto` is what suits the terminal.

    Over SSH, and wherever true colour is not promised by `COLORTERM`, the terminal's own sixteen colours: they
    are the fewest bytes, and right on a light background too. `COLORFGBG` is how some terminals tell theirs.
    """
    known = (*THEMES, AUTO)
    wish = next((wish for wish in (asked, environ.get("OKRTUI_THEME"), preferred) if wish in known), AUTO)
    for theme in THEMES:
        if theme == wish:
            return theme
    true_colour = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    if not true_colour or "SSH_CONNECTION" in environ or "NO_COLOR" in environ:
        return "terminal"
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if ground in ("7", "15") else "dark"
