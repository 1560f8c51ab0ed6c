"""Friction costs beside scikit-image's MCP_Geometric."""

import numpy as np
import pytest
from skimage.graph import MCP_Geometric

from evencare.solvers.travel.friction import Surface, friction_costs


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("size", [(1.0, 1.0), (700.0, 930.0)])
def test_costs_equal_those_of_scikit_image(seed, size):
    generator = np.random.default_rng(seed)
    frictions = np.exp(generator.normal(-5, 1, (180, 220)))
    frictions[generator.random(frictions.shape) < 0.15] = np.nan
    frictions[60:65, 20:] = np.nan
    ends = np.column_stack((generator.integers(0, 180, 60), generator.integers(0, 220, 60)))
    ends = ends[np.isfinite(frictions[tuple(ends.T)])]
    sources = ends[:6]
    width, height = size
    surface = Surface(
        frictions.shape,
        lambda row, column, rows, columns: frictions[row : row + rows, column : column + columns],
        np.full(180, width),
        np.full(180, height),
    )
    found = friction_costs(surface, sources, ends).costs
    dense = np.full((len(sources), len(ends)), np.inf)
    dense[found.rows(), found.indices] = found.costs

    peer = MCP_Geometric(np.where(np.isnan(frictions), -1.0, frictions), sampling=(height, width))
    expected = np.array([peer.find_costs([tuple(source)])[0][tuple(ends.T)] for source in sources])
    np.testing.assert_allclose(dense, expected, rtol=1e-10, atol=1e-9)
