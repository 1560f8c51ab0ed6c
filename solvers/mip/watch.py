"""Waiting for a solver that runs in another thread, so that the user can always stop it.

HiGHS calls back rarely while it solves the first relaxation (ten seconds were measured), and external programs
never do. So the solver works in a thread of its own, the calling thread asks ten times a second whether to stop,
and a solver that does not listen is left to end by its own time limit.
"""

from __future__ import annotations

import threading
import time
from typing import Callable

from ..errors import Cancelled
from ..progress import Progress

POLL_SECONDS = 0.1
GRACE_SECONDS = 0.4
"""How long a solver told to stop may take to hand over its plan: cancelling stays below a second."""


class Watch:
    """One solver run: :meth:`run` returns what ``work`` returned, or None if it was left behind."""

    def __init__(self, progress: Progress, time_limit: float | None = None, patience: float | None = None) -> None:
        """``patience``: seconds by which a solver may overrun the limit before it is left behind."""
        self.progress, self.time_limit = progress, time_limit
        self.started = time.monotonic()
        self.cancelled = False
        # Solvers overrun their limits a little; one that overruns by far is not waited for.
        if time_limit is not None and patience is None:
            patience = 0.2 * time_limit + 2.0
        self._deadline = None if time_limit is None else self.started + time_limit + patience

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    @property
    def over(self) -> bool:
        """Was it cancelled, or is the limit spent?"""
        return self.cancelled or (self.time_limit is not None and self.seconds > self.time_limit)

    def run(self, work: Callable[[], object], tell: Callable[[], None] | None = None) -> object | None:
        """Run ``work`` in a thread; ``tell`` is called at every poll, in the calling thread."""
        box: dict[str, object] = {}

        def working() -> None:
            try:
                box["result"] = work()
            except BaseException as error:  # handed to the caller below, whatever it is
                box["error"] = error

        thread = threading.Thread(target=working, name="EvenCare solver", daemon=True)
        thread.start()
        while thread.is_alive() and not self.cancelled and not self._too_late():
            thread.join(POLL_SECONDS)
            self._poll(tell)
        thread.join(GRACE_SECONDS)
        if "error" in box:
            raise box["error"]
        return box.get("result")

    def _too_late(self) -> bool:
        return self._deadline is not None and time.monotonic() > self._deadline

    def _poll(self, tell: Callable[[], None] | None) -> None:
        try:
            self.progress.check()
        except Cancelled:
            self.cancelled = True
        if tell is not None:
            tell()
