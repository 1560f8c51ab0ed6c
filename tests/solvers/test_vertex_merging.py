"""Vertices within the topology tolerance made one."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from evencare.solvers.travel.vertex_merging import merged_vertices


def random_lines(seed):
    """(space (u, 3), of (v,), part_of (v,)): up to eight lines over up to thirty points, 10 m by 10 m."""
    generator = np.random.default_rng(seed)
    points = np.round(generator.random((generator.integers(4, 30), 2)) * 10, 1)
    lines = [
        generator.choice(len(points), generator.integers(2, 1 + min(8, len(points))), replace=False)
        for _ in range(generator.integers(2, 9))
    ]
    space = np.column_stack((points, np.zeros(len(points))))
    return space, np.concatenate(lines), np.repeat(np.arange(len(lines)), list(map(len, lines)))


def connected_lines(together, part_of):
    """(lines, lines) bool: a chain of vertices that are ``together`` (v, v) leads from one line to the other."""
    _, group = connected_components(csr_matrix(together | (part_of[:, None] == part_of)), directed=False)
    first = np.unique(part_of, return_index=True)[1]
    return group[first][:, None] == group[first]


@settings(deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([0.3, 1.0, 2.0]))
def test_no_two_vertices_of_one_line_become_one(seed, tolerance):
    space, of, part_of = random_lines(seed)
    place = merged_vertices(space, of, part_of, tolerance)
    assert len(np.unique(part_of * 1000 + place)) == len(of)


@settings(deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([0.3, 1.0, 2.0]))
def test_lines_are_connected_exactly_if_vertices_lie_within_the_tolerance(seed, tolerance):
    space, of, part_of = random_lines(seed)
    place = merged_vertices(space, of, part_of, tolerance)
    near = np.linalg.norm(space[of][:, None] - space[of], axis=2) <= tolerance
    expected = connected_lines(near, part_of)
    np.testing.assert_array_equal(connected_lines(place[:, None] == place, part_of), expected)
