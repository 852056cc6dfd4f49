"""A plan in a repository, and what has become of it since its last commit."""

from tests.tui.looking import PLANS

SETTINGS = '[rules]\nselect = ["O501", "S002", "S003", "S006", "D901", "D902", "D903", "D904"]\n'
EN = (PLANS / "en.toml").read_text(encoding="utf-8")
NAME = "plan d’été.toml"


def changed(text: str) -> str:
    """A plan in which a target was eased, a title is another, an effort grew, and an initiative is new."""
    for old, new in (
        ("target = 26", "target = 24"),
        ('"Be known by the maintenance managers of mid-size manufacturers"', '"Be known by mid-size manufacturers"'),
        (
            '"Accroître la notoriété de la marque auprès des PME industrielles"',
            '"Être cités par les PME industrielles"',
        ),
        ("effort = 12\n", "effort = 14\n"),
    ):
        text = text.replace(old, new)
    return f'{text}\n[[initiatives]]\nid = "salon"\ntitle = "Global Industrie"\nkind = "event"\nserves = ["mentions"]\n'
