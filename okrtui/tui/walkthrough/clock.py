"""The clock of a walkthrough: seconds for each step and in all, with limits that only say how much of them is used."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one objective and for all of it; None is no limit."""

    step: float | None = None
    whole: float | None = None


@dataclass(frozen=True, slots=True)
class Used:
    """How much of a limit is used: the seconds spent and the seconds there are."""

    spent: float
    limit: float

    @property
    def share(self) -> float:
        """The share that is used, more than 1 once it is over."""
        return self.spent / self.limit

    @property
    def left(self) -> float:
        """Seconds that are left, below 0 once it is over."""
        return self.limit - self.spent

    @property
    def is_over(self) -> bool:
        """Whether all of it is used."""
        return self.spent >= self.limit


@dataclass(frozen=True, slots=True)
class Clock:
    """How long each step was shown, by its key; a value, told the time in seconds of a monotonic clock.

    It runs while a step is shown, unless it is paused; a program that was suspended has shown its step all the while.
    The date of the machine may jump: it is not asked for.
    """

    limits: Limits = Limits()
    shown: str | None = None
    since: float | None = None
    """When it began to run, or was last added up; None while it is paused."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What was added up by then."""

    def show(self, key: str, now: float) -> "Clock":
        """The clock once a step is shown; it begins to run with the first, and stays paused where it is."""
        added = self._added_up(now)
        return replace(added, shown=key, since=now if self.shown is None else added.since)

    def pause(self, now: float) -> "Clock":
        """The clock stopped; again where it is stopped already."""
        return replace(self._added_up(now), since=None)

    def go_on(self, now: float) -> "Clock":
        """The clock running again, where a step is shown."""
        return self if self.shown is None or self.since is not None else replace(self, since=now)

    def renamed(self, keys: Mapping[str, str]) -> "Clock":
        """The clock once steps go by other keys; what two of them have become one has the time of both."""
        seconds: dict[str, float] = {}
        for key, spent in self.seconds.items():
            now = keys.get(key, key)
            seconds[now] = seconds.get(now, 0.0) + spent
        shown = None if self.shown is None else keys.get(self.shown, self.shown)
        return replace(self, shown=shown, seconds=seconds)

    @property
    def is_paused(self) -> bool:
        """Whether it was stopped; it is not before the first step."""
        return self.shown is not None and self.since is None

    def spent(self, key: str, now: float) -> float:
        """Seconds that a step was shown."""
        return self.seconds.get(key, 0.0) + (self._running(now) if key == self.shown else 0.0)

    def whole(self, now: float) -> float:
        """Seconds in all, those of steps that are gone since among them."""
        return sum(self.seconds.values()) + self._running(now)

    def by_step(self, now: float) -> dict[str, float]:
        """Seconds of all steps that were shown."""
        return dict(self._added_up(now).seconds)

    def used(self, now: float) -> Used | None:
        """How much of its time the step that is shown has used; None where there is no limit for it."""
        return _used(None if self.shown is None else self.spent(self.shown, now), self.limits.step)

    def used_in_all(self, now: float) -> Used | None:
        """How much of the whole time is used; None where there is no limit."""
        return _used(self.whole(now), self.limits.whole)

    def until_next_second(self, now: float) -> float | None:
        """Seconds until the step that is shown has been so for another whole one; None while it stands still."""
        if self.shown is None or self.since is None:
            return None
        return 1.0 - self.spent(self.shown, now) % 1.0

    def _running(self, now: float) -> float:
        return 0.0 if self.since is None else max(now - self.since, 0.0)

    def _added_up(self, now: float) -> "Clock":
        if self.shown is None or self.since is None:
            return self
        return replace(
            self, seconds={**self.seconds, self.shown: self.spent(self.shown, now)}, since=max(now, self.since)
        )


def _used(spent: float | None, limit: float | None) -> Used | None:
    return None if spent is None or not limit or limit <= 0 else Used(spent, limit)
