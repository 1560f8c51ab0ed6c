"""Jackknife and bootstrap intervals, and the comparison of two states."""

import csv
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evencare.solvers.equity.assessment import assess, movement
from evencare.solvers.equity.decomposition import decompose
from evencare.solvers.equity.group_inference import GroupTheil
from evencare.solvers.equity.inequality import Evaluation, InequalityOptions
from evencare.solvers.equity.inference import bootstrap_interval, jackknife_interval
from evencare.solvers.equity.units import checked_units
from evencare.solvers.errors import Cancelled
from evencare.solvers.progress import Progress

OPTIONS = InequalityOptions()
# Class means of incomes in the USA 1968, ten classes: the example of the R package ineq.
INCOMES = np.array([541.0, 1463.0, 2445.0, 3438.0, 4437.0, 5401.0, 6392.0, 8304.0, 11904.0, 22261.0])


@pytest.fixture
def sample():
    generator = np.random.default_rng(5)
    return generator.lognormal(size=200), generator.uniform(1, 5, 200)


def test_jackknife_error_of_the_gini_of_ten_classes():
    # METHODS: SE 0.101989, checked with R; Gini 0.462.
    assessment = assess(checked_units(INCOMES), OPTIONS)
    assert assessment.today.measures["gini"] == pytest.approx(0.462, abs=5e-4)
    assert assessment.intervals["gini"].standard_error == pytest.approx(0.101989, abs=5e-7)


def test_jackknife_gives_no_interval_for_percentiles_and_a_single_unit():
    assert math.isnan(assess(checked_units(INCOMES), OPTIONS).intervals["median"].low)
    assert math.isnan(assess(checked_units([2.0]), OPTIONS).intervals["gini"].standard_error)


def test_jackknife_error_of_an_unweighted_mean_is_its_standard_error():
    interval = assess(checked_units(INCOMES), OPTIONS).intervals["mean"]
    assert interval.standard_error == pytest.approx(INCOMES.std(ddof=1) / math.sqrt(10))


def test_the_same_seed_gives_the_same_interval(sample):
    first, second, other = (
        assess(checked_units(*sample), OPTIONS, replicates=99, seed=seed).intervals["gini"] for seed in (1, 1, 2)
    )
    assert first == second
    assert first != other


def test_bootstrap_and_jackknife_agree_on_a_smooth_index(sample):
    units = checked_units(*sample)
    jackknife = assess(units, OPTIONS).intervals["gini"]
    bootstrap = assess(units, OPTIONS, replicates=499, seed=1).intervals["gini"]
    assert bootstrap.standard_error == pytest.approx(jackknife.standard_error, rel=0.15)
    assert bootstrap.low < assess(units, OPTIONS).today.measures["gini"] < bootstrap.high


def test_bootstrap_of_the_gini_of_few_units_is_biased_down_and_says_so():
    # METHODS: 0.414 against 0.462 at n = 10.
    interval = assess(checked_units(INCOMES), OPTIONS, replicates=999, seed=7).intervals["gini"]
    assert 0.462 + interval.bias == pytest.approx(0.414, abs=0.008)


def test_bootstrap_gives_percentiles_an_interval(sample):
    interval = assess(checked_units(*sample), OPTIONS, replicates=99).intervals["median"]
    assert interval.low < interval.high


def test_an_index_undefined_in_many_resamples_gets_no_interval():
    replicates = np.where(np.arange(100) < 10, math.nan, 1.0)
    assert math.isnan(bootstrap_interval(1.0, replicates, np.ones(5)).low)
    assert math.isnan(jackknife_interval(1.0, np.array([1.0, math.nan])).low)


def test_the_difference_of_a_state_with_itself_is_zero_without_doubt(sample):
    values, weights = sample
    for replicates in (0, 50):
        assessment = assess(checked_units(values, weights, plan=values), OPTIONS, replicates=replicates)
        assert (assessment.change["gini"].low, assessment.change["gini"].high) == (0.0, 0.0)


def test_the_paired_difference_is_known_better_than_either_state(sample):
    values, weights = sample
    assessment = assess(checked_units(values, weights, plan=values**0.9), OPTIONS, replicates=199)
    width = assessment.change["gini"].high - assessment.change["gini"].low
    assert width < 0.5 * (assessment.intervals["gini"].high - assessment.intervals["gini"].low)
    assert assessment.change["gini"].high < 0


def test_kappa_is_that_of_today_for_both_states():
    assessment = assess(checked_units([1.0, 2.0, 3.0], plan=[11.0, 12.0, 13.0]), OPTIONS)
    index = [state.measures["kolm_pollak_index"] for state in (assessment.today, assessment.plan)]
    assert index[0] == pytest.approx(index[1])


