"""p-median and fixed charge within capacities, with every side constraint in any mix, against all plans."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.p_median import p_median
from tests.solvers.rule_cases import floor_people, keeps_limits, money_spent, own_standards, plans, random_mix, usable

PROVEN = Effort(gap=0.0)
REFUSALS = (InputError, InfeasibleProgram)


def shipment(mix, is_open):
    """(people served, least travel) of a plan that serves as many as it can within floors; None if it cannot."""
    matrix, counted = usable(mix)
    rows, columns = np.nonzero(np.isfinite(matrix) & is_open & counted[:, None])
    floors = list(floor_people(mix))
    if len(rows) == 0:
        return None if floors else (0.0, 0.0)
    people, near = mix.demand.population, matrix[rows, columns] <= own_standards(mix)[rows]
    limits = [(rows == i).astype(float) for i in range(len(people))]
    limits += [(columns == j).astype(float) for j in range(len(is_open))]
    limits += [-(here[rows] & near).astype(float) for here, _ in floors]
    sides = np.concatenate((people, np.minimum(mix.sites.capacity, people.sum()), [-wanted for _, wanted in floors]))
    answer = linprog(matrix[rows, columns] - 1000.0, A_ub=np.array(limits), b_ub=sides, method="highs")
    return (answer.x.sum(), answer.fun + 1000.0 * answer.x.sum()) if answer.status == 0 else None


def best_by_force(mix, exact, charge):
    """(people served, what it costs) of the plan that serves most, then as cheaply as can be; None for no plan."""
    found = [(is_open, shipment(mix, is_open)) for is_open in plans(mix, exact)]
    answers = [(round(one[0], 5), one[1] + charge(is_open)) for is_open, one in found if one is not None]
    most = max((people for people, _ in answers), default=None)
    return None if most is None else (most, min(cost for people, cost in answers if people >= most - 1e-4))


@given(st.integers(0, 100_000))
@settings(max_examples=20, deadline=None)
def test_as_many_as_can_be_are_served_as_near_as_can_be(seed):
    mix = random_mix(seed, places=7, sites=6, capacity=True)
    best = best_by_force(mix, exact=True, charge=lambda is_open: 0.0)

    def solve():
        return p_median(
            *mix.arguments,
            mix.limits,
            mix.rules,
            capacitated=True,
            effort=PROVEN,
            demand_region=mix.demand_region,
            standard=own_standards(mix),
        )

    check(mix, best, solve, exact=True)


@given(st.integers(0, 100_000))
@settings(max_examples=20, deadline=None)
def test_as_many_as_can_be_are_served_as_cheaply_as_can_be(seed):
    mix = random_mix(seed, places=7, sites=6, capacity=True)
    sites = mix.sites
    best = best_by_force(
        mix, exact=False, charge=lambda is_open: money_spent(sites, is_open) + (sites.keeping * is_open).sum()
    )

    def solve():
        return fixed_charge(
            *mix.arguments,
            1.0,
            mix.limits,
            mix.rules,
            capacitated=True,
            effort=PROVEN,
            demand_region=mix.demand_region,
            standard=own_standards(mix),
        )

    check(mix, best, solve, exact=False)


def check(mix, best, solve, exact):
    if best is None:
        with pytest.raises(REFUSALS):
            solve()
        return
    answer = solve()
    plan = answer.plan
    assert plan.evaluation.people == pytest.approx(best[0], abs=1e-3)
    assert plan.objective == pytest.approx(best[1], abs=1e-3)
    assert plan.bound <= best[1] + 1e-3
    assert plan.bound == pytest.approx(best[1], rel=1e-4, abs=1e-3)
    assert keeps_limits(mix, plan.is_open, exact)
