"""The page on the configuration, with all actions and their keys; `python -m tests.tui.keys_page` writes it."""

from collections.abc import Iterator
from pathlib import Path

from okrtui.locales.language import Language, speaking
from okrtui.tui.actions import ACTIONS, Action
from okrtui.tui.key_names import shown

_DOCS = Path(__file__).parents[2] / "docs"

FILES: dict[Language, Path] = {"en": _DOCS / "configuring.md", "fr": _DOCS / "configurer.md"}

OPENING: dict[Language, str] = {
    "en": """# Configuring okrtui

What you choose once for all plans stands in `okrtui/config.toml` in your configuration folder (`~/.config` on Linux;
`OKRTUI_CONFIG` names another file). It need not exist. What cannot be followed in it is said in one line when the
workbench opens, and passed over; the rest is followed. `:` `configuration` lists all of it, each with its line and why.
[En français](configurer.md)

```toml
theme = "auto"          # terminal, dark, light; auto is what suits the terminal
language = "en"         # of the interface, en or fr; that of the locale if left out
autosave = false        # true: every finished step is saved by itself
mouse = true            # false: the terminal keeps the mouse for itself, to select and copy

[keys]
save = ["S", "F8"]       # one key, or a list of them: in place of those that the action has of itself
redo = "ctrl+y"
explain = []            # none: the action is still in the list of commands
```

The list of commands (`:`) has these settings too. Chosen there, they are followed at once, and written into the file,
whose comments stay.

What one run asks for comes first: `--theme`, `--no-mouse`, `--ui-lang`, then `OKRTUI_THEME` and `OKRTUI_LANG`, then the
file, then the locale. Over SSH (`SSH_CONNECTION` is set) and with `NO_COLOR`, `auto` is the terminal’s own sixteen
colours: they cost a slow line least. In GNU screen the mouse is left to the terminal unless `--mouse` asks for it:
screen would keep `esc` to itself until the next key.

## Keys

A key is written as it is typed (`S`, `é`, `.`) or by its name: `space`, `enter`, `esc`, `F2`, `pageup`, `ctrl+s`,
`shift+tab`. A key does one thing: where you give one to an action that another has of itself, the other does without,
and you are told until you give it a key too, or none. `ctrl+q` always leaves.
""",
    "fr": """# Configurer okrtui

Ce que vous choisissez une fois pour tous les plans se trouve dans `okrtui/config.toml`, dans votre dossier de
configuration (`~/.config` sous Linux ; `OKRTUI_CONFIG` désigne un autre fichier). Il peut ne pas exister. Ce qui ne
peut pas y être suivi est dit en une ligne à l’ouverture de l’atelier, et ignoré ; le reste est suivi. `:`
`configuration` en donne la liste, chaque point avec sa ligne et sa raison. [In English](configuring.md)

```toml
theme = "auto"          # terminal, dark (sombre), light (clair) ; auto : ce qui convient au terminal
language = "fr"         # celle de l’interface, fr ou en ; à défaut, celle du système
autosave = false        # true : chaque étape terminée est enregistrée d’elle-même
mouse = true            # false : le terminal garde la souris pour lui, pour sélectionner et copier

[keys]
save = ["S", "F8"]       # une touche, ou une liste : à la place de celles que l’action a d’elle-même
redo = "ctrl+y"
explain = []            # aucune : l’action reste dans la liste des commandes
```

La liste des commandes (`:`) contient aussi ces réglages. Choisis là, ils sont suivis aussitôt, et écrits dans le
fichier, dont les commentaires restent.

Ce qui est demandé au lancement passe d’abord : `--theme`, `--no-mouse`, `--ui-lang`, puis `OKRTUI_THEME` et
`OKRTUI_LANG`, puis le fichier, puis le système. Par SSH (`SSH_CONNECTION` est défini) et avec `NO_COLOR`, `auto`
désigne les seize couleurs du terminal : ce sont elles qui coûtent le moins à une liaison lente. Dans GNU screen, la
souris est laissée au terminal, sauf avec `--mouse` : screen garderait sinon `échap` pour lui jusqu’à la touche
suivante.

## Les touches

Une touche s’écrit comme elle se tape (`S`, `é`, `.`) ou par son nom : `espace`, `entrée`, `échap`, `F2`, `pageup`,
`ctrl+s`, `shift+tab`. Une touche ne fait qu’une chose : si vous donnez à une action celle qu’une autre a d’elle-même,
l’autre s’en passe, et cela vous est rappelé jusqu’à ce que vous lui en donniez une aussi, ou aucune. `ctrl+q` quitte
toujours.
""",
}

_HEADS: dict[Language, tuple[str, str, str]] = {
    "en": ("Action", "Keys", "What it does"),
    "fr": ("Action", "Touches", "Ce qu’elle fait"),
}


def page(language: Language) -> str:
    """The page, with the table of all actions at its end."""
    with speaking(language):
        return "\n".join([OPENING[language], *_table(language), ""])


def _table(language: Language) -> Iterator[str]:
    yield _row(*_HEADS[language])
    yield _row(*["---"] * len(_HEADS[language]))
    for action in ACTIONS:
        yield _row(f"`{action.name}`", _keys(action), str(action.help))


def _keys(action: Action) -> str:
    return " ".join(f"`{shown(key)}`" for key in action.keys)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |".replace("  |", " |")


if __name__ == "__main__":
    for language, file in FILES.items():
        file.write_text(page(language), encoding="utf-8")
