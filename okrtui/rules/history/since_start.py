"""How long a plan has been under way, in words."""

from datetime import date

from okrtui.locales.sentence import Sentence

_WEEK = 7


def since_start(began: date, today: date) -> Sentence:
    """So many days, or once a week is over so many weeks, after the first day of the period."""
    days = (today - began).days
    if days == 0:
        return Sentence("on the first day of the period")
    if days < _WEEK:
        return Sentence("{count} day after the period began", "{count} days after the period began", count=days)
    return Sentence("{count} week after the period began", "{count} weeks after the period began", count=days // _WEEK)
