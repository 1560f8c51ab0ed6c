"""Concentration indices and gradients: published numbers, laws, and data without an answer."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evencare.solvers.equity.concentration import INDICES, Bounds, concentration, curve
from evencare.solvers.equity.concentration_assessment import assess_concentration
from evencare.solvers.equity.gradient import linear_gradient, logit_gradient
from evencare.solvers.equity.lorenz import gini
from evencare.solvers.equity.ranking import Ranking, checked_ranked_units
from evencare.solvers.errors import InputError

BIRTHS = np.array([29939.0, 28776.0, 26528.0, 24689.0, 19739.0])
DEATHS = np.array([154.7, 152.9, 119.5, 86.9, 54.3])
QUINTILES = Ranking(np.arange(5.0), BIRTHS)

sizes = st.integers(2, 30)
seeds = st.integers(0, 10_000)


def sample(size, seed, ranks=6):
    generator = np.random.default_rng(seed)
    return generator.random(size), generator.integers(0, ranks, size).astype(float), generator.uniform(0.1, 9.0, size)


def index(values, rank, weights, bounds=Bounds()):  # noqa: B008
    return concentration(values, Ranking(rank, weights), bounds).measures


def test_under_five_mortality_in_india_gives_the_index_of_the_world_bank():
    # O'Donnell et al. (2008), Analyzing Health Equity Using Household Survey Data, table 8.1.
    assert concentration(DEATHS, QUINTILES).measures["concentration_index"] == pytest.approx(-0.1694, abs=5e-5)


@given(sizes, seeds)
def test_ranked_by_its_own_value_the_index_is_the_gini_index(size, seed):
    values, _, weights = sample(size, seed)
    assert index(values, values, weights)["concentration_index"] == pytest.approx(gini(values, weights), abs=1e-12)


@given(sizes, seeds)
def test_the_order_of_the_rows_changes_nothing_however_many_ranks_are_tied(size, seed):
    values, rank, weights = sample(size, seed, ranks=3)
    order = np.random.default_rng(seed + 1).permutation(size)
    shuffled = index(values[order], rank[order], weights[order])
    assert shuffled == pytest.approx(index(values, rank, weights), abs=1e-12, nan_ok=True)


@given(sizes, seeds)
def test_splitting_a_unit_in_two_halves_changes_no_index(size, seed):
    values, rank, weights = sample(size, seed)
    split = [np.append(a, a[0]) for a in (values, rank, weights)]
    split[2][[0, -1]] = weights[0] / 2
    bounds = Bounds(0.0, 1.0)
    assert index(*split, bounds) == pytest.approx(index(values, rank, weights, bounds), abs=1e-12)


@given(sizes, seeds)
def test_doubling_the_values_doubles_the_generalised_index_only(size, seed):
    values, rank, weights = sample(size, seed)
    once, twice = index(values, rank, weights), index(2 * values, rank, weights)
    assert twice["generalised"] == pytest.approx(2 * once["generalised"], abs=1e-12)
    assert twice["concentration_index"] == pytest.approx(once["concentration_index"], abs=1e-12)
    assert twice["extended"] == pytest.approx(once["extended"], abs=1e-12)


@given(sizes, seeds)
def test_erreygers_and_wagstaff_mirror_when_coverage_becomes_lack_of_coverage(size, seed):
    values, rank, weights = sample(size, seed)
    covered = index(values, rank, weights, Bounds(0.0, 1.0))
    uncovered = index(1 - values, rank, weights, Bounds(0.0, 1.0))
    assert uncovered["erreygers"] == pytest.approx(-covered["erreygers"], abs=1e-12)
    assert uncovered["wagstaff"] == pytest.approx(-covered["wagstaff"], abs=1e-12)


@given(sizes, seeds, st.floats(1.1, 8.0))
def test_equal_values_have_a_concentration_of_zero_at_any_aversion(size, seed, aversion):
    _, rank, weights = sample(size, seed)
    found = concentration(np.full(size, 0.7), Ranking(rank, weights), Bounds(0.0, 1.0), aversion).measures
    assert list(found.values()) == pytest.approx([0.0] * len(INDICES), abs=1e-12)


def test_with_an_aversion_of_two_the_extended_index_is_the_standard_one():
    found = concentration(DEATHS, QUINTILES).measures
    assert found["extended"] == pytest.approx(found["concentration_index"], abs=1e-12)


def test_a_transfer_from_high_to_low_rank_lowers_the_index():
    rank, weights = np.arange(4.0), np.ones(4)
    before = index(np.array([1.0, 2.0, 3.0, 4.0]), rank, weights)
    after = index(np.array([1.5, 2.0, 3.0, 3.5]), rank, weights)
    assert after["concentration_index"] < before["concentration_index"]


@given(st.integers(3, 25), seeds)
def test_the_index_without_each_unit_equals_the_index_of_the_others(size, seed):
    values, rank, weights = sample(size, seed)
    bounds = Bounds(0.0, 1.0)
    found = concentration(values, Ranking(rank, weights), bounds).leaving_one_out
    others = np.arange(size) != size // 2
    direct = index(values[others], rank[others], weights[others], bounds)
    for name in ("concentration_index", "generalised", "erreygers", "wagstaff"):
        assert found[name][size // 2] == pytest.approx(direct[name], abs=1e-10)


def test_twice_the_area_between_curve_and_diagonal_is_the_index():
    people, share = curve(DEATHS, QUINTILES)
    area = np.sum(np.diff(people) * (share[1:] + share[:-1]) / 2)
    assert 1 - 2 * area == pytest.approx(concentration(DEATHS, QUINTILES).measures["concentration_index"], abs=1e-12)


def test_a_line_through_the_values_gives_its_own_ends():
    rank = Ranking(np.array([1.0, 2.0, 3.0, 4.0]), np.ones(4))
    found = linear_gradient(10.0 + 8.0 * rank.fraction, rank)
    assert (found.bottom, found.top) == pytest.approx((10.0, 18.0))
    assert (found.slope, found.ratio, found.relative) == pytest.approx((8.0, 1.8, 8.0 / 14.0))
    assert found.slope_interval.standard_error == pytest.approx(0.0, abs=1e-9)


def test_a_logit_through_the_values_gives_its_own_ends():
    rank = Ranking(np.arange(6.0), np.array([1.0, 2.0, 3.0, 1.0, 2.0, 3.0]))
    share = 1.0 / (1.0 + np.exp(1.0 - 3.0 * rank.fraction))
    found = logit_gradient(20.0 + 60.0 * share, rank, Bounds(20.0, 80.0))
    bottom, top = 20 + 60 / (1 + np.e), 20 + 60 / (1 + np.exp(-2.0))
    assert (found.bottom, found.top) == pytest.approx((bottom, top))
    assert found.ratio == pytest.approx(top / bottom)


def test_values_parted_by_rank_at_both_bounds_fit_no_logit():
    rank = Ranking(np.arange(4.0), np.ones(4))
    assert np.isnan(logit_gradient(np.array([0.0, 0.0, 1.0, 1.0]), rank, Bounds(0.0, 1.0)).slope)


def test_a_ratio_to_a_bottom_below_zero_is_undefined():
    assert np.isnan(linear_gradient(np.array([0.0, 0.0, 9.0]), Ranking(np.arange(3.0), np.ones(3))).ratio)


def test_one_unit_has_an_index_of_zero_without_a_standard_error():
    found = concentration(np.array([3.0]), Ranking(np.array([1.0]), np.ones(1)))
    assert found.measures["concentration_index"] == 0.0
    assert np.isnan(found.se_regression) and np.isnan(found.se_robust)


def test_where_nobody_has_anything_every_number_is_undefined_with_a_reason():
    found = assess_concentration(checked_ranked_units([0.0, 0.0], [1.0, 2.0]), Bounds(0.0, 1.0)).today
    undefined = {name for name, value in found.measures.items() if np.isnan(value)}
    assert undefined == set(found.measures) - {"mean"}
    assert set(found.reasons.values()) == {"undefined_nobody"}


def test_equal_ranks_leave_the_index_at_zero_and_the_gradient_undefined():
    found = assess_concentration(checked_ranked_units([1.0, 2.0, 3.0], [5.0, 5.0, 5.0])).today
    assert found.measures["concentration_index"] == pytest.approx(0.0, abs=1e-15)
    assert found.reasons["sii"] == "undefined_one_rank"


def test_rows_without_rank_or_people_are_left_out_and_counted():
    ranked = checked_ranked_units([1.0, 2.0, 3.0, 4.0], [1.0, np.nan, 2.0, 3.0], [1.0, 5.0, 0.0, 1.0])
    assert (len(ranked), ranked.null_rank, ranked.null_rank_weight, ranked.units.left_out.zero_weight) == (2, 1, 5.0, 1)


def test_no_rank_at_all_is_an_error():
    with pytest.raises(InputError, match="NULL in all 2 rows"):
        checked_ranked_units([1.0, 2.0], [np.nan, np.nan])


@pytest.mark.parametrize(
    ("lower", "upper", "key"),
    [(0.0, 1.0, "bounds_exceeded"), (3.0, 3.0, "bounds_cross"), (0.0, None, "bound_without_upper")],
)
def test_bounds_that_cannot_be_are_refused(lower, upper, key):
    with pytest.raises(InputError) as error:
        Bounds.checked(lower, upper, np.array([0.5, 1.5]))
    assert error.value.key == key


def test_a_plan_is_compared_with_the_same_units_and_a_paired_interval():
    rank, today = np.arange(8.0), np.array([1.0, 2.0, 2.5, 3.0, 4.0, 4.5, 5.0, 9.0])
    found = assess_concentration(checked_ranked_units(today, rank, plan=today * 2))
    change = found.change["concentration_index"]
    assert (change.low, change.high) == pytest.approx((0.0, 0.0), abs=1e-12)


def test_without_aversion_the_extended_index_is_zero_and_below_one_there_is_none():
    ranking = Ranking(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 1.0]))
    assert concentration(np.array([1.0, 5.0, 2.0]), ranking, aversion=1.0).measures["extended"] == pytest.approx(0.0)
    with pytest.raises(InputError, match="AVERSION must lie between 1 and 50"):
        concentration(np.ones(3), ranking, aversion=0.9)
