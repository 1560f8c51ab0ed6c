"""Plans for several populations, against every plan of small problems."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.cover_questions import cover_question
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.scenarios import scenario_plan, scenario_weights
from evencare.solvers.siting.travel_questions import travel_question
from tests.solvers.median_cases import cost_matrix, mixed_case, plans
from tests.solvers.siting_cases import dense_costs, random_case, reach_matrix

EXACT = Effort(gap=0.0, near_optimal=0.05)


def answered(case, people, weights, criterion, covers):
    def answer(demand, sites, limits, rules, effort):
        if covers:
            return maximal_coverage(demand, sites, case.costs, case.standard, limits, rules, effort=effort)
        return p_median(demand, sites, case.costs, limits, rules, effort=effort).plan

    demand = replace(case.demand, population=weights @ people)
    if covers:
        question = cover_question(demand, case.sites, case.costs, case.standard, case.limits, None, answer)
    else:
        question = travel_question(demand, case.sites, case.costs, np.inf, None, case.limits, None, answer)
    return scenario_plan(question, people, weights, criterion, EXACT, Clock())


def all_objectives(case, people, covers):
    """{plan: objective in every scenario (S,)} of the plans that serve everyone whom somebody serves."""
    reach, matrix = reach_matrix(case), cost_matrix(case)
    counted = np.isfinite(matrix).any(axis=1) & (people.sum(axis=0) > 0)
    found = {}
    for plan in plans(case):
        nearest = matrix[counted][:, plan].min(axis=1, initial=np.inf)
        if covers:
            found[tuple(plan)] = people @ (reach & plan).any(axis=1)
        elif np.isfinite(nearest).all():
            found[tuple(plan)] = people[:, counted] @ nearest
    return found


@given(st.integers(0, 10_000), st.booleans(), st.sampled_from(("expected", "worst", "regret")))
@settings(max_examples=8, deadline=None)
def test_no_plan_is_better_by_the_criterion(seed, covers, criterion):
    rng = np.random.default_rng(seed)
    case = mixed_case(seed)
    people = rng.integers(0, 40, (3, len(case.demand))).astype(float) * rng.integers(0, 4, (3, len(case.demand)))
    weights = np.array([0.5, 0.3, 0.2])
    every = all_objectives(case, people, covers)
    if not every or (covers and not reach_matrix(case).any()):
        return
    sign = 1.0 if covers else -1.0
    table = sign * np.array(list(every.values()))
    best = table.max(axis=0)
    answer = answered(case, people, weights, criterion, covers)
    own = every[tuple(answer.plan.is_open)]
    assert answer.objective == pytest.approx(own)
    assert sign * answer.best == pytest.approx(best)
    assert answer.regret == pytest.approx(best - sign * own, abs=1e-6)
    assert answer.worst == pytest.approx(sign * (sign * own).min())
    optimum = {
        "expected": sign * (table @ weights).max(),
        "worst": sign * table.min(axis=1).max(),
        "regret": (best - table).max(axis=1).min(),
    }[criterion]
    assert answer.plan.objective == pytest.approx(optimum, abs=1e-6)
    judged = {
        "expected": -(table @ weights),
        "worst": -table.min(axis=1),
        "regret": (best - table).max(axis=1),
    }[criterion]
    limit = judged.min() + 0.05 * abs(judged.min()) + 1e-6
    near = np.array([plan for plan, value in zip(every, judged) if value <= limit])
    truth = np.where(near.all(axis=0), "every", np.where(near.any(axis=0), "some", "none"))
    claimed = answer.plan.importance != "unproven"
    assert answer.plan.importance[claimed].tolist() == truth[claimed].tolist()
    assert answer.plan.bound == pytest.approx(optimum, abs=1e-3)


def test_the_plan_for_the_mean_may_fail_one_scenario():
    """The mean favours a (90 or 10 people against 45 always at b); regret favours b: 45 against 80."""
    case = random_case(1, sites=2, places=2)
    case.demand = Demand.checked(["a", "b"], [0.0, 0.0])
    case.costs, case.standard, case.limits = dense_costs(np.array([[1.0, np.inf], [np.inf, 1.0]])), 2.0, Limits(1)
    people = np.array([[90.0, 45.0], [5.0, 45.0]])
    even = scenario_weights(None, 2)
    assert answered(case, people, even, "expected", True).objective.tolist() == [90.0, 5.0]
    worst = answered(case, people, even, "worst", True)
    assert (worst.objective.tolist(), worst.plan.objective, worst.worst) == ([45.0, 45.0], 45.0, 45.0)
    regret = answered(case, people, even, "regret", True)
    assert (regret.plan.objective, regret.regret.tolist()) == (40.0, [0.0, 40.0])


@pytest.mark.parametrize("weights", [[1.0], [1.0, 2.0, 3.0], [1.0, -1.0], [0.0, 1.0], [np.nan, 1.0]])
def test_weights_that_do_not_match_are_refused(weights):
    with pytest.raises(InputError, match="2 numbers greater than zero"):
        scenario_weights(weights, 2)
