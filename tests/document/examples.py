"""How many examples the properties of the document are tried on in the normal run."""

from hypothesis import HealthCheck, settings


def few(number: int) -> settings:
    """So many examples, as long as each takes; whole plans are large, and that is no fault."""
    return settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck))
