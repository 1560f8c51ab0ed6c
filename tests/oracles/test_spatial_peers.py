"""Spatial statistics against esda and libpysal, where those are right.

Left out on purpose: esda's default one-sided p-values and its FDR (strict inequality, falls back to Bonferroni).
"""

import esda
import geopandas
import libpysal
import numpy as np
import pytest
from inequality.gini import Gini_Spatial
from libpysal.weights import KNN, Queen, Rook, W

from evencare.solvers.equity.autocorrelation import global_autocorrelation
from evencare.solvers.equity.contiguity import contiguity
from evencare.solvers.equity.local import local_statistic
from evencare.solvers.equity.neighbours import nearest_neighbours
from evencare.solvers.equity.polygons import read_rings
from evencare.solvers.equity.rates import empirical_bayes

pytestmark = pytest.mark.filterwarnings("ignore")


def layer(shared_data, name):
    return geopandas.read_file(shared_data / "equity_pysal" / name)


@pytest.fixture
def columbus(shared_data):
    return layer(shared_data, "columbus/columbus.shp")


@pytest.fixture
def sids(shared_data):
    return layer(shared_data, "sids2/sids2.shp")


def areas(frame, rook=False):
    return contiguity(read_rings(frame.geometry.to_wkb()), rook)


def as_weights(neighbours):
    start, indices = neighbours.indptr, neighbours.indices
    links = {i: indices[start[i] : start[i + 1]].tolist() for i in range(len(neighbours))}
    return W(links, silence_warnings=True)


@pytest.mark.parametrize(
    "path", ["columbus/columbus.shp", "sids2/sids2.shp", "stl/stl_hom.shp", "mexico/mexicojoin.shp"]
)
@pytest.mark.parametrize(("rook", "peer"), [(False, Queen), (True, Rook)])
def test_contiguity_equals_that_of_libpysal(shared_data, path, rook, peer):
    frame = layer(shared_data, path)
    ours = as_weights(areas(frame, rook)).neighbors
    theirs = peer.from_dataframe(frame, use_index=False).neighbors
    missing = {(i, j) for i in theirs for j in theirs[i] if j not in ours[i]}
    # Never fewer; more only where borders touch without a vertex in common, which libpysal does not see.
    assert missing == set()
    extra = {(i, j) for i in ours for j in ours[i] if j not in theirs[i]}
    assert all(frame.geometry.iloc[i].distance(frame.geometry.iloc[j]) < 1e-6 for i, j in extra)


def test_moran_of_crime_in_columbus_is_the_published_one(columbus):
    # PySAL's documentation of esda.Moran: queen 0.500189, rook 0.523670.
    crime = columbus["CRIME"].to_numpy()
    queen, rook = (global_autocorrelation(crime, areas(columbus, rook), 999)["moran"] for rook in (False, True))
    assert (queen.value, rook.value) == pytest.approx((0.500189, 0.523670), abs=5e-7)
    assert queen.p_permutation == 0.002


def test_global_statistics_and_their_variances_equal_those_of_esda(columbus):
    crime, queen = columbus["CRIME"].to_numpy(), areas(columbus)
    found = global_autocorrelation(crime, queen, 0)
    moran = esda.Moran(crime, as_weights(queen), permutations=0)
    assert (found["moran"].expected, found["moran"].variance) == pytest.approx((moran.EI, moran.VI_rand))
    assert (found["moran"].z, found["moran"].p) == pytest.approx((moran.z_rand, moran.p_rand))
    geary = esda.Geary(crime, as_weights(queen), permutations=0)
    assert (found["geary"].value, found["geary"].variance) == pytest.approx((geary.C, geary.VC_rand))
    general = esda.G(crime, as_weights(queen), permutations=0)
    assert (found["general_g"].value, found["general_g"].expected) == pytest.approx((general.G, general.EG))
    assert found["general_g"].variance == pytest.approx(general.VG)


def test_local_moran_and_its_quadrants_equal_those_of_esda(columbus):
    crime, queen = columbus["CRIME"].to_numpy(), areas(columbus)
    found = local_statistic(crime, queen, permutations=99_999, fdr=False)
    peer = esda.Moran_Local(crime, as_weights(queen), permutations=9_999, seed=1)
    assert found.local == pytest.approx(peer.Is)
    assert found.kind.tolist() == [["", "High-High", "Low-High", "Low-Low", "High-Low"][q] for q in peer.q]
    # Twice the directed p-value, within the error of its permutations.
    assert found.p == pytest.approx(np.minimum(1, 2 * peer.p_sim), abs=0.025)


def test_gi_star_equals_that_of_esda(columbus):
    crime, queen = columbus["CRIME"].to_numpy(), areas(columbus)
    found = local_statistic(crime, queen, "getis", permutations=9, fdr=False)
    peer = esda.G_Local(crime, as_weights(queen), transform="B", star=True, permutations=0)
    assert found.local == pytest.approx(peer.Zs)


def test_bivariate_moran_equals_that_of_esda(columbus):
    crime, income, queen = columbus["CRIME"].to_numpy(), columbus["INC"].to_numpy(), areas(columbus)
    peer = esda.Moran_BV(crime, income, as_weights(queen), permutations=0)
    assert global_autocorrelation(crime, queen, 0, lagged=income)["moran"].value == pytest.approx(peer.I)


def test_empirical_bayes_rates_equal_those_of_esda(sids):
    deaths, births = sids["SID74"].to_numpy(dtype=float), sids["BIR74"].to_numpy(dtype=float)
    assert empirical_bayes(deaths, births) == pytest.approx(esda.smoothing.assuncao_rate(deaths, births))


def test_sudden_deaths_in_north_carolina_lose_half_their_clusters_two_sided_and_all_with_fdr(sids):
    found = local_statistic(sids["SIDR74"].to_numpy(), areas(sids), permutations=9_999, fdr=False)
    assert np.count_nonzero(found.p / 2 <= 0.05) in (20, 21, 22)
    assert np.count_nonzero(found.p <= 0.05) in (10, 11, 12, 13)
    assert np.count_nonzero(found.p_fdr <= 0.05) == 0


def test_nearest_neighbours_of_projected_points_equal_those_of_libpysal(sids):
    lonlat = np.column_stack([sids.geometry.centroid.x, sids.geometry.centroid.y])
    ours = as_weights(nearest_neighbours(lonlat, 4)).neighbors
    theirs = KNN.from_array(lonlat, 4, radius=libpysal.cg.RADIUS_EARTH_KM).neighbors
    same = sum(len(set(ours[i]) & set(theirs[i])) for i in ours)
    # Sphere and ellipsoid may part at the fourth place.
    assert same >= 0.97 * 4 * len(ours)


def test_the_spatial_gini_equals_that_of_pysal(columbus):
    crime, queen = columbus["CRIME"].to_numpy(), areas(columbus)
    peer = Gini_Spatial(crime, as_weights(queen), permutations=0)
    found = global_autocorrelation(crime, queen, 999, 1)["spatial_gini"]
    # Its wcg_share is over twice n² means, not over the sum of all differences: no share.
    assert found.value == pytest.approx(peer.wcg / peer.dtotal)
    assert found.value > found.expected and found.p_permutation == 0.002
