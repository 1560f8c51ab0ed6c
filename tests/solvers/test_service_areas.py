"""Service areas: hand-made flows with known answers, pieces, minima, communities, laws."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from evencare.solvers.choice.area_flows import AreaFlows, area_flows, measures
from evencare.solvers.choice.communities import communities, modularity
from evencare.solvers.choice.contiguous import pieces
from evencare.solvers.choice.flow_table import FlowTable
from evencare.solvers.choice.plurality import plurality
from evencare.solvers.choice.service_areas import service_areas
from evencare.solvers.equity.neighbours import Neighbours
from evencare.solvers.errors import InputError


def flows_of(matrix, population=None, leaving=None):
    matrix = np.asarray(matrix, dtype=float)
    n = len(matrix)
    return AreaFlows(
        csr_matrix(matrix),
        np.zeros(n) if leaving is None else np.asarray(leaving, float),
        np.zeros(n),
        None if population is None else np.asarray(population, float),
    )


def row_of(n):
    """A row of n areas, each adjoining the next."""
    return Neighbours.from_matrix(csr_matrix(np.eye(n, k=1) + np.eye(n, k=-1)))


def grid(columns, rows):
    n = columns * rows
    x, y = np.arange(n) % columns, np.arange(n) // columns
    return Neighbours.from_matrix(csr_matrix(abs(x[:, None] - x) + abs(y[:, None] - y) == 1))


def test_every_area_joins_the_town_that_treats_most_of_its_patients():
    # Towns are areas 0 and 3.
    flows = flows_of([[9, 0, 0, 1], [6, 0, 0, 4], [3, 0, 0, 7], [1, 0, 0, 9]])
    assert plurality(flows, np.arange(4)).tolist() == [0, 0, 1, 1]
    found = service_areas(flows, np.arange(4))
    assert found.main.tolist() == [0, 3]
    assert found.measures.localisation == pytest.approx([15 / 20, 16 / 20])
    assert found.measures.resident_share == pytest.approx([15 / 19, 16 / 21])
    assert found.measures.inflow_share == pytest.approx([4 / 19, 5 / 21])
    assert found.measures.net_flow == pytest.approx([-1, 1])


def test_a_town_whose_residents_go_elsewhere_joins_that_town():
    # Town 1 treats area 2, but its own residents go to town 0.
    flows = flows_of([[9, 0, 0], [6, 4, 0], [1, 8, 0]])
    assert plurality(flows, np.arange(3)).tolist() == [0, 0, 0]


def test_two_towns_that_treat_each_others_residents_become_one():
    flows = flows_of([[2, 8, 0], [7, 3, 0], [0, 0, 5]])
    assert plurality(flows, np.arange(3)).tolist() == [0, 0, 1]


def test_ties_go_home_then_to_the_larger_then_to_the_lowest_id():
    home = flows_of([[5, 5], [0, 9]])
    assert plurality(home, np.arange(2)).tolist() == [0, 1]
    larger = flows_of([[5, 0, 0], [4, 0, 4], [0, 0, 9]])
    assert plurality(larger, np.arange(3)).tolist() == [0, 1, 1]
    lowest = flows_of([[9, 0, 0], [4, 0, 4], [0, 0, 9]])
    assert plurality(lowest, np.array([0, 1, 2])).tolist() == [0, 0, 1]
    found = service_areas(lowest, np.array([2, 1, 0]))
    assert found.main[found.region[1]] == 2


def test_a_plurality_that_is_cut_off_joins_the_next_best_neighbour():
    # Areas in a row 0 1 2 3 4; towns 0 and 2. Area 4 prefers town 0, but only region 2 adjoins it.
    flows = flows_of([[9, 0, 1, 0, 0], [8, 0, 2, 0, 0], [0, 0, 9, 0, 0], [2, 0, 8, 0, 0], [6, 0, 4, 0, 0]])
    assert service_areas(flows, np.arange(5)).region.tolist() == [0, 0, 1, 1, 0]
    found = service_areas(flows, np.arange(5), neighbours=row_of(5))
    assert found.region.tolist() == [0, 0, 1, 1, 1]
    assert not found.cut_off.any()


def test_an_area_without_flows_joins_its_neighbours_and_an_island_stays():
    flows = flows_of([[9, 0, 0, 0], [0, 0, 0, 0], [0, 0, 8, 0], [5, 0, 1, 0]])
    links = csr_matrix(np.array([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]]))
    found = service_areas(flows, np.arange(4), neighbours=Neighbours.from_matrix(links))
    # Area 1 sends nobody anywhere: region 0 and 1 adjoin it alike, and town 0 treats more.
    assert found.region.tolist() == [0, 0, 1, 0]
    assert found.cut_off.tolist() == [False, False, False, True]
    assert service_areas(flows, np.arange(4)).region.tolist() == [0, -1, 1, 0]


def test_a_region_that_keeps_too_few_joins_where_its_patients_go():
    flows = flows_of([[9, 0, 1], [0, 4, 6], [0, 0, 9]], leaving=[0, 0, 0])
    flows = flows_of([[9, 0, 1], [0, 5, 4], [0, 0, 9]])
    assert service_areas(flows, np.arange(3)).count == 3
    found = service_areas(flows, np.arange(3), min_localisation=0.6)
    assert found.region.tolist() == [0, 1, 1]
    assert (found.measures.localisation >= 0.6).all()
    # Not adjacent to where they go: with contiguity they join the neighbour.
    apart = csr_matrix(np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]]))
    found = service_areas(flows, np.arange(3), neighbours=Neighbours.from_matrix(apart), min_localisation=0.6)
    assert found.region.tolist() == [0, 0, 1]


def test_a_region_with_too_few_people_joins_and_one_alone_is_told():
    flows = flows_of([[9, 0], [3, 5]], population=[1000, 10])
    assert service_areas(flows, np.arange(2), min_population=100).region.tolist() == [0, 0]
    found = service_areas(flows, np.arange(2), min_population=5000)
    assert found.region.tolist() == [0, 0]
    assert found.below.tolist() == [True]


def test_patients_who_leave_the_study_area_lower_the_localisation():
    flows = flows_of([[6, 0], [0, 5]], leaving=[4, 0])
    assert service_areas(flows, np.arange(2)).measures.localisation == pytest.approx([0.6, 1.0])


def random_flows(seed, columns=6, rows=5):
    generator = np.random.default_rng(seed)
    n = columns * rows
    x, y = np.arange(n) % columns, np.arange(n) // columns
    near = np.exp(-0.6 * np.hypot(x[:, None] - x, y[:, None] - y))
    pull = np.where(generator.random(n) < 0.4, generator.lognormal(3, 1, n), 0.0)
    return flows_of(generator.poisson(near * pull), generator.integers(10, 900, n)), grid(columns, rows)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["plurality", "community"]))
def test_regions_are_in_one_piece_and_conserve_patients(seed, method):
    flows, neighbours = random_flows(seed)
    if flows.matrix.sum() == flows.matrix.diagonal().sum():
        return
    found = service_areas(flows, np.arange(30), method, neighbours, min_localisation=0.3, min_population=800)
    assert (found.region >= 0).all()
    assert len(set(pieces(found.region, neighbours))) == found.count
    assert found.measures.residents.sum() == pytest.approx(flows.matrix.sum())
    assert found.measures.net_flow.sum() == pytest.approx(0.0, abs=1e-9)
    assert found.measures.population.sum() == flows.population.sum()
    fine = found.measures.population >= 800
    assert (fine | found.below).all()


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["plurality", "community"]))
def test_the_order_of_areas_does_not_matter(seed, method):
    flows, neighbours = random_flows(seed)
    if flows.matrix.sum() == flows.matrix.diagonal().sum():
        return
    order = np.random.default_rng(seed).permutation(30)
    mixed = flows_of(flows.matrix.toarray()[np.ix_(order, order)], flows.population[order])
    links = Neighbours.from_matrix(neighbours.matrix.tocsr()[order][:, order])
    one = service_areas(flows, np.arange(30), method, neighbours, min_localisation=0.3)
    other = service_areas(mixed, order, method, links, min_localisation=0.3)
    assert other.region.tolist() == one.region[order].tolist()


def test_two_cliques_are_two_communities():
    block = np.ones((4, 4)) * 5
    matrix = np.block([[block, np.full((4, 4), 0.1)], [np.full((4, 4), 0.1), block]])
    found = communities(flows_of(matrix), np.arange(8))
    assert found.tolist() == [0] * 4 + [1] * 4
    # Q of a known grouping by its definition.
    inside = 2 * block.sum() / matrix.sum()
    assert modularity(flows_of(matrix), found) == pytest.approx(inside - 0.5)


def test_communities_are_the_best_of_all_groupings_of_a_small_graph():
    generator = np.random.default_rng(3)
    matrix = generator.poisson(1.0, (7, 7)) + 6 * np.kron(np.eye(3, dtype=int), np.ones((3, 3), dtype=int))[:7, :7]
    flows = flows_of(matrix)
    found = modularity(flows, communities(flows, np.arange(7)))
    best = max(modularity(flows, np.array(labels)) for labels in itertools.product(range(3), repeat=7))
    assert found == pytest.approx(best)


def test_a_higher_resolution_gives_more_communities():
    flows, neighbours = random_flows(12, 8, 8)
    few = communities(flows, np.arange(64), neighbours, 0.5)
    many = communities(flows, np.arange(64), neighbours, 3.0)
    assert len(set(few.tolist())) < len(set(many.tolist()))


def test_flows_within_areas_alone_make_no_communities():
    with pytest.raises(InputError, match="FACILITY_AREAS"):
        communities(flows_of(np.eye(3)), np.arange(3))


def test_flows_are_added_up_by_area_and_those_outside_are_kept_apart():
    ids = [np.array(list(names), dtype=object) for names in ("abq", "XYZ")]
    table = FlowTable(*ids, np.array([0, 0, 1, 2]), np.array([0, 2, 1, 0]), np.array([5.0, 2, 3, 4]), None)
    flows = area_flows(table, np.array([0, 1, -1]), np.array([1, 1, -1]), 2)
    assert flows.matrix.toarray().tolist() == [[0, 5], [0, 3]]
    assert (flows.leaving.tolist(), flows.arriving.tolist()) == ([2, 0], [0, 4])
    assert flows.residents.tolist() == [7, 3]
    assert flows.treated.tolist() == [0, 12]
    found = measures(flows, np.array([0, 0]), 1)
    assert (found.localisation[0], found.inflow_share[0]) == (pytest.approx(0.8), pytest.approx(4 / 12))
