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
from .assignment import Assignment, assignment, in_order
from .constant import with_constant
from .demand_rules import DemandRules, demand_rules
from .effort import Effort
from .equity_cost import as_distance, exponential_costs
from .fading import faded_pairs
from .floors import region_floors
from .lists import merged, within_standard
from .place_floors import PlaceFloors
from .plan import SitingPlan
from .question_floors import QuestionFloors
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
    ``sparing`` models open no more sites than they need: limits are maxima for them, and there may be none.
    ``floors`` that every plan keeps, for each population that it is made for; None without. With ``kappa`` the model's
    objective is the equally distributed equivalent (:mod:`.equity_cost`) of the sum that the problem has."""

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
    floors: QuestionFloors | None = None
    kappa: float | None = None

    def floors_of(self, people: np.ndarray, problem: Assignment) -> PlaceFloors | None:
        """The floors over the places of the ``problem`` of ``people`` (n,)."""
        return None if self.floors is None else self.floors.of(people, problem.place_count)

    def rows(self, limits: Limits) -> SiteRows:
        return (optional_rows if self.sparing else site_rows)(self.sites, limits, self.rules)

    def without_floors(self) -> Question:
        """The question without coverage floors, which a single population may not allow though a mean one does."""
        if self.rules is None:
            return self
        return replace(self, rules=self.rules.without_floors(keeps_standards=self.covers), floors=None)

    def asked(self, people: np.ndarray, limits: Limits, effort: Effort) -> SitingPlan:
        """The best plan for other ``people`` (n,) or limits."""
        return self.answer(replace(self.demand, population=people), self.sites, limits, self.rules, effort)

    def given(self, people: np.ndarray, is_open: np.ndarray, effort: Effort, like: SitingPlan) -> SitingPlan:
        """The plan ``is_open`` (m,) as the model describes it, without bound or proof; ``like`` answers the same
        question for the same sites."""
        sites = self.decided(is_open)
        limits = Limits(int((is_open & sites.opens).sum()))
        effort = replace(effort, near_optimal=None)
        demand = replace(self.demand, population=people)
        if self.describe is None:
            plan = self.answer(demand, sites, limits, None, effort)
        else:
            plan = self.describe(demand, sites, limits, effort, like)
        return replace(plan, today=like.today)

    def decided(self, is_open: np.ndarray) -> Sites:
        """The sites in the plan ``is_open`` (m,), none of which may open or close any more under limits that allow no
        more than it opens."""
        status = self.sites.status.astype("<U10")
        status[is_open & (status == "candidate")] = "required"
        status[is_open & (status == "closable")] = "existing"
        # Closed sites stay in the layer, so that what could be reached is still reported.
        status[~is_open & (status == "closable")] = "candidate"
        return replace(self.sites, status=status)

    def objective(self, people: np.ndarray, value: float) -> float:
        """The model's objective where the problem of least cost has ``value``."""
        everyone = float(self.weights(people).sum())
        if self.kappa is not None:
            return as_distance(self.kappa, value / everyone) if everyone > 0 else 0.0
        return everyone - value if self.covers else value


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
        floors = _floors(rules, within, label, reach, reach.costs, weights, everyone=False)
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
    floors = _floors(rules, within, label, pairs, uncovered.costs, _as_they_are, everyone=False)
    return Question(demand, sites, limits, rules, answer, True, problem, weights, floors=floors)


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
        prices, beyond = exponential_costs(kappa, prices), _exponential(kappa, beyond)
    priced = TravelCosts(pairs.indptr, pairs.indices, prices, pairs.facility_count)
    listed, ordered = np.diff(pairs.indptr) > 0, in_order(priced)

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        return assignment(ordered, people, sites.fixed, sites.free, rows, beyond=beyond)

    def weights(people: np.ndarray) -> np.ndarray:
        return people[listed]

    floors = _floors(rules, people_rules, people_rules.label, pairs, priced.costs, _as_they_are, everyone=True)
    return Question(demand, sites, limits, rules, answer, False, problem, weights, floors=floors, kappa=kappa)


def _exponential(kappa: float, costs: np.ndarray | None) -> np.ndarray | None:
    """As :func:`.exponential_costs`; costs that are infinite stay so."""
    if costs is None:
        return None
    prices = np.full(len(costs), np.inf)
    known = np.isfinite(costs)
    prices[known] = exponential_costs(kappa, costs[known])
    return prices


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
    priced = TravelCosts(pairs.indptr, pairs.indices, unit * pairs.costs.astype(np.float64), pairs.facility_count)
    listed, ordered = np.diff(pairs.indptr) > 0, in_order(priced)
    setup = sites.spending + sites.keeping
    constant = sites.closing_all + float(setup[sites.fixed].sum())

    def problem(people: np.ndarray, rows: SiteRows) -> Assignment:
        part = assignment(ordered, people, sites.fixed, sites.free, rows, setup)
        return with_constant(part, constant)

    def weights(people: np.ndarray) -> np.ndarray:
        return people[listed] if constant == 0.0 else np.append(people[listed], 1.0)

    floors = _floors(rules, people_rules, people_rules.label, pairs, priced.costs, _as_they_are, everyone=True)
    return Question(
        demand, sites, limits, rules, answer, False, problem, weights, describe, sparing=True, floors=floors
    )


def _as_they_are(people: np.ndarray) -> np.ndarray:
    return people


def _floors(
    rules: RegionRules | None,
    within: DemandRules,
    label: np.ndarray,
    pairs: TravelCosts,
    prices,
    weights,
    everyone: bool,
) -> QuestionFloors | None:
    """The floors of a question; ``within`` is about the places of ``pairs``, ``label`` (n,) about those of demand."""
    rule = within.floors.rule
    if len(rule) == 0:
        return None
    share = rules.min_coverage[rule]

    def wanted(people: np.ndarray) -> np.ndarray:
        return share * np.array([people[label == one].sum() for one in rule])

    return QuestionFloors(
        within.floors.region, share, pairs, prices, rule, within.label, within.standard, weights, wanted, everyone
    )
