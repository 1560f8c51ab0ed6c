"""How firmly places keep their rank."""

import numpy as np
import pytest

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.sensitivity import fractional_rank, rank_correlation, rank_stability

PEOPLE = np.array([1.0, 1.0, 2.0])


def test_ranks_are_shares_of_people_and_ties_share_theirs():
    assert fractional_rank(np.array([5.0, 1.0, 5.0]), PEOPLE) == pytest.approx([0.625, 0.125, 0.625])


def test_a_ranking_that_never_changes_is_fully_stable():
    access = np.array([[1.0, 10.0], [2.0, 40.0], [3.0, 50.0]])
    assert rank_stability(access, PEOPLE) == pytest.approx([1, 1, 1])


def test_a_place_that_goes_from_first_to_last_is_not_stable():
    people = np.full(100, 1.0)
    up = np.arange(100.0)
    stability = rank_stability(np.column_stack([up, up[::-1]]), people)
    assert stability[[0, -1]] == pytest.approx([0.01, 0.01])
    assert stability[50] == pytest.approx(0.99)


def test_rank_correlation_of_a_ranking_with_itself_and_its_reverse():
    values = np.array([3.0, 1.0, 2.0])
    people = np.ones(3)
    assert rank_correlation(values, values**3, people) == pytest.approx(1)
    assert rank_correlation(values, -values, people) == pytest.approx(-1)
    assert np.isnan(rank_correlation(values, np.ones(3), people))


def test_rank_correlation_of_equal_weights_is_that_of_spearman():
    from scipy.stats import spearmanr

    generator = np.random.default_rng(1)
    a, b = generator.integers(0, 9, 50).astype(float), generator.random(50)
    assert rank_correlation(a, b, np.ones(50)) == pytest.approx(spearmanr(a, b)[0])


@pytest.mark.parametrize(("family", "scale"), [("dai", 30.0), ("dai", 20.0), ("gaussian", 10.0)])
def test_a_scale_that_was_the_catchment_follows_it(family, scale):
    moved = Decay.checked(family, 30, scale).within(60.0)
    assert (moved.catchment, moved.scale) == (60, 60 if scale == 30 else scale)
