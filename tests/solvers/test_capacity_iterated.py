"""Reallocation where people choose by size: plans that confirm themselves, and what holds all the same."""

import numpy as np
import pytest

from evencare.solvers.accessibility.catchment import access_matrix, floating_catchment
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.capacity import iterated
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.iterated import CONFIRMED, reallocate_iterated
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand, Facilities, TravelCosts


def region(seed, n=30, m=8):
    draw = np.random.default_rng(seed)
    costs = draw.uniform(0, 20, (n, m))
    rows, columns = np.nonzero(costs <= 12)
    return (
        Demand(np.arange(n).astype(object), np.ceil(draw.lognormal(5, 1, n))),
        Facilities(np.arange(m).astype(object), np.ceil(draw.lognormal(3, 1, m))),
        TravelCosts.from_pairs(rows, columns, costs[rows, columns], (n, m)),
        Decay.checked("linear", 12.0),
    )


@pytest.mark.parametrize("method", ["huff2sfca", "mh3sfca"])
def test_the_matrix_at_a_capacity_gives_the_access_of_that_capacity(method):
    demand, facilities, costs, decay = region(0)

    matrix = access_matrix(demand, costs, decay, method, facilities.capacity)

    access = floating_catchment(demand, facilities, costs, decay, method).access
    assert matrix @ facilities.capacity == pytest.approx(access)


@pytest.mark.parametrize("method", ["huff2sfca", "mh3sfca"])
@pytest.mark.parametrize("seed", range(4))
def test_access_is_the_true_one_of_the_plan_and_total_and_bounds_hold(seed, method):
    demand, facilities, costs, decay = region(seed)

    result = reallocate_iterated(demand, facilities, costs, decay, method, Limits(keep=0.5, grow=1.0))

    plan = Facilities(facilities.ids, result.after)
    assert result.access_after == pytest.approx(floating_catchment(demand, plan, costs, decay, method).access)
    assert result.after.sum() == pytest.approx(facilities.capacity.sum(), rel=1e-9)
    assert np.all(result.after >= 0.5 * facilities.capacity - 1e-9)
    assert np.isnan(result.bound)
    assert result.fixed_point >= 0


@pytest.mark.parametrize("seed", range(4))
def test_a_plan_with_a_small_residual_is_confirmed_by_its_own_weights(seed):
    demand, facilities, costs, decay = region(seed)

    result = reallocate_iterated(demand, facilities, costs, decay, "huff2sfca", Limits(keep=0.8, grow=0.2))

    assert result.value_after <= result.value_before
    assert result.fixed_point <= 0.05


def test_whole_beds_are_whole():
    demand, facilities, costs, decay = region(1)

    result = reallocate_iterated(demand, facilities, costs, decay, "huff2sfca", Limits(keep=0.5, whole=True))

    assert np.all(result.after == np.round(result.after))
    assert result.after.sum() == facilities.capacity.sum()


@pytest.mark.parametrize("method", ["huff2sfca", "mh3sfca"])
def test_a_smallest_size_is_refused_where_steps_between_plans_would_break_it(method):
    demand, facilities, costs, decay = region(3)

    with pytest.raises(InputError, match=f"MIN_SIZE cannot be combined with METHOD {method}"):
        reallocate_iterated(demand, facilities, costs, decay, method, Limits(least_size=20.0))


def test_a_plan_cut_short_confirms_nothing(monkeypatch):
    monkeypatch.setattr(iterated, "_LEAST_SECONDS", 1e-9)
    demand, facilities, costs, decay = region(3)

    result = reallocate_iterated(
        demand, facilities, costs, decay, "huff2sfca", Limits(), effort=Effort(time_limit=1e-9)
    )

    assert result.fixed_point > CONFIRMED
    assert result.after.sum() == pytest.approx(facilities.capacity.sum(), rel=1e-12)
