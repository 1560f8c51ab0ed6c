"""What a siting model may choose from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .floors import Floors
from .rules import SiteRows
from .sites import Sites


@dataclass(frozen=True)
class Space:
    """The sites, the rows over them, and the people each region must have covered."""

    sites: Sites
    rows: SiteRows
    floors: Floors = field(default_factory=Floors.none)
    charged: bool = False
    """Is the cost of opening part of the objective?"""

    @property
    def setup(self) -> np.ndarray:
        """What each site adds to the objective if it is open, (m,); closing a site that may counts as saved if not."""
        return (self.sites.spending + self.sites.keeping) * self.charged

    def feasible(self, is_open: np.ndarray, measure) -> bool:
        """Does a plan (m,) bool keep all rows and, by the people ``measure`` says it covers, all floors and least
        loads?"""
        kept = bool(self.rows.allow(self.rows.use(is_open))) and self.floors.kept(measure, is_open)
        return kept and measure.workable(is_open)
