"""The Kolm-Pollak objective for years and for scenarios, against every plan of small problems."""

from dataclasses import replace
from functools import partial
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.equity_cost import equally_distributed
from evencare.solvers.siting.many import Many
from evencare.solvers.siting.many_scenarios import many_scenarios
from evencare.solvers.siting.many_years import many_years
from evencare.solvers.siting.p_median import median_part, p_median
from evencare.solvers.siting.question import Question
from evencare.solvers.siting.rules import UNLIMITED, Limits
from evencare.solvers.siting.scenarios import scenario_plan
from evencare.solvers.siting.stages import staged_plan
from evencare.solvers.siting.travel_questions import travel_question
from evencare.solvers.siting.years import cumulated
from tests.solvers.median_cases import cost_matrix
from tests.solvers.siting_cases import dense_costs, random_case

EXACT = Effort(gap=0.0)
KAPPA = 2.5


def fair_case(seed):
    """Everyone can go everywhere, and every site has room for all."""
    case = random_case(seed, sites=6, places=10, status=["existing", *["candidate"] * 5], capacity=np.full(6, 1e4))
    rng = np.random.default_rng(seed)
    case.costs = dense_costs(np.linalg.norm(rng.random((10, 1, 2)) - rng.random((6, 2)), axis=2))
    case.demand = replace(case.demand, population=case.demand.population + 1.0)
    return case


def question(case, people, limits, capacitated):
    """The question, as travel alone or with capacities that do not bind: the answers are the same."""
    demand, answers = replace(case.demand, population=people), {}

    def answer(demand, sites, limits, rules, effort, level=None):
        found = p_median(
            demand,
            sites,
            case.costs,
            limits,
            objective="kolm_pollak",
            capacitated=capacitated,
            effort=effort,
            kappa=KAPPA,
        )
        answers[id(found.plan.evaluation)] = found
        return found.plan

    def part(people, limits):
        group = replace(case.demand, population=people)
        return median_part(group, case.sites, case.costs, limits, kappa=KAPPA)

    if capacitated:
        asked = Question(demand, case.sites, limits, None, answer, covers=False)
        return Many.of(asked, part, answer, answers, kappa=KAPPA)
    return travel_question(demand, case.sites, case.costs, None, None, limits, None, answer, kappa=KAPPA)


def ede(case, people, is_open):
    return equally_distributed(KAPPA, people, cost_matrix(case)[:, is_open].min(axis=1))


def plans_of(case, count):
    for choice in product((False, True), repeat=5):
        if sum(choice) == count:
            yield np.array([True, *choice])


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=6, deadline=None)
def test_growing_plans_have_the_least_ede_of_the_people_of_all_years(seed, capacitated):
    case = fair_case(seed)
    people = case.demand.population
    pooled = partial(_pooled, case, people)
    best = min(
        pooled(first, last) for first in plans_of(case, 1) for last in plans_of(case, 3) if np.all(first <= last)
    )
    asked = question(case, people, UNLIMITED, capacitated)
    answer = (many_years if capacitated else staged_plan)(asked, cumulated([1, 2], None), EXACT, Clock())
    plans = [case.sites.fixed | (answer.stage <= year) for year in (1, 2)]
    assert pooled(*plans) == pytest.approx(best)
    assert answer.nested == pytest.approx([ede(case, people, plan) for plan in plans])
    assert answer.afresh == pytest.approx([min(ede(case, people, one) for one in plans_of(case, k)) for k in (1, 3)])
    assert answer.proven <= answer.nested.sum() + 1e-9
    assert answer.plan.bound <= answer.plan.objective


def _pooled(case, people, *plans):
    """The EDE of the people of all years as one group."""
    costs = np.concatenate([cost_matrix(case)[:, plan].min(axis=1) for plan in plans])
    return equally_distributed(KAPPA, np.tile(people, len(plans)), costs)


@given(st.integers(0, 10_000), st.booleans(), st.sampled_from(("worst", "regret", "expected")))
@settings(max_examples=10, deadline=None)
def test_no_plan_has_a_lower_ede_by_the_criterion(seed, capacitated, criterion):
    if capacitated and criterion == "expected":
        return
    case = fair_case(seed)
    people = np.random.default_rng(seed).integers(1, 40, (3, 10)).astype(float)
    mean, plans = people.mean(axis=0), list(plans_of(case, 2))
    table = np.array([[ede(case, one, plan) for one in people] for plan in plans])
    least = table.min(axis=0)
    asked = question(case, mean, Limits(2), capacitated)
    run = many_scenarios if capacitated else scenario_plan
    answer = run(asked, people, np.full(3, 1 / 3), criterion, EXACT, Clock())
    expected = {
        "worst": table.max(axis=1).min(),
        "regret": (table - least).max(axis=1).min(),
        "expected": min(ede(case, mean, plan) for plan in plans),
    }[criterion]
    assert answer.plan.objective == pytest.approx(expected, abs=1e-6)
    assert answer.plan.bound == pytest.approx(expected, abs=1e-4)
    assert answer.best == pytest.approx(least)
    assert answer.objective == pytest.approx([ede(case, one, answer.plan.is_open) for one in people])


def test_an_aversion_without_costs_to_compare_is_a_mistake_that_is_named():
    case = fair_case(1)
    with pytest.raises(InputError, match="AVERSION is too large"):
        travel_question(case.demand, case.sites, case.costs, None, None, Limits(1), None, None, kappa=1e5)
