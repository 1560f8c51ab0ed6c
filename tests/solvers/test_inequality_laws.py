"""Laws that every index of inequality obeys, whatever the data."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evencare.solvers.equity.decomposition import decompose, gini_between_pairs
from evencare.solvers.equity.inequality import InequalityOptions, inequality
from evencare.solvers.equity.lorenz import gini
from evencare.solvers.equity.units import checked_units

RELATIVE = ["gini", "theil_t", "theil_l", "generalised_entropy", "atkinson_index", "hoover", "cv", "palma"]
ALL_CHANGE_WITH_TRANSFERS = ["gini", "theil_t", "theil_l", "generalised_entropy", "atkinson_index", "cv"]

value = st.floats(0.01, 1000.0)
weight = st.floats(0.1, 50.0)
units = st.lists(st.tuples(value, weight), min_size=2, max_size=25)
quick = settings(max_examples=60, deadline=None)


def arrays(pairs):
    return np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs])


@quick
@given(units, st.integers(2, 4))
def test_repeating_every_unit_changes_nothing(pairs, times):
    x, w = arrays(pairs)
    before, after = inequality(x, w), inequality(np.tile(x, times), np.tile(w, times))
    for name in [*RELATIVE, "mean", "sd", "mad", "kolm_pollak_ede"]:
        assert after[name] == pytest.approx(before[name], rel=1e-9, abs=1e-9), name


@quick
@given(units, st.floats(0.001, 1000.0))
def test_relative_indices_do_not_depend_on_the_unit_of_the_values(pairs, factor):
    x, w = arrays(pairs)
    before, after = inequality(x, w), inequality(x * factor, w)
    for name in RELATIVE:
        assert after[name] == pytest.approx(before[name], rel=1e-9, abs=1e-9), name
    for name in ("mean", "sd", "mad", "median", "kolm_pollak_ede", "to_move"):
        assert after[name] == pytest.approx(before[name] * factor, rel=1e-9, abs=1e-9), name


@quick
@given(units, st.floats(0.01, 100.0))
def test_kolm_pollak_index_of_a_fixed_kappa_ignores_what_everyone_gains(pairs, gain):
    x, w = arrays(pairs)
    options = InequalityOptions(kappa=0.01)
    assert inequality(x + gain, w, options)["kolm_pollak_index"] == pytest.approx(
        inequality(x, w, options)["kolm_pollak_index"], abs=1e-8
    )


@quick
@given(units, st.data())
def test_a_transfer_from_rich_to_poor_lowers_every_index(pairs, data):
    x, w = arrays(pairs)
    richest, poorest = int(np.argmax(x)), int(np.argmin(x))
    assume(x[richest] > 1.1 * x[poorest])
    # Small enough that the two do not change places.
    largest = (x[richest] - x[poorest]) / (1 / w[richest] + 1 / w[poorest])
    moved = data.draw(st.floats(0.05, 0.95)) * largest
    y = x.copy()
    y[richest] -= moved / w[richest]
    y[poorest] += moved / w[poorest]
    before, after = inequality(x, w), inequality(y, w)
    for name in ALL_CHANGE_WITH_TRANSFERS:
        assert after[name] < before[name], name
    assert after["hoover"] <= before["hoover"] + 1e-12
    assert after["mean"] == pytest.approx(before["mean"])


@quick
@given(units, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_is_irrelevant(pairs, shuffler):
    shuffled = list(pairs)
    shuffler.shuffle(shuffled)
    before, after = inequality(*arrays(pairs)), inequality(*arrays(shuffled))
    for name, found in before.measures.items():
        assert after[name] == pytest.approx(found, rel=1e-9, abs=1e-12, nan_ok=True), name


@quick
@given(units)
def test_a_row_without_people_changes_nothing(pairs):
    x, w = arrays(pairs)
    with_empty = checked_units(np.append(x, 1e6), np.append(w, 0.0))
    assert inequality(with_empty.values, with_empty.weights).measures == pytest.approx(
        inequality(x, w).measures, nan_ok=True
    )


@quick
@given(units)
def test_indices_lie_in_their_range(pairs):
    x, w = arrays(pairs)
    result = inequality(x, w)
    smallest_share = (w / w.sum()).min()
    assert 0 <= result["gini"] <= 1 - smallest_share + 1e-12
    assert 0 <= result["theil_t"] <= -np.log(smallest_share) + 1e-12
    assert 0 <= result["hoover"] <= result["gini"] + 1e-12
    assert 0 <= result["atkinson_index"] < 1
    assert result["palma"] >= 0.25 - 1e-12
    assert result["kolm_pollak_ede"] <= result["mean"] * (1 + 1e-12)


@quick
@given(units, st.data())
def test_parts_within_and_between_groups_add_up(pairs, data):
    x, w = arrays(pairs)
    x = np.where(x < 50, 0.0, x) if data.draw(st.booleans()) else x
    labels = data.draw(st.lists(st.integers(0, 3), min_size=len(x), max_size=len(x)))
    names, groups = np.unique(labels, return_inverse=True)
    assume(x.any())
    whole = inequality(x, w)
    parts = decompose(x, w, groups, len(names))
    totals = parts.totals()
    assert totals["theil_within"] + totals["theil_between"] == pytest.approx(whole["theil_t"], abs=1e-11)
    assert totals["gini_within"] + totals["gini_between"] + totals["gini_overlap"] == pytest.approx(
        whole["gini"], abs=1e-11
    )
    assert totals["theil_l_within"] + totals["theil_l_between"] == pytest.approx(
        whole["theil_l"], abs=1e-11, nan_ok=True
    )
    assert parts.value_share.sum() == pytest.approx(1.0)


@quick
@given(units, st.data())
def test_dagum_between_groups_is_the_gini_of_the_group_means(pairs, data):
    x, w = arrays(pairs)
    labels = data.draw(st.lists(st.integers(0, 3), min_size=len(x), max_size=len(x)))
    names, groups = np.unique(labels, return_inverse=True)
    parts = decompose(x, w, groups, len(names))
    between, affluence = gini_between_pairs(x, w, groups, len(names))
    p, s = parts.weight_share, parts.value_share
    shares = p[:, None] * s[None, :] + p[None, :] * s[:, None]
    net = np.nansum(np.tril(between * affluence * shares, -1))
    overlap = np.nansum(np.tril(between * np.nan_to_num(1 - affluence) * shares, -1))
    assert np.diag(between) == pytest.approx(parts.gini, abs=1e-10)
    assert parts.gini_between == pytest.approx(net, abs=1e-10)
    assert parts.gini_overlap == pytest.approx(overlap, abs=1e-10)
    assert parts.gini_within.sum() + net + overlap == pytest.approx(gini(x, w), abs=1e-10)
