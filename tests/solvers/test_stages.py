"""Nested plans for years, against every nested plan of small problems."""

from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.cover_questions import cover_question
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import UNLIMITED, Limits
from evencare.solvers.siting.sites import Sites
from evencare.solvers.siting.stages import staged_plan
from evencare.solvers.siting.travel_questions import travel_question
from evencare.solvers.siting.years import cumulated
from tests.solvers.median_cases import cost_matrix
from tests.solvers.siting_cases import dense_costs, random_case, reach_matrix

EXACT = Effort(gap=0.0)


def staged(case, years, covers, effort=EXACT, always=UNLIMITED):
    def answer(demand, sites, limits, rules, effort):
        if covers:
            return maximal_coverage(demand, sites, case.costs, case.standard, limits, rules, effort=effort)
        return p_median(demand, sites, case.costs, limits, rules, effort=effort).plan

    if covers:
        question = cover_question(case.demand, case.sites, case.costs, case.standard, always, None, answer)
    else:
        question = travel_question(case.demand, case.sites, case.costs, np.inf, None, always, None, answer)
    return staged_plan(question, years, effort, Clock())


def worth(case, is_open, covers):
    """People covered, or travel (infinite where somebody has no site)."""
    people = case.demand.population
    if covers:
        return people[(reach_matrix(case) & is_open).any(axis=1)].sum()
    matrix = cost_matrix(case)
    counted = np.isfinite(matrix).any(axis=1) & (people > 0)
    return people[counted] @ matrix[counted][:, is_open].min(axis=1, initial=np.inf)


def allowed(case, is_open, limit, always):
    """Does a plan keep the limits of its year, and those of every year?"""
    sites = case.sites
    new, gone = is_open & sites.opens, (sites.status == "closable") & ~is_open
    if limit.budget is not None and sites.cost[new].sum() + np.sum(gone * sites.closing) > limit.budget:
        return False
    if always.closures is not None and gone.sum() > always.closures:
        return False
    if always.total is not None and (is_open & sites.ours).sum() != always.total:
        return False
    exact = limit.budget is None and always.total is None
    return limit.sites is None or (new.sum() == limit.sites if exact else new.sum() <= limit.sites)


def by_force(case, years, covers, always=UNLIMITED):
    """(the best sum over nested plans, the best of every year) by trying a year of opening for every site."""
    sites, T = case.sites, len(years)
    free = np.flatnonzero(sites.free)
    closes = sites.status == "closable"
    best, single = -np.inf if covers else np.inf, [[] for _ in years]
    better = max if covers else min
    for opens in product(range(T + 1), repeat=len(free)):
        total = 0.0
        for year, limit in enumerate(years):
            is_open = sites.fixed.copy()
            is_open[free] = (np.array(opens) <= year) ^ closes[free]
            if not allowed(case, is_open, limit, always):
                break
            value = worth(case, is_open, covers)
            total += value
        else:
            best = better(best, total)
    for choice in product((False, True), repeat=len(free)):
        is_open = sites.fixed.copy()
        is_open[free] = choice
        for year, limit in enumerate(years):
            if allowed(case, is_open, limit, always):
                single[year].append(worth(case, is_open, covers))
    return best, [better(values) for values in single]


@given(st.integers(0, 10_000), st.booleans(), st.booleans())
@example(2271, True, True)  # one site has to make way for two
@settings(max_examples=6, deadline=None)
def test_nested_plans_their_regrets_and_bounds_are_true(seed, covers, money):
    rng = np.random.default_rng(seed)
    status = ["existing", "required", *["candidate"] * 4]
    case = random_case(seed, sites=6, places=12, status=status, cost=rng.integers(1, 6, 6).astype(float))
    years = cumulated(None, [6.0, 3.0, 4.0]) if money else cumulated([1, 2, 1], None)
    best, single = by_force(case, years, covers)
    if not np.isfinite(best):
        return
    answer = staged(case, years, covers)
    sign = 1.0 if covers else -1.0
    assert answer.afresh == pytest.approx(single)
    assert answer.bound == pytest.approx(single)
    assert np.all(np.diff(answer.opened) >= 0)
    for year in range(3):
        is_open = case.sites.fixed | (answer.stage <= year + 1)
        assert worth(case, is_open, covers) == pytest.approx(answer.nested[year])
    assert answer.regret == pytest.approx(answer.at_most, abs=1e-5)
    assert sign * answer.nested.sum() <= sign * best + 1e-6
    assert sign * answer.proven >= sign * best - 1e-6
    assert answer.nested.sum() == pytest.approx(best)
    assert answer.plan.objective == pytest.approx(answer.nested[-1])
    assert answer.plan.is_open.tolist() == (case.sites.fixed | np.isfinite(answer.stage)).tolist()


def test_a_pair_that_replaces_the_best_single_site_costs_regret():
    """Site c covers the middle 60 of 100; a and b cover 50 each: one year wants c, two want a and b."""
    case = random_case(1, sites=3, places=4)
    reach = np.array([[1, 0, 0], [1, 0, 1], [0, 1, 1], [0, 1, 0]], dtype=bool)
    people = np.array([20.0, 30.0, 30.0, 20.0])
    case.demand = Demand.checked(list("1234"), people)
    case.costs, case.standard = dense_costs(np.where(reach, 1.0, np.inf)), 2.0
    answer = staged(case, cumulated([1, 1], None), True)
    assert answer.afresh.tolist() == [60.0, 100.0]
    assert answer.nested.tolist() == [50.0, 100.0]
    assert (answer.regret.sum(), answer.proven) == (10.0, pytest.approx(150.0))


@given(st.integers(0, 10_000), st.booleans(), st.booleans())
@settings(max_examples=8, deadline=None)
def test_sites_that_close_stay_closed_while_others_open(seed, covers, moves):
    """At most two of three sites may close: each for one that opens (``moves``), or for money."""
    rng = np.random.default_rng(seed)
    status = ["existing", "closable", "closable", "closable", *["candidate"] * 3]
    prices = {"cost": rng.integers(1, 6, 7).astype(float), "closing": np.full(7, 2.0)}
    case = random_case(seed, sites=7, places=14, status=status)
    case.sites = Sites.checked(case.sites.ids, status, **prices)
    always = Limits(closures=2, total=4 if moves else None)
    years = cumulated([1, 0, 1], None) if moves else cumulated(None, [4.0, 3.0, 3.0])
    best, single = by_force(case, years, covers, always)
    if not np.isfinite(best):
        return
    answer = staged(case, years, covers, always=always)
    sign = 1.0 if covers else -1.0
    assert answer.afresh == pytest.approx(single)
    assert answer.nested.sum() == pytest.approx(best)
    assert sign * answer.proven >= sign * best - 1e-6
    for year, limit in enumerate(years):
        is_open = case.sites.fixed | (answer.stage <= year + 1)
        is_open |= (case.sites.status == "closable") & ~(answer.closed <= year + 1)
        assert allowed(case, is_open, limit, always)
        assert worth(case, is_open, covers) == pytest.approx(answer.nested[year])
    assert np.array_equal(answer.plan.is_open, is_open)


def test_money_and_sites_need_as_many_years():
    with pytest.raises(InputError, match="3 years, but STAGE_BUDGETS has 2"):
        cumulated([1, 1, 1], [5.0, 5.0])


def test_a_first_year_that_serves_nobody_says_so():
    case = random_case(2, sites=4, places=20)
    with pytest.raises(InputError, match="by year 1"):
        staged(case, cumulated([0, 3], None), False)
