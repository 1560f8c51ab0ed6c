"""How long work tells how far it is, and learns that it should stop."""

from __future__ import annotations

from .errors import Cancelled


class Progress:
    """Silent progress that is never cancelled: the default of every solver.

    A user interface subclasses it and overrides :meth:`report`, :meth:`info` and
    :meth:`cancelled`. Solvers call :meth:`check` at least every half second.
    """

    def report(self, done: float, total: float) -> None:
        """``done`` of ``total`` units of the current work (pairs, blocks, sites ...)."""

    def info(self, text: str) -> None:
        """A line for the log."""

    def warn(self, text: str) -> None:
        """A line for the log about data that a planner should look at."""

    def cancelled(self) -> bool:
        """True once the user asked to stop."""
        return False

    def check(self, done: float = 0.0, total: float = 0.0) -> None:
        """Report and raise :class:`Cancelled` when the user asked to stop."""
        if total > 0:
            self.report(done, total)
        if self.cancelled():
            raise Cancelled


class Quiet(Progress):
    """Says nothing, but can be cancelled as ``heard`` can: for parts of the work whose bounds are not those of all."""

    def __init__(self, heard: Progress) -> None:
        self.heard = heard

    def cancelled(self) -> bool:
        return self.heard.cancelled()


SILENT = Progress()
