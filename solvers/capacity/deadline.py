"""Work that ends when its time is over, wherever it looks whether it should stop."""

from __future__ import annotations

import time

from ..progress import Progress


class TimeOver(Exception):
    """The time limit is reached."""


class Deadline(Progress):
    """``progress``, which also ends the work with :class:`TimeOver` once ``seconds`` from now are over."""

    def __init__(self, progress: Progress, seconds: float) -> None:
        self._progress, self._until = progress, time.monotonic() + seconds

    def report(self, done: float, total: float) -> None:
        self._progress.report(done, total)

    def info(self, text: str) -> None:
        self._progress.info(text)

    def warn(self, text: str) -> None:
        self._progress.warn(text)

    def cancelled(self) -> bool:
        return self._progress.cancelled()

    def check(self, done: float = 0.0, total: float = 0.0) -> None:
        self._progress.check(done, total)
        if time.monotonic() > self._until:
            raise TimeOver
