"""Is a site in every near-optimal plan, in some of them, or in none?

A plan is near-optimal if it is within a tolerance of the plan that was found. A site is in

    every   where a bound proves that all plans without it are worse than that
    none    where a bound proves that all plans with it are
    some    where near-optimal plans with it and without it are known
    unproven   where neither a proof nor a plan was found in the time there was

The sites that are open in every plan whatever it costs (existing, required, competitor) are in every plan by decree,
excluded ones in none. What is in every solution of an optimisation problem is known as its backbone (Slaney & Walsh
2001, IJCAI 17:254-259).
"""

from __future__ import annotations

import numpy as np

from ..progress import Progress
from .clock import Clock
from .effort import ROUNDING
from .sites import Sites

EVERY, SOME, NONE, UNPROVEN = "every", "some", "none", "unproven"
FEWEST_SECONDS, SHARE, AFTER_LIMIT = 2.0, 0.2, 0.3
"""Time for judging sites: at least so many seconds, or this share of what the plan took; after a limit, so many.

Most verdicts come from one bound and one table of exchanges; ten times the time settles few more."""


class Verdicts:
    """What is known of m sites while near-optimal plans and proofs come in."""

    def __init__(self, sites: Sites, is_open: np.ndarray) -> None:
        """``is_open`` (m,) is the plan itself, the first near-optimal one."""
        self.always = sites.fixed.copy()
        self.never = ~(sites.fixed | sites.free)
        self.seen_open = is_open.copy()
        self.seen_closed = ~is_open

    @property
    def doubtful(self) -> np.ndarray:
        """Sites (m,) bool of which nothing is known yet."""
        return ~(self.always | self.never | (self.seen_open & self.seen_closed))

    def saw(self, plan: np.ndarray) -> None:
        """``plan`` (m,) is near-optimal, too."""
        self.seen_open |= plan
        self.seen_closed |= ~plan

    def proven(self, site: int) -> None:
        """No near-optimal plan differs from the known ones in ``site``."""
        (self.always if self.seen_open[site] else self.never)[site] = True

    def words(self) -> np.ndarray:
        """The verdict on every site, (m,) text."""
        words = np.full(len(self.always), UNPROVEN, dtype=object)
        words[self.seen_open & self.seen_closed] = SOME
        words[self.never], words[self.always] = NONE, EVERY
        return words


def worst_allowed(value: float, room: float) -> float:
    """The value up to which a plan counts as near-optimal, when ``value`` is to be minimised."""
    return value + room + ROUNDING * max(1.0, abs(value))


def judging_clock(clock: Clock) -> Clock:
    """The time there is for judging the sites of a plan whose making took ``clock.seconds``."""
    left = clock.left
    seconds = max(FEWEST_SECONDS, SHARE * clock.seconds)
    if left is not None:
        seconds = min(seconds, max(left, AFTER_LIMIT))
    part = Clock(seconds, _Quiet(clock.progress))
    part.cancelled = clock.cancelled
    return part


class _Quiet(Progress):
    """Hears the wish to stop and says nothing: plans and bounds of side questions would only puzzle."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress

    def cancelled(self) -> bool:
        return self.progress.cancelled()
