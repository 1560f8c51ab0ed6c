"""Capacitated and backup coverage for years and for scenarios, against every plan of small problems."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.mip import Solution
from evencare.solvers.progress import SILENT
from evencare.solvers.siting import cover_plan, many_years, nested_program
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.cover_parts import many_covers
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.many_scenarios import many_scenarios
from evencare.solvers.siting.many_years import many_years as cover_years
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.question import Question
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import UNLIMITED, Limits
from evencare.solvers.siting.years import cumulated
from tests.solvers.siting_cases import people_covered, random_case

EXACT = Effort(gap=0.0)


def many_case(seed, capacitated, floored, status):
    rng = np.random.default_rng(seed)
    case = random_case(
        seed, sites=6, places=10, status=status, capacity=rng.integers(10, 120, 6).astype(float), standard=0.5
    )
    case.capacitated, case.backup = capacitated, not capacitated
    if floored:
        case.demand_region = np.where(np.arange(10) < 5, "north", "south").astype(object)
        case.rules = RegionRules.checked(["north"], min_coverage=[0.3])
    return case


def asked(case, demand, limits):
    region = case.demand_region

    def answer(demand, sites, limits, rules, effort, level=None):
        options = (region, case.capacitated, case.backup, effort)
        return maximal_coverage(demand, sites, case.costs, case.standard, limits, rules, *options)

    question = Question(demand, case.sites, limits, case.rules, answer, covers=True)
    return many_covers(question, answer, case.costs, case.standard, region, case.capacitated, SILENT)


def worth(case, is_open, people, count):
    floored = replace(case.demand, population=people)
    one = type(case)(**{**vars(case), "demand": floored, "limits": Limits(count)})
    return people_covered(one, is_open)


def every_plan(sites, count):
    free = np.flatnonzero(sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = sites.fixed.copy()
        is_open[free] = choice
        if (is_open & sites.opens).sum() == count:
            yield is_open


@given(st.integers(0, 10_000), st.booleans(), st.booleans())
@settings(max_examples=5, deadline=None)
def test_growing_plans_cover_most_over_the_years(seed, capacitated, floored):
    case = many_case(seed, capacitated, floored, ["existing", *["candidate"] * 5])
    sites, people = case.sites, case.demand.population
    years, free, best = cumulated([2, 1], None), np.flatnonzero(sites.free), -np.inf
    single = [max((worth(case, one, people, k) or -1.0 for one in every_plan(sites, k)), default=-1.0) for k in (2, 3)]
    for opens in product(range(3), repeat=len(free)):
        values = []
        for year, count in enumerate((2, 3)):
            is_open = sites.fixed.copy()
            is_open[free] = np.array(opens) <= year
            fits = (is_open & sites.opens).sum() == count
            values.append(worth(case, is_open, people, count) if fits else None)
        if None not in values:
            best = max(best, sum(values))
    try:
        answer = cover_years(asked(case, case.demand, UNLIMITED), years, EXACT, Clock())
    except InputError:
        assert best <= 0.0
        return
    assert answer.nested.sum() == pytest.approx(best, abs=1e-4)
    assert answer.afresh == pytest.approx(single, abs=1e-4)
    assert np.all(answer.bound >= answer.afresh - 1e-6)
    assert answer.proven >= best - 1e-4
    for year in range(2):
        is_open = sites.fixed | (answer.stage <= year + 1)
        assert worth(case, is_open, people, year + 2) == pytest.approx(answer.nested[year], abs=1e-4)


@given(st.integers(0, 10_000), st.booleans(), st.booleans(), st.sampled_from(("worst", "regret")))
@settings(max_examples=5, deadline=None)
def test_no_plan_is_better_by_the_criterion(seed, capacitated, floored, criterion):
    case = many_case(seed, capacitated, floored, ["closable", *["candidate"] * 5])
    rng = np.random.default_rng(seed)
    people = rng.integers(0, 40, (3, 10)).astype(float)
    plans = list(every_plan(case.sites, 2))
    table = [[worth(case, plan, w, 2) for w in people] for plan in plans]
    good = np.array([row for row in table if None not in row], dtype=float)
    mean = replace(case.demand, population=people.mean(axis=0))
    try:
        answer = many_scenarios(asked(case, mean, Limits(2)), people, np.full(3, 1 / 3), criterion, EXACT, Clock())
    except InputError:
        assert len(good) == 0 or good.max() == 0.0
        return
    best = np.array([max(row[s] for row in table if row[s] is not None) for s in range(3)])
    own = np.array([worth(case, answer.plan.is_open, w, 2) for w in people], dtype=float)
    optimum = (best - good).max(axis=1).min() if criterion == "regret" else good.min(axis=1).max()
    assert answer.objective == pytest.approx(own, abs=1e-4)
    assert answer.best == pytest.approx(best, abs=1e-4)
    assert answer.plan.objective == pytest.approx(optimum, abs=1e-3)
    assert answer.plan.bound == pytest.approx(optimum, abs=1e-2)


@pytest.mark.parametrize("criterion", ["worst", "regret"])
def test_without_any_time_bounds_are_at_most_all_that_sites_can_serve(monkeypatch, criterion):
    """A program that ends before it has a bound says nothing; the sites still serve no more than they have room for."""
    case = many_case(4, True, False, ["candidate"] * 6)
    case.sites = replace(case.sites, capacity=np.full(6, 30.0))
    people = np.random.default_rng(4).integers(1, 40, (2, 10)).astype(float)
    mean = replace(case.demand, population=people.mean(axis=0))
    nothing = Solution(None, float("nan"), np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    monkeypatch.setattr(cover_plan, "solve", lambda *_: nothing)
    monkeypatch.setattr(nested_program, "solve", lambda *_: nothing)
    monkeypatch.setattr(cover_plan, "FEW_PAIRS", np.inf)
    question = asked(case, mean, Limits(2))
    answer = many_scenarios(question, people, np.full(2, 0.5), criterion, Effort(time_limit=1e-3), Clock(1e-3))
    assert np.all(answer.bound <= np.minimum(people.sum(axis=1), 180.0) + 1e-6)
    if criterion == "worst":
        assert answer.plan.bound <= people.sum(axis=1).min() + 1e-6


def test_a_plan_that_is_decided_is_described_without_a_program(monkeypatch):
    case = many_case(5, True, False, ["required"] * 2 + ["candidate"] * 4)
    expected = case.solve().objective
    case.limits = Limits(2)
    decided = case.solve()
    monkeypatch.setattr(cover_plan, "solve", lambda *_: pytest.fail("nothing was to be decided"))
    monkeypatch.setattr(cover_plan, "found_plan", lambda *_: pytest.fail("nothing was to be decided"))
    again = case.solve()
    assert np.array_equal(again.is_open, decided.is_open)
    assert again.objective == pytest.approx(decided.objective)
    assert again.status == "optimal"
    assert again.objective <= expected + 1e-6


@pytest.mark.parametrize("capacitated", [True, False])
def test_plans_grow_where_programs_end_without_one(monkeypatch, capacitated):
    case = many_case(7, capacitated, False, ["candidate"] * 6)
    nothing = Solution(None, float("nan"), np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    years = cumulated([1, 1, 1] if capacitated else [2, 1, 1], None)
    own = iter([[5, 4], [0, 1, 2], [3, 4, 5, 0]] if not capacitated else [[5], [0, 1], [2, 3, 4]])

    def planned(question, limits, effort, clock):
        plans = []
        for limit in limits:
            plan = question.asked(case.demand.population, limit, effort)
            is_open = np.zeros(6, dtype=bool)
            is_open[next(own)] = True
            plans.append(replace(plan, is_open=is_open))
        return plans

    monkeypatch.setattr(many_years, "planned_afresh", planned)
    monkeypatch.setattr(nested_program, "solve", lambda *_: nothing)
    answer = cover_years(asked(case, case.demand, UNLIMITED), years, EXACT, Clock())
    assert answer.opened.tolist() == ([1, 2, 3] if capacitated else [2, 3, 4])
