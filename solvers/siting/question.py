"""A siting question that can be asked again: of other people, with other limits, of a plan that is given.

Stages and scenarios ask one model many times. How a question is answered (``answer``) is the model's business; that it
is a problem of least cost (``problem``) is what lets plans be compared and exchanged in bulk: p-median is one, and
maximal coverage is one in the number of people not covered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..problem import Demand, TravelCosts
from .assignment import Assignment, assignment
from .constant import with_constant
from .effort import Effort
from .lists import merged, within_standard
from .plan import SitingPlan
from .region_rules import RegionRules
from .rules import Limits, SiteRows, optional_rows, site_rows
from .sites import Sites

Answer = Callable[[Demand, Sites, Limits, "RegionRules | None", Effort], SitingPlan]


@dataclass(frozen=True)
class Question:
    """The ``demand``, ``sites``, ``limits`` and ``rules`` of a model, its ``answer``, and whether it ``covers`` people
    (more is better) or costs (less is).

    ``problem(people, rows)`` is the problem of least cost for people (n,), whose places have ``weights(people)`` (P,);
    places of weight zero are left out. Both are None for a model that is no such problem.
    ``describe(demand, sites, limits, effort, like)`` gives the plan in which all ``sites`` are decided, where that
    takes more than an answer: what is open at which size, say, in the plan that it is ``like``.
    ``sparing`` models open no more sites than they need: limits are maxima for them, and there may be none."""

    demand: Demand
    sites: Sites
    limits: Limits
    rules: RegionRules | None
    answer: Answer
    covers: bool
    problem: Callable[[np.ndarray, SiteRows], Assignment] | None = None
    weights: Callable[[np.ndarray], np.ndarray] | None = None
    describe: Callable[[Demand, Sites, Limits, Effort, SitingPlan], SitingPlan] | None = None
    sparing: bool = False

    def rows(self, limits: Limits) -> SiteRows:
        return (optional_rows if self.sparing else site_rows)(self.sites, limits, self.rules)

    def asked(self, people: np.ndarray, limits: Limits, effort: Effort) -> SitingPlan:
        """The best plan for other ``people`` (n,) or limits."""
        return self.answer(replace(self.demand, population=people), self.sites, limits, self.rules, effort)

    def given(self, people: np.ndarray, is_open: np.ndarray, effort: Effort, like: SitingPlan) -> SitingPlan:
        """The plan ``is_open`` (m,) as the model describes it, without bound or proof; ``like`` answers the same
        question for the same sites."""
        status = self.sites.status.astype("<U10")
        status[is_open & (status == "candidate")] = "required"
        status[is_open & (status == "closable")] = "existing"
        # Closed sites stay in the layer, so that what could be reached is still reported.
        status[~is_open & (status == "closable")] = "candidate"
        sites = replace(self.sites, status=status)
        limits = Limits(int((is_open & sites.opens).sum()))
        effort = replace(effort, near_optimal=None)
        demand = replace(self.demand, population=people)
        if self.describe is None:
            plan = self.answer(demand, sites, limits, None, effort)
        else:
            plan = self.describe(demand, sites, limits, effort, like)
        return replace(plan, today=like.today)

    def objective(self, people: np.ndarray, value: float) -> float:
        """The model's objective where the problem of least cost has ``value``."""
        return float(self.weights(people).sum()) - value if self.covers else value


def cover_question(
    demand: Demand, sites: Sites, costs: TravelCosts, standard, limits: Limits, rules, answer: Answer
) -> Question:
    """Maximal coverage within the ``standard`` (one, or one a place)."""
    pairs = within_standard(costs, standard, sites.status != "excluded")
    groups = merged(pairs, demand.population)
    reached, cover = groups.group >= 0, groups.cover
    reach = TravelCosts(cover.indptr, cover.indices, np.zeros(cover.nnz), cover.shape[1])

    def weights(people: np.ndarray) -> np.ndarray:
        return np.bincount(groups.group[reached], weights=people[reached], minlength=cover.shape[0])

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        return assignment(reach, weights(people), sites.fixed, sites.free, rows, otherwise=1.0)

    return Question(demand, sites, limits, rules, answer, True, problem, weights)


def travel_question(
    demand: Demand, sites: Sites, costs: TravelCosts, largest, beyond, limits: Limits, rules, answer: Answer
) -> Question:
    """p-median; ``largest`` cost of every place (n,) or of all, and ``beyond`` as there."""
    pairs = within_standard(costs, largest, sites.status != "excluded", parameter="MAX_COST")
    priced = TravelCosts(pairs.indptr, pairs.indices, pairs.costs.astype(np.float64), pairs.facility_count)
    listed = np.diff(pairs.indptr) > 0

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        return assignment(priced, people, sites.fixed, sites.free, rows, beyond=beyond)

    return Question(demand, sites, limits, rules, answer, False, problem, lambda people: people[listed])


def charge_question(
    demand: Demand, sites: Sites, costs: TravelCosts, largest, unit: float, limits: Limits, rules, answer, describe
) -> Question:
    """Fixed charge: travel at ``unit`` cost, and what sites cost; a last place stands for what every plan pays."""
    pairs = within_standard(costs, largest, sites.status != "excluded", parameter="MAX_COST")
    priced = TravelCosts(pairs.indptr, pairs.indices, unit * pairs.costs.astype(np.float64), pairs.facility_count)
    listed = np.diff(pairs.indptr) > 0
    setup = sites.spending + sites.keeping
    constant = sites.closing_all + float(setup[sites.fixed].sum())

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        part = assignment(priced, people, sites.fixed, sites.free, rows, setup)
        return with_constant(part, constant)

    def weights(people: np.ndarray) -> np.ndarray:
        return people[listed] if constant == 0.0 else np.append(people[listed], 1.0)

    return Question(demand, sites, limits, rules, answer, False, problem, weights, describe, sparing=True)
