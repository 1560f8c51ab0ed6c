"""p-median and fixed charge as a :class:`.Question`: problems of least cost in travel, and in what sites cost."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..problem import Demand, TravelCosts
from .ascending import in_order
from .assignment import Assignment, assignment
from .constant import with_constant
from .demand_rules import demand_rules
from .equity_cost import exponential_costs
from .lists import priced, within_standard
from .question import Answer, Question
from .question_floors import as_they_are, question_floors
from .rules import Limits, SiteRows
from .sites import Sites


def travel_question(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    largest,
    beyond,
    limits: Limits,
    rules,
    answer: Answer,
    region=None,
    standard=None,
    kappa: float | None = None,
) -> Question:
    """p-median; ``largest`` cost of every place (n,) or of all, ``beyond`` and ``standard`` as there, and the
    ``region`` (n,) of every place. With ``kappa`` the equally distributed equivalent of the costs counts."""
    people_rules = demand_rules(demand, rules, region, largest, standard)
    pairs = within_standard(costs, people_rules.largest, sites.status != "excluded", parameter="MAX_COST")
    prices = pairs.costs.astype(np.float64)
    if kappa is not None:
        fair = partial(exponential_costs, kappa)
        prices, beyond = fair(prices), None if beyond is None else priced(fair, beyond)
    ordered = in_order(TravelCosts(pairs.indptr, pairs.indices, prices, pairs.facility_count))
    listed = np.diff(pairs.indptr) > 0

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        return assignment(ordered, people, sites.fixed, sites.free, rows, beyond=beyond)

    def weights(people: np.ndarray) -> np.ndarray:
        return people[listed]

    floors = question_floors(rules, people_rules, people_rules.label, pairs, prices, as_they_are, everyone=True)
    return Question(demand, sites, limits, rules, answer, False, problem, weights, floors=floors, kappa=kappa)


def charge_question(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    largest,
    unit: float,
    limits: Limits,
    rules,
    answer,
    describe,
    region=None,
    standard=None,
) -> Question:
    """Fixed charge: travel at ``unit`` cost, and what sites cost; a last place stands for what every plan pays."""
    people_rules = demand_rules(demand, rules, region, largest, standard)
    pairs = within_standard(costs, people_rules.largest, sites.status != "excluded", parameter="MAX_COST")
    prices = unit * pairs.costs.astype(np.float64)
    ordered = in_order(TravelCosts(pairs.indptr, pairs.indices, prices, pairs.facility_count))
    listed = np.diff(pairs.indptr) > 0
    setup = sites.spending + sites.keeping
    constant = sites.closing_all + float(setup[sites.fixed].sum())

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        part = assignment(ordered, people, sites.fixed, sites.free, rows, setup)
        return with_constant(part, constant)

    def weights(people: np.ndarray) -> np.ndarray:
        return people[listed] if constant == 0.0 else np.append(people[listed], 1.0)

    floors = question_floors(rules, people_rules, people_rules.label, pairs, prices, as_they_are, everyone=True)
    return Question(
        demand, sites, limits, rules, answer, False, problem, weights, describe, sparing=True, floors=floors
    )
