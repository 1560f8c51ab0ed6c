"""The answer of every siting model: the plan, what it does, and how far from the best it can be at most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..mip.program import PROVEN, relative_gap, status_of
from .evaluate import Evaluation


@dataclass(frozen=True)
class SitingPlan:
    """A plan for m sites and n places.

    ``is_open`` (m,) bool, competitors included; ``order`` (m,) 0 for sites open today, 1, 2, 3 ... for those that open,
    in the order in which each adds most, NaN for closed ones; ``gained`` (m,) people each then adds, NaN for others;
    ``today`` people covered before anything opens; ``marginal`` (m,) people that lose their cover if the site closes,
    NaN for closed ones; ``evaluation`` of the plan; ``reachable`` (n,) bool places that some plan could
    cover; ``population`` (n,). ``objective`` recomputed from the plan, ``bound`` that no plan can beat, their ``gap``,
    ``status`` (optimal, gap_reached, time_limit, cancelled), ``solver`` and ``seconds``. ``sites_open`` counts ours.
    ``importance`` (m,) words of :mod:`.importance`, None where sites were not judged.
    """

    is_open: np.ndarray
    order: np.ndarray
    gained: np.ndarray
    today: float
    marginal: np.ndarray
    evaluation: Evaluation
    reachable: np.ndarray
    population: np.ndarray
    objective: float
    bound: float
    gap: float
    status: str
    solver: str
    seconds: float
    sites_open: int
    importance: np.ndarray | None = None

    @property
    def is_proven(self) -> bool:
        """Is no plan better, or none by more than the gap that was asked for?"""
        return self.status in PROVEN

    @property
    def ending(self) -> str:
        """How the work came to its end (finished, time_limit, cancelled)."""
        return "finished" if self.is_proven else self.status

    @property
    def covered_share(self) -> float:
        """Covered people as a share of all, NaN if there is nobody."""
        everyone = self.population.sum()
        return self.evaluation.people / everyone if everyone > 0 else float("nan")

    @property
    def unreachable_people(self) -> float:
        """People whom no plan could cover."""
        return float(self.population[~self.reachable].sum())

    @property
    def unserved_people(self) -> float:
        """People who have a site in reach and are not served: 0 but for rounding where there is room for all."""
        reached = float(self.population[self.reachable].sum())
        people = reached - self.evaluation.people
        return people if people > 1e-9 * reached else 0.0


def staged(is_open: np.ndarray, opening: list[tuple[int, float]]) -> tuple[np.ndarray, np.ndarray]:
    """Order and gain (m,) of every site, from those that open in their order."""
    order, gained = np.where(is_open, 0.0, np.nan), np.full(len(is_open), np.nan)
    for step, (site, gain) in enumerate(opening, 1):
        order[site], gained[site] = step, gain
    return order, gained


def most_people(bound: float, objective: float, at_most: float, whole: bool) -> float:
    """The sharpest true bound on people covered, from a solver's ``bound`` and ``at_most`` (all that can be covered).

    Where every plan covers a ``whole`` number of people, the bound is one too; a ten-thousandth of a person is left
    for the solver's rounding. No bound is below the plan's own ``objective``.

    >>> most_people(1023.7, 1020.0, 5000.0, whole=True)
    1023.0
    """
    bound = min(bound, at_most)
    if whole and np.isfinite(bound):
        bound = float(np.floor(bound + max(1e-4, 1e-10 * abs(bound))))
    return max(bound, objective)


def judged(objective: float, bound: float, gap: float, ending: str) -> tuple[float, str]:
    """The relative gap and the status of a plan whose solver came to ``ending``, when ``gap`` was asked for."""
    reached = relative_gap(objective, bound)
    return reached, status_of(reached, "finished" if reached <= gap else ending)


def served_alike(unserved: np.ndarray, afresh: np.ndarray) -> np.ndarray:
    """Where about as many people are ``unserved`` (T,) as in the plans made ``afresh``, (T,) bool."""
    return np.abs(unserved - afresh) <= 1e-6 * np.maximum(1.0, afresh)
