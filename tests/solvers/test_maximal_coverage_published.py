"""Maximal coverage against the published numbers of San Francisco."""

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from siting_cases import random_case

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SOLVERS = ["highs", "scipy", "PULP_CBC_CMD"]


@pytest.fixture(scope="module")
def san_francisco(shared_data):
    """205 tracts and 16 stores, network metres (spopt's example data)."""
    folder = shared_data / "spopt_sf"
    people = _rows(folder / "SF_demand_205_centroid_uniform_weight.csv")
    stores = _rows(folder / "SF_store_site_16_longlat.csv")
    pairs = _rows(folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv")
    place = {row["NAME"]: i for i, row in enumerate(people)}
    store = {row["NAME"]: j for j, row in enumerate(stores)}
    costs = TravelCosts.from_pairs(
        np.array([place[row["DestinationName"]] for row in pairs]),
        np.array([store[row["name"]] for row in pairs]),
        np.array([float(row["distance"]) for row in pairs]),
        (len(place), len(store)),
    )
    return Demand.checked(list(place), [float(row["POP2000"]) for row in people]), list(store), costs


def _rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("solver", SOLVERS)
def test_four_stores_cover_875247_people_of_san_francisco(san_francisco, solver):
    demand, stores, costs = san_francisco
    plan = maximal_coverage(demand, Sites.checked(stores), costs, 5000.0, Limits(4), effort=Effort(solver, gap=0.0))
    assert plan.objective == plan.bound == 875_247
    assert plan.gap == 0.0
    assert plan.status == "optimal"
    assert plan.sites_open == 4


def test_a_budget_of_four_equal_stores_is_the_same_as_four_stores(san_francisco):
    demand, stores, costs = san_francisco
    sites = Sites.checked(stores, cost=np.full(16, 2.5))
    assert maximal_coverage(demand, sites, costs, 5000.0, Limits(budget=10.0)).objective == 875_247


def test_beside_a_budget_more_sites_than_there_are_limit_nothing():
    cost = np.arange(1.0, 8.0)
    large, none = (random_case(3, cost=cost, limits=Limits(count, 9.0)).solve() for count in (99, None))
    assert large.is_open.tolist() == none.is_open.tolist()
    assert large.objective == none.objective