def test_gainers_and_losers_are_people():
    found = movement(np.array([1.0, 2.0, 3.0]), np.array([2.0, 1.0, 3.0 + 1e-13]), np.array([5.0, 7.0, 11.0]))
    assert (found.gainers, found.losers, found.unchanged) == (5.0, 7.0, 11.0)


def test_a_lower_burden_is_a_gain_and_so_is_becoming_reachable():
    today, plan = np.array([10.0, math.inf, 5.0, math.inf]), np.array([5.0, 60.0, math.inf, math.inf])
    found = movement(today, plan, np.array([1.0, 2.0, 4.0, 8.0]), burden=True)
    assert (found.gainers, found.losers, found.unchanged) == (3.0, 4.0, 8.0)


def test_groups_decompose_both_states(shared_data):
    # PySAL inequality, mexico example: Theil T 0.2089 of PCGDP1940 within and between HANSON98 regions.
    with (shared_data / "equity_pysal" / "mexico" / "mexico.csv").open() as file:
        rows = list(csv.DictReader(file))
    income = np.array([float(row["pcgdp1940"]) for row in rows])
    names, groups = np.unique([row["hanson98"] for row in rows], return_inverse=True)
    units = checked_units(income, plan=np.full(len(rows), 7.0))
    assessment = assess(units, OPTIONS, groups, len(names))
    assert assessment.today.measures["theil_between"] == pytest.approx(0.034588900047, abs=1e-12)
    assert assessment.today.measures["theil_within"] == pytest.approx(0.174354542257, abs=1e-12)
    assert assessment.plan.measures["theil_within"] == assessment.plan.measures["theil_between"] == 0.0


def test_parts_of_an_undefined_theil_are_undefined_with_a_reason():
    assessment = assess(checked_units([0.0, 1.0, 2.0, 3.0]), OPTIONS, np.array([0, 0, 1, 1]), 2)
    assert math.isnan(assessment.today.measures["theil_l_within"])
    assert assessment.today.reasons["theil_l_within"] == "undefined_zero_values"
    nobody = assess(checked_units([0.0, 0.0]), OPTIONS, np.array([0, 1]), 2).today
    assert nobody.reasons["theil_within"] == nobody.reasons["gini_overlap"] == "undefined_nobody"


def test_a_group_with_nothing_adds_no_theil_within(sample):
    assessment = assess(checked_units([0.0, 0.0, 1.0, 3.0]), OPTIONS, np.array([0, 0, 1, 1]), 2)
    assert assessment.today.groups.theil_t_within[0] == 0.0
    assert assessment.today.measures["theil_between"] == pytest.approx(math.log(2))


def test_bootstrap_can_be_cancelled():
    class Stop(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        assess(checked_units(INCOMES), OPTIONS, replicates=10, progress=Stop())


@given(st.integers(2, 12), st.integers(0, 500))
def test_theil_parts_without_each_unit_equal_those_of_the_others(size, seed):
    generator = np.random.default_rng(seed)
    values, weights = generator.random(size) + 0.1, generator.uniform(0.5, 3.0, size)
    groups = np.arange(size) % 2
    parts = GroupTheil(values, weights, groups, 2, "10")
    found = Evaluation(values, weights, InequalityOptions(log_base="10"), groups=parts).leaving_one_out()
    others = np.arange(size) != 0
    _, renumbered = np.unique(groups[others], return_inverse=True)
    direct = decompose(values[others], weights[others], renumbered, renumbered.max() + 1, "10").totals()
    for name in ("theil_within", "theil_between", "theil_l_within", "theil_l_between"):
        assert found[name][0] == pytest.approx(direct[name], abs=1e-10)


def test_theil_parts_have_intervals_by_jackknife_and_by_bootstrap():
    generator = np.random.default_rng(1)
    units = checked_units(generator.lognormal(size=40), generator.uniform(1, 5, 40))
    for replicates in (0, 99):
        found = assess(units, InequalityOptions(), np.arange(40) % 4, 4, replicates=replicates, seed=1)
        for name in ("theil_within", "theil_between"):
            interval = found.intervals[name]
            assert interval.low < found.today.measures[name] < interval.high


def test_two_units_give_no_interval_because_one_alone_would_seem_certain():
    found = assess(checked_units([1.0, 2.0]), InequalityOptions())
    assert np.isnan(found.intervals["gini"].low) and np.isnan(found.intervals["sd"].standard_error)
