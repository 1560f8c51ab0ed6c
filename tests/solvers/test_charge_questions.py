"""Fixed charge for years and for scenarios, against every plan of small problems."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evencare.solvers.problem import Demand
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.rules import UNLIMITED, Limits
from evencare.solvers.siting.scenarios import scenario_plan
from evencare.solvers.siting.sites import Sites
from evencare.solvers.siting.stages import staged_plan
from evencare.solvers.siting.travel_questions import charge_question
from evencare.solvers.siting.years import cumulated
from tests.solvers.median_cases import cost_matrix
from tests.solvers.siting_cases import dense_costs, random_case

EXACT = Effort(gap=0.0)
UNIT = 0.5


def charged_case(seed, statuses):
    """Sites that cost something to open, to close and to keep."""
    rng = np.random.default_rng(seed)
    case = random_case(seed, sites=6, places=10)
    status = rng.choice(statuses, 6)
    money = {name: rng.integers(0, 40, 6).astype(float) for name in ("cost", "closing", "keeping")}
    case.sites = Sites.checked([f"s{j}" for j in range(6)], status, **money)
    return case


def question(case, demand, limits=UNLIMITED):
    def answer(demand, sites, limits, rules, effort):
        return fixed_charge(demand, sites, case.costs, UNIT, limits, rules, effort=effort).plan

    def decided(demand, sites, limits, effort, like):
        return answer(demand, sites, limits, None, effort)

    return charge_question(demand, case.sites, case.costs, np.inf, UNIT, limits, None, answer, decided)


def cost_of(case, is_open, people):
    """What a plan costs; infinite where somebody has no site."""
    matrix = cost_matrix(case)
    counted = np.isfinite(matrix).any(axis=1) & (people > 0)
    travel = people[counted] @ matrix[counted][:, is_open].min(axis=1, initial=np.inf)
    sites, closes = case.sites, (case.sites.status == "closable") & ~is_open
    money = sites.cost[is_open & sites.opens].sum() + sites.closing[closes].sum() + sites.keeping[is_open].sum()
    return UNIT * travel + money


def every_plan(case):
    free = np.flatnonzero(case.sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = case.sites.fixed.copy()
        is_open[free] = choice
        yield is_open


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=6, deadline=None)
def test_growing_plans_cost_least_over_the_years(seed, money):
    case = charged_case(seed, ["candidate", "candidate", "candidate", "existing", "required", "competitor"])
    sites, people = case.sites, case.demand.population
    required = int((sites.status == "required").sum())
    cost = float(sites.cost[sites.status == "required"].sum())
    years = cumulated(None, [cost + 30.0, 30.0]) if money else cumulated([required + 1, 1], None)
    free, best, single = np.flatnonzero(sites.free), np.inf, [np.inf, np.inf]
    for opens in product(range(3), repeat=len(free)):
        total = 0.0
        for year, limit in enumerate(years):
            is_open = sites.fixed.copy()
            is_open[free] = np.array(opens) <= year
            new = is_open & sites.opens
            if (limit.sites is not None and new.sum() > limit.sites) or (
                limit.budget is not None and sites.cost[new].sum() > limit.budget
            ):
                break
            value = cost_of(case, is_open, people)
            single[year] = min(single[year], value)
            total += value
        else:
            best = min(best, total)
    too_many = not money and required + 2 > sites.opens.sum()
    if not np.isfinite(best) or not (people > 0).any() or too_many:
        return
    answer = staged_plan(question(case, case.demand), years, EXACT, Clock())
    assert answer.nested.sum() == pytest.approx(best)
    assert answer.afresh == pytest.approx(single)
    assert answer.bound == pytest.approx(single)
    assert best >= answer.proven - 1e-6
    for year in range(2):
        is_open = sites.fixed | (answer.stage <= year + 1)
        assert answer.nested[year] == pytest.approx(cost_of(case, is_open, people))
    assert answer.plan.objective == pytest.approx(answer.nested[-1])


@given(st.integers(0, 10_000), st.sampled_from(("expected", "worst", "regret")))
@example(5654, "expected")  # closing costs more than all travel of a scenario
@settings(max_examples=4, deadline=None)
def test_no_plan_costs_less_by_the_criterion(seed, criterion):
    case = charged_case(seed, ["candidate", "candidate", "closable", "closable", "existing", "required"])
    rng = np.random.default_rng(seed)
    people = rng.integers(0, 40, (3, 10)).astype(float) * rng.integers(0, 4, (3, 10))
    weights = np.array([0.5, 0.3, 0.2])
    limits = Limits(closures=1)
    closable = case.sites.status == "closable"
    # Whoever lives there in some scenario must have a site.
    somebody = people.sum(axis=0)
    plans = [one for one in every_plan(case) if (closable & ~one).sum() <= 1]
    plans = [one for one in plans if np.isfinite(cost_of(case, one, somebody))]
    if not plans or not (somebody > 0).any():
        return
    table = np.array([[cost_of(case, one, w) for w in people] for one in plans])
    best = np.array(
        [min(cost_of(case, one, w) for one in every_plan(case) if (closable & ~one).sum() <= 1) for w in people]
    )
    if not np.allclose(best, table.min(axis=0)):
        return
    mean = replace(case.demand, population=weights @ people)
    answer = scenario_plan(question(case, mean, limits), people, weights, criterion, EXACT, Clock())
    own = np.array([cost_of(case, answer.plan.is_open, w) for w in people])
    optimum = {
        "expected": (table @ weights).min(),
        "worst": table.max(axis=1).min(),
        "regret": (table - best).max(axis=1).min(),
    }[criterion]
    assert answer.objective == pytest.approx(own)
    assert answer.best == pytest.approx(best)
    assert answer.plan.objective == pytest.approx(optimum, abs=1e-6)
    assert answer.plan.bound == pytest.approx(optimum, abs=1e-3)


def test_travel_to_a_site_that_stays_counts_where_closing_others_is_dear():
    """One person: the site that stays is 3 away, and keeping the other one open saves its closing cost of 50."""
    case = random_case(1, sites=2, places=1)
    case.demand = Demand.checked(["a"], [1.0])
    case.costs = dense_costs(np.array([[3.0, np.inf]]))
    case.sites = Sites.checked(["s", "t"], ["existing", "closable"], cost=[0, 0], closing=[0, 50], keeping=[0, 1])
    answer = fixed_charge(case.demand, case.sites, case.costs, 1.0, effort=EXACT)
    assert (answer.plan.objective, answer.travel, answer.keeping) == (4.0, 3.0, 1.0)
