"""Maximal coverage against spopt (MCLP) on small problems."""

import sys
from pathlib import Path

import numpy as np
import pulp
import pytest
from spopt.locate import MCLP

sys.path.append(str(Path(__file__).parents[1] / "solvers"))  # pytest's importlib mode does not

from siting_cases import random_case

from evencare.solvers.siting.effort import Effort

EXACT = Effort(gap=0.0)


def of_spopt(case, sites, predefined=None):
    """People covered by spopt's plan: recomputed, since its own share counts places."""
    matrix = np.full((len(case.demand), len(case.sites)), 1e6)
    matrix[case.costs.rows(), case.costs.indices] = case.costs.costs
    given = {} if predefined is None else {"predefined_facilities_arr": predefined}
    model = MCLP.from_cost_matrix(matrix, case.demand.population, case.standard, p_facilities=sites, **given)
    model.solve(pulp.HiGHS(msg=False, gapRel=0.0))
    is_open = np.array([bool(clients) for clients in model.fac2cli]) | (
        np.array([variable.varValue > 0.5 for variable in model.fac_vars])
    )
    return case.demand.population[(matrix[:, is_open] <= case.standard).any(axis=1)].sum()


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("sites", [1, 4])
def test_as_many_people_as_spopt(seed, sites):
    case = random_case(seed, places=60, sites=20, sites_limit=sites, standard=0.2)
    assert case.solve(effort=EXACT).objective == of_spopt(case, sites)


@pytest.mark.parametrize("seed", range(5))
def test_required_sites_count_as_predefined_ones_do(seed):
    status = ["required", "required", *["candidate"] * 18]
    case = random_case(seed, places=60, sites=20, sites_limit=5, standard=0.2, status=status)
    predefined = np.array([1, 1, *[0] * 18])
    assert case.solve(effort=EXACT).objective == of_spopt(case, 5, predefined)
