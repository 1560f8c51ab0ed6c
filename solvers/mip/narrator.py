"""Telling the log how plan, bound and gap move while a solver works."""

from __future__ import annotations

import time

import numpy as np

from ..messages import MESSAGES
from ..progress import Progress
from .program import relative_gap

SECONDS_BETWEEN_LINES = 1.0


class Narrator:
    """Writes a line when plan or bound have moved, at most one a second."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self._last = (None, None)
        self._next_line = time.monotonic() + SECONDS_BETWEEN_LINES

    def tell(self, objective: float | None, bound: float | None) -> None:
        now = time.monotonic()
        if now < self._next_line or (objective, bound) == self._last or objective is None or bound is None:
            return
        self._next_line, self._last = now + SECONDS_BETWEEN_LINES, (objective, bound)
        if np.isfinite(objective) and np.isfinite(bound):
            gap = 100.0 * relative_gap(objective, bound)
            text = MESSAGES["solver_progress"]
            self.progress.info(text.format(objective=f"{objective:,.6g}", bound=f"{bound:,.6g}", gap=f"{gap:.3g}"))
