"""How much time is left, and whether the user wants to stop."""

from __future__ import annotations

import math
import time

from ..errors import Cancelled
from ..mip.narrator import Narrator
from ..progress import SILENT, Progress


class Clock:
    """The time since ``started`` (now, if not given) against a ``limit`` in seconds (None: no limit).

    A request to stop ends the work like a limit does, so that the best plan so far is kept.
    """

    def __init__(self, limit: float | None = None, progress: Progress = SILENT, started: float | None = None) -> None:
        self.limit = limit
        self.progress = progress
        self.started = time.monotonic() if started is None else started
        self.cancelled = False
        self._narrator = Narrator(progress)

    @property
    def seconds(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started

    @property
    def left(self) -> float | None:
        """Seconds left; None without a limit."""
        return None if self.limit is None else max(0.0, self.limit - self.seconds)

    @property
    def ending(self) -> str:
        """How work that was cut short ended."""
        return "cancelled" if self.cancelled or self.progress.cancelled() else "time_limit"

    def over(self) -> bool:
        """Is it time to end?"""
        if not self.cancelled:
            try:
                self.progress.check()
            except Cancelled:
                self.cancelled = True
        return self.cancelled or (self.limit is not None and self.seconds >= self.limit)

    def grant(self, seconds: float) -> None:
        """Have ``seconds`` left at least, however much of the limit is spent, but no more than half of it: reading many
        pairs may take longer than the whole limit, and what they are read for should still be begun."""
        if self.limit is not None:
            self.limit = max(self.limit, self.seconds + min(seconds, 0.5 * self.limit))

    def part(self, seconds: float, quiet: bool = False) -> Clock:
        """A clock for a part of the work that may take ``seconds``, within the time that is left.

        A ``quiet`` one tells nothing: for work whose bound is not one of the whole problem.
        """
        left = self.left
        clock = Clock(seconds if left is None else min(seconds, left), self.progress)
        if quiet:
            clock._narrator = Narrator(SILENT)
        return clock

    def seconds_of(self, share: float, otherwise: float | None = None, least: float = 0.0) -> float | None:
        """A ``share`` of the time left, ``least`` seconds in any case; ``otherwise`` where there is no limit."""
        left = self.left
        return otherwise if left is None else max(least, share * left)

    def share(self, share: float, otherwise: float = math.inf, least: float = 0.0, quiet: bool = False) -> Clock:
        """As :meth:`part`, for a ``share`` of the time left, as :meth:`seconds_of` has it."""
        return self.part(self.seconds_of(share, otherwise, least), quiet)

    def tell(self, objective: float, bound: float) -> None:
        """A line on plan, bound and gap, at most one a second."""
        self._narrator.tell(objective, bound)
