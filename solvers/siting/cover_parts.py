"""Maximal coverage with capacities or a backup as parts of a question about several years or populations."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..problem import TravelCosts
from ..progress import Progress
from .capacitated import CapacitatedCoverage
from .coverage import Coverage
from .covering_goal import covering_goal
from .floors import region_floors
from .lists import merged, within_standard
from .many import Many
from .parts import CoverPart
from .question import Question
from .rules import Limits
from .space import Space


def many_covers(
    question: Question, answer: Callable, costs: TravelCosts, standard, region, capacitated: bool, progress: Progress
) -> Many:
    """Maximal coverage within the ``standard`` (one, or one a place), ``capacitated`` or with a backup; ``answer`` as
    in :class:`.Many`."""
    demand, sites, rules = question.demand, question.sites, question.rules
    pairs = within_standard(costs, standard, sites.status != "excluded")
    label, floors = region_floors(demand, rules, region)
    groups = merged(pairs, demand.population, label)

    def part(people: np.ndarray, limits: Limits) -> CoverPart:
        goal = covering_goal(people, groups, rules, floors, label, 1.0)
        if capacitated:
            measure = CapacitatedCoverage(goal.measure.groups, sites.capacity, goal.floors, progress)
        else:
            measure = Coverage(goal.measure.groups, need=2)
        return CoverPart(Space(sites, question.rows(limits), goal.floors), measure)

    return Many(question, part, answer, asks=len(floors) > 0)
