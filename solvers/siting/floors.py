"""Coverage floors: regions of which at least so many people must be covered ("no region left behind").

sum_{g in region r} w_g z_g >= gamma_r sum_{i in r} w_i
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .rules import ROOM

PRESSURE = 1e4
"""How much more a person counts, while sites are picked greedily, in a region below its floor."""


@dataclass(frozen=True)
class Floors:
    """``region`` (f,) names, ``rule`` (f,) the label of their groups, ``wanted`` (f,) people to be covered there."""

    region: np.ndarray
    rule: np.ndarray
    wanted: np.ndarray

    @classmethod
    def none(cls) -> Floors:
        return cls(np.zeros(0, dtype=object), np.zeros(0, dtype=np.int64), np.zeros(0))

    def __len__(self) -> int:
        return len(self.rule)

    def reached(self, label: np.ndarray, people: np.ndarray) -> np.ndarray:
        """``people`` covered per group or place with ``label``, summed by floor, shape (f,)."""
        return np.array([people[label == rule].sum() for rule in self.rule])

    def lacking(self, measure, is_open: np.ndarray) -> np.ndarray:
        """Which floors a plan does not reach, shape (f,) bool."""
        if len(self) == 0:
            return np.zeros(0, dtype=bool)
        reached = self.reached(measure.groups.label, measure.people(is_open))
        return reached < self.wanted * (1 - ROOM) - ROOM

    def kept(self, measure, is_open: np.ndarray) -> bool:
        return not self.lacking(measure, is_open).any()

    def pressing(self, measure, is_open: np.ndarray) -> np.ndarray:
        """The weights by which greedy search picks: people, more of them where a floor is not reached, shape (G,)."""
        lacking = self.rule[self.lacking(measure, is_open)]
        return np.where(np.isin(measure.groups.label, lacking), PRESSURE, 1.0) * measure.weight
