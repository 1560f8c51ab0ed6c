"""Capacities, sizes, least loads and full sites for years and for scenarios, against every plan of small problems."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import charge_part, fixed_charge
from evencare.solvers.siting.levels import Levels
from evencare.solvers.siting.many import Many
from evencare.solvers.siting.many_scenarios import many_scenarios
from evencare.solvers.siting.many_years import many_years
from evencare.solvers.siting.p_median import median_part, p_median
from evencare.solvers.siting.question import Question
from evencare.solvers.siting.rules import UNLIMITED, Limits
from evencare.solvers.siting.served_coverage import served_coverage, served_part
from evencare.solvers.siting.shipping_search import first_plans
from evencare.solvers.siting.years import cumulated
from tests.solvers.capacity_brute import split_optimum, whole_optimum
from tests.solvers.median_cases import cost_matrix
from tests.solvers.siting_cases import random_case

EXACT = Effort(gap=0.0)
MODELS = ("median", "whole", "charge", "sized charge", "nearest", "nearest charge", "sized cover", "nearest cover")


class ManyCase:
    """A small problem of a model, its question about many plans, and what every choice of sites and sizes is worth."""

    def __init__(self, model, seed):
        rng = np.random.default_rng(seed)
        self.model = model
        sites = 5 if model != "whole" else 4
        status = ["existing", "closable" if seed % 2 else "candidate", *["candidate"] * (sites - 2)]
        self.opens = np.array(status) == "candidate"
        capacity = rng.integers(15, 120, sites).astype(float)
        cost = rng.integers(1, 9, sites).astype(float)
        places = 9 if model != "whole" else 6
        self.case = random_case(
            seed, places=places, sites=sites, status=status, capacity=capacity, cost=cost, standard=0.5
        )
        self.covers, self.nearest = "cover" in model, "nearest" in model
        self.charged = "charge" in model
        self.least = np.where(rng.random(sites) < 0.4, 5.0, 0.0) if self.charged else None
        if self.charged:
            self.least[~self.opens] = 0.0
        self.levels = None
        if "sized" in model:
            count = int(self.opens.sum())
            names = [f"s{j}" for j in np.flatnonzero(self.opens) for _ in range(2)]
            sizes = np.sort(rng.choice(np.arange(10, 140), 2 * count, replace=False).reshape(count, 2), axis=1)
            loads = np.tile([0.0, 8.0], count)
            self.levels = Levels.checked(
                self.case.sites, names, sizes.ravel(), rng.integers(1, 9, 2 * count).astype(float), loads
            )
        self.answers = {}

    def question(self, people, limits):
        case, levels, least = self.case, self.levels, self.least
        demand = replace(case.demand, population=people)

        def answer(demand, sites, limits, rules, effort, level=None):
            sized = levels if level is None else levels.at(level, loads=True)
            if self.covers:
                found = served_coverage(
                    demand, sites, case.costs, 0.5, limits, effort=effort, levels=sized, even_if_full=self.nearest
                )
            elif self.charged:
                found = fixed_charge(
                    demand,
                    sites,
                    case.costs,
                    1.0,
                    limits,
                    capacitated=True,
                    least=least,
                    levels=sized,
                    even_if_full=self.nearest,
                    effort=effort,
                )
            else:
                found = p_median(
                    demand,
                    sites,
                    case.costs,
                    limits,
                    capacitated=True,
                    whole=self.model == "whole",
                    even_if_full=self.nearest,
                    effort=effort,
                )
            self.answers[id(found.plan.evaluation)] = found
            return found.plan

        def part(people, limits):
            demand = replace(case.demand, population=people)
            sized = {"levels": levels, "even_if_full": self.nearest}
            if self.covers:
                return served_part(demand, case.sites, case.costs, 0.5, limits, **sized)
            if self.charged:
                return charge_part(demand, case.sites, case.costs, 1.0, limits, least=least, **sized)
            return median_part(demand, case.sites, case.costs, limits, whole=self.model == "whole", **sized)

        asked = Question(demand, case.sites, limits, None, answer, self.covers, sparing=self.charged)
        return Many.of(asked, part, answer, self.answers, levels, self.model != "whole", self.least is not None)

    def options(self):
        """Of every site (capacity, cost, least load) of each size; the first is open in every plan."""
        sites, levels = self.case.sites, self.levels
        least = np.zeros(len(sites)) if self.least is None else self.least
        options = [[(sites.capacity[j], sites.cost[j], least[j])] for j in range(len(sites))]
        if levels is not None:
            for j in np.flatnonzero(self.opens):
                at = np.flatnonzero(levels.site == j)
                options[j] = [(levels.capacity[k], levels.cost[k], max(levels.least[k], least[j])) for k in at]
        return options

    def value(self, people, plan):
        """(people unserved, cost) of a plan: the option of every site, None for closed; None if it breaks a rule."""
        cost, options = cost_matrix(self.case), self.options()
        if self.covers:
            cost[cost > 0.5] = np.inf
        is_open = np.array([at is not None for at in plan])
        chosen = [options[j][at] if at is not None else (0.0, 0.0, 0.0) for j, at in enumerate(plan)]
        capacity, price, least = (np.array(part) for part in zip(*chosen))
        setup = price[self.opens & is_open].sum() if self.charged else 0.0
        reached = np.isfinite(cost).any(axis=1)
        if self.nearest:
            goes = np.where(is_open, cost, np.inf)
            site, paid = goes.argmin(axis=1), goes.min(axis=1)
            there = np.isfinite(paid)
            loads = np.bincount(site[there], people[there], len(plan))
            if np.any((loads < least - 1e-9) & is_open):
                return None
            served, travel = np.minimum(loads, capacity).sum(), people[there] @ paid[there]
        else:
            answer = (whole_optimum if self.model == "whole" else split_optimum)(cost, people, capacity, least, is_open)
            if answer is None:
                return None
            served, travel = answer
        if self.covers:
            return 0.0, -served
        return people[reached].sum() - served, travel + setup

    def plans(self):
        sizes = [[None, *range(len(one))] for one in self.options()[1:]]
        return [(0, *choice) for choice in product(*sizes)]

    def grows(self, first, last):
        """Does what opens stay open, at its size, and what closes stay closed?"""
        pairs = zip(self.opens, first, last)
        return all(one in (None, other) if opens else other in (None, one) for opens, one, other in pairs)

    def keeps(self, plan, count):
        opened = sum(at is not None for at, opens in zip(plan, self.opens) if opens)
        return opened <= count if self.charged else opened == count


def least_of(values):
    """The lexicographic minimum of pairs, rounding aside."""
    fewest = min(value[0] for value in values)
    return fewest, min(value[1] for value in values if value[0] <= fewest + 1e-6)


@given(st.integers(0, 10_000), st.sampled_from(MODELS))
@settings(max_examples=14, deadline=None)
def test_growing_plans_serve_most_and_cost_least(seed, model):
    many = ManyCase(model, seed)
    people = many.case.demand.population
    worth = {plan: many.value(people, plan) for plan in many.plans()}
    single = [[value for plan, value in worth.items() if value and many.keeps(plan, k)] for k in (1, 3)]
    sums = []
    for first, value in worth.items():
        for last, later in worth.items():
            if value and later and many.grows(first, last) and many.keeps(first, 1) and many.keeps(last, 3):
                sums.append((value[0] + later[0], value[1] + later[1]))
    years = cumulated([1, 2], None)
    try:
        answer = many_years(many.question(people, UNLIMITED), years, EXACT, Clock())
    except InputError:
        assert not all(single) or not sums
        return
    sign = -1.0 if many.covers else 1.0
    best = least_of(sums)
    own = [least_of(values) for values in single]
    unserved = np.zeros(2) if many.covers else answer.unserved
    assert unserved.sum() == pytest.approx(best[0], abs=1e-4)
    assert sign * answer.nested.sum() == pytest.approx(best[1], abs=1e-3)
    assert sign * answer.afresh == pytest.approx([cost for _, cost in own], abs=1e-3)
    assert np.all(sign * answer.bound <= np.array([cost for _, cost in own]) + 1e-4)
    assert sign * answer.proven <= best[1] + 1e-3
    assert np.isnan(answer.regret).tolist() == (unserved > np.array([left for left, _ in own]) + 1e-4).tolist()
    assert sign * answer.plan.bound <= sign * answer.plan.objective + 1e-6


@given(st.integers(0, 10_000), st.sampled_from(MODELS), st.sampled_from(("worst", "regret")))
@settings(max_examples=14, deadline=None)
def test_no_plan_serves_more_or_is_better_by_the_criterion(seed, model, criterion):
    many = ManyCase(model, seed)
    people = np.random.default_rng(seed).integers(0, 40, (2, len(many.case.demand))).astype(float)
    table = {plan: [many.value(one, plan) for one in people] for plan in many.plans() if many.keeps(plan, 2)}
    good = {plan: np.array(values) for plan, values in table.items() if None not in values}
    alone = [[values[s] for values in table.values() if values[s] is not None] for s in range(2)]
    try:
        answer = many_scenarios(
            many.question(people.mean(axis=0), Limits(2)), people, np.full(2, 0.5), criterion, EXACT, Clock()
        )
    except InputError:
        assert not good or not all(alone)
        return
    sign = -1.0 if many.covers else 1.0
    own = np.array([least_of(values) for values in alone])
    against = own[:, 1] if criterion == "regret" else np.zeros(2)
    best = least_of([(values[:, 0].sum(), (values[:, 1] - against).max()) for values in good.values()])
    unserved = np.zeros(2) if many.covers else answer.unserved
    assert unserved.sum() == pytest.approx(best[0], abs=1e-4)
    assert sign * answer.best == pytest.approx(own[:, 1], abs=1e-3)
    if np.all(unserved <= own[:, 0] + 1e-6) or criterion == "worst":
        expected = sign * best[1] if criterion == "worst" else best[1]
        assert answer.plan.objective == pytest.approx(expected, abs=1e-3)
        below = sign if criterion == "worst" else 1.0
        assert below * answer.plan.bound <= below * expected + 1e-3
    if answer.plan.status == "optimal":
        assert answer.plan.bound == pytest.approx(answer.plan.objective, abs=1e-2)


@pytest.mark.parametrize("model", ["median", "nearest cover"])
def test_a_regret_to_plans_that_may_not_be_the_best_is_not_called_optimal(model):
    case, rng = ManyCase(model, 4), np.random.default_rng(4)
    people = rng.integers(1, 40, (2, len(case.case.demand))).astype(float)
    many = case.question(people.mean(axis=0), Limits(2))

    def hurried(*asked):
        plan = many.question.answer(*asked)
        return replace(plan, bound=plan.bound * (1.5 if case.covers else 0.5), status="time_limit")

    asked = replace(many, question=replace(many.question, answer=hurried))
    weights = np.array([0.5, 0.5])
    for regret, expected in ((many, "optimal"), (asked, "time_limit")):
        found = many_scenarios(regret, people, weights, "regret", EXACT, Clock())
        assert found.plan.status == expected


@pytest.mark.parametrize(("limits", "decided"), [(Limits(2), True), (Limits(3), False), (Limits(None, 5.0), False)])
def test_sites_are_decided_where_no_limit_allows_another(limits, decided):
    status, room = ["existing", "required", "required", "candidate", "candidate"], np.full(5, 900.0)
    case = random_case(1, sites=5, status=status, capacity=room, cost=np.array([9.0, 1.0, 1.0, 3.0, 3.0]))
    problem = median_part(case.demand, case.sites, case.costs, limits).problem
    assert problem.is_decided is decided
    if decided:
        (only,) = first_plans(problem, Clock(), learn=lambda multipliers: pytest.fail("nothing is to be sought"))
        assert only.tolist() == [True, True, True, False, False]
