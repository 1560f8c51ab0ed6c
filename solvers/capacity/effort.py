"""How hard to try for a plan."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from ..mip.choose import DEFAULT_GAP


@dataclass(frozen=True)
class Effort:
    """The ``solver`` of linear programs by name, ``time_limit`` in seconds (None: no limit), and the ``gap`` between
    plan and bound, relative to the objective, at which to stop. ``closest``: look for the plan closest to today's among
    those as good; not worth it where the value alone is asked for."""

    solver: str = "auto"
    time_limit: float | None = None
    gap: float = DEFAULT_GAP
    closest: bool = True

    def part_of_rest(self, started: float, share: float) -> Effort:
        """The same with a ``share`` of the time that is left of one that ``started`` (time.monotonic)."""
        if self.time_limit is None:
            return self
        return replace(self, time_limit=share * max(self.time_limit - (time.monotonic() - started), 0.0))


THOROUGH = Effort()
"""Until the usual gap is proven, however long it takes."""
