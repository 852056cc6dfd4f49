"""How many examples the properties of the document are tried on in the normal run."""

from hypothesis import HealthCheck, settings


def few(number: int) -> settings:
    """So many examples, as long as each takes; whole plans are large, and that is no fault.

    They are the same in every run: what looks further is the long run, which takes its seed.
    """
    return settings(max_examples=number, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
