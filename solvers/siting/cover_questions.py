"""Maximal and gradual coverage as a :class:`.Question`: problems of least cost in the people not covered."""

from __future__ import annotations

import numpy as np

from ..problem import Demand, TravelCosts
from .assignment import Assignment, assignment
from .demand_rules import DemandRules
from .fading import faded_pairs
from .floors import region_floors
from .lists import merged, within_standard
from .question import Answer, Question
from .question_floors import as_they_are, question_floors
from .rules import Limits, SiteRows
from .sites import Sites


def cover_question(
    demand: Demand, sites: Sites, costs: TravelCosts, standard, limits: Limits, rules, answer: Answer, region=None
) -> Question:
    """Maximal coverage within the ``standard`` (one, or one a place); ``region`` (n,) of every place."""
    pairs = within_standard(costs, standard, sites.status != "excluded")
    label, asked = region_floors(demand, rules, region)
    groups = merged(pairs, demand.population, label)
    reached, cover = groups.group >= 0, groups.cover
    reach = TravelCosts(cover.indptr, cover.indices, np.zeros(cover.nnz), cover.shape[1])

    def weights(people: np.ndarray) -> np.ndarray:
        return np.bincount(groups.group[reached], weights=people[reached], minlength=cover.shape[0])

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        return assignment(reach, weights(people), sites.fixed, sites.free, rows, otherwise=1.0)

    floors = None
    if len(asked):
        within = DemandRules(np.full(cover.shape[0], np.inf), np.full(cover.shape[0], np.inf), groups.label, asked)
        floors = question_floors(rules, within, label, reach, reach.costs, weights, everyone=False)
    return Question(demand, sites, limits, rules, answer, True, problem, weights, floors=floors)


def fade_question(
    demand: Demand, sites: Sites, costs: TravelCosts, standard, fade: float, limits: Limits, rules, answer, region=None
) -> Question:
    """Gradual coverage: people whom the nearest site leaves uncovered in part; ``standard`` (n,) of every place."""
    pairs, uncovered = faded_pairs(costs, sites, standard, fade)
    listed = np.diff(pairs.indptr) > 0
    label, asked = region_floors(demand, rules, region)

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        return assignment(uncovered, people, sites.fixed, sites.free, rows, otherwise=1.0)

    def weights(people: np.ndarray) -> np.ndarray:
        return people[listed]

    within = DemandRules(np.full(len(demand), np.inf), standard, label, asked)
    floors = question_floors(rules, within, label, pairs, uncovered.costs, as_they_are, everyone=False)
    return Question(demand, sites, limits, rules, answer, True, problem, weights, floors=floors)
