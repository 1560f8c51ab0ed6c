"""People by mode of travel (Mao & Nekorchuk 2013)."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.accessibility.model import Modes
from evencare.solvers.errors import InputError

sys.path.append(str(Path(__file__).parent))
from strata_cases import DECAY, METHODS, model, random_region, sparse, textbook

methods = pytest.mark.parametrize("method", METHODS)


def shares(n, seed=5):
    drawn = np.random.default_rng(seed).random((n, 2))
    return drawn / drawn.sum(axis=1, keepdims=True)


@methods
@pytest.mark.parametrize("seed", range(3))
def test_access_by_mode_follows_the_formula(method, seed):
    population, capacity, dense = random_region(seed, tables=2)
    part = shares(len(population))
    modes = Modes(["car", "bus"], part, [30, 20])
    found = model(method, population, capacity, modes=modes).run(population, capacity, [sparse(d) for d in dense])

    decays = [DECAY, DECAY.within(20)]
    if method == "2sfca":
        weights = [(d <= limit).astype(float) for d, limit in zip(dense, (30, 20))]
    else:
        weights = [decay(d) for decay, d in zip(decays, dense)]
    strata = [(population * part[:, k], weights[k]) for k in range(2)]
    expected = textbook(method, strata, capacity[:, 0])
    assert found.parts["mode", "car"][:, 0] == pytest.approx(expected[0])
    assert found.parts["mode", "bus"][:, 0] == pytest.approx(expected[1])
    assert found.results[0].access == pytest.approx((expected * part.T).sum(axis=0))
    assert found.results[0].conservation_error < 1e-12


@methods
def test_one_mode_for_all_is_the_plain_method(method):
    population, capacity, dense = random_region(1, tables=2)
    everyone = np.column_stack([np.ones(len(population)), np.zeros(len(population))])
    costs = [sparse(d) for d in dense]
    by_mode = model(method, population, capacity, modes=Modes(["car", "bus"], everyone)).run(
        population, capacity, costs
    )
    plain = model(method, population, capacity).run(population, capacity, costs[:1])
    if method != "bfca":  # BFCA also divides each facility among the pairs of a mode that nobody uses.
        assert by_mode.results[1].access == pytest.approx(plain.results[1].access)


def test_shares_that_do_not_add_up_are_named():
    population, capacity, dense = random_region(1, tables=2)
    part = shares(len(population))
    part[3] *= 0.9
    with pytest.raises(InputError, match=r"d3: 0\.9"):
        model("e2sfca", population, capacity, modes=Modes(["car", "bus"], part)).run(
            population, capacity, [sparse(d) for d in dense]
        )


def test_rounded_shares_are_rescaled():
    population, capacity, dense = random_region(2, tables=2)
    part = np.full((len(population), 2), [0.3335, 0.6660])
    found = model("e2sfca", population, capacity, modes=Modes(["car", "bus"], part)).run(
        population, capacity, [sparse(d) for d in dense]
    )
    assert found.results[0].conservation_error < 1e-12
