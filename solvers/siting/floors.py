"""Coverage floors: regions of which at least so many people must be covered ("no region left behind").

sum_{g in region r} w_g z_g >= gamma_r sum_{i in r} w_i
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import Demand
from .region_rules import RegionRules
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
        """No floors."""
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
        """Does a plan (m,) bool keep all floors, by the people that ``measure`` says it covers?"""
        return not self.lacking(measure, is_open).any()

    def pressing(self, measure, is_open: np.ndarray) -> np.ndarray:
        """The weights by which greedy search picks: people, more of them where a floor is not reached, shape (G,)."""
        lacking = self.rule[self.lacking(measure, is_open)]
        return np.where(np.isin(measure.groups.label, lacking), PRESSURE, 1.0) * measure.weight


def region_floors(demand: Demand, rules: RegionRules | None, region: np.ndarray | None) -> tuple[np.ndarray, Floors]:
    """The rule's number of every place that a coverage floor concerns, -1 for the others, and the floors."""
    if rules is None or region is None or not rules.says(["min_coverage"]):
        return np.full(len(demand), -1), Floors.none()
    rule = np.flatnonzero(np.isfinite(rules.min_coverage))
    number = rules.number(region)
    label = np.where(np.isin(number, rule), number, -1)
    people = np.bincount(label + 1, weights=demand.population, minlength=len(rules.region) + 1)[1:]
    return label, Floors(rules.region[rule], rule, rules.min_coverage[rule] * people[rule])


def check_floors(floors: Floors, measure) -> None:
    """Raise ``InputError`` for the first region whose floor is out of reach with every site open."""
    possible = floors.reached(measure.groups.label, np.where(measure.coverable, measure.weight, 0.0))
    for region, wanted, people in zip(floors.region, floors.wanted, possible):
        if people < wanted * (1 - 1e-9):
            raise InputError("rule_coverage_too_high", region=region, **told_apart(wanted=wanted, possible=people))


def told_apart(**people: float) -> dict[str, str]:
    """Numbers of people as whole ones, or with digits enough where those would look alike.

    >>> told_apart(wanted=33.4, possible=30.0), told_apart(wanted=0.4, possible=0.0)
    ({'wanted': '33', 'possible': '30'}, {'wanted': '0.4', 'possible': '0'})
    """
    whole = {name: f"{number:,.0f}" for name, number in people.items()}
    alike = len(set(whole.values())) < len(whole)
    return {name: f"{number:,.6g}" for name, number in people.items()} if alike else whole
