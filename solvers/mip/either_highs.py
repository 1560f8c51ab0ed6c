"""HiGHS by the better of its two doors: highspy if it is installed, scipy otherwise."""

from __future__ import annotations

from . import highs, scipy_highs
from .program import Run


def highs_run() -> Run | None:
    """The function that runs HiGHS, or None where neither door opens."""
    if highs.missing() is None:
        return highs.run
    return scipy_highs.run if scipy_highs.missing() is None else None
