"""``evencare:rastercosts`` through Processing."""

import numpy as np
import pytest
from osgeo import gdal, osr
from pyproj import Geod
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsProject, QgsRasterLayer

UTM = 32633


@pytest.fixture
def make_raster(tmp_path, qgis_app):
    """``make_raster(values, west, north, cell, epsg)``: a GeoTIFF layer; NaN is no data."""

    def make(values, west=500_000.0, north=5_000_000.0, cell=100.0, epsg=UTM, nodata=np.nan, kind=gdal.GDT_Float64):
        values = np.asarray(values, dtype=float)
        path = str(tmp_path / f"friction_{len(list(tmp_path.iterdir()))}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, values.shape[1], values.shape[0], 1, kind)
        dataset.SetGeoTransform((west, cell, 0, north, 0, -cell))
        if epsg:
            crs = osr.SpatialReference()
            crs.ImportFromEPSG(epsg)
            dataset.SetProjection(crs.ExportToWkt())
        if nodata is not None:
            dataset.GetRasterBand(1).SetNoDataValue(nodata)
        dataset.GetRasterBand(1).WriteArray(values)
        dataset = None
        return QgsRasterLayer(path, "friction")

    return make


@pytest.fixture
def given(make_raster, make_layer):
    """Ten by ten cells of 100 m at a minute per 100 m, ends in three corners."""
    ends = make_layer(
        [(500_050, 4_999_950), (500_950, 4_999_950), (500_950, 4_999_050)], f"EPSG:{UTM}", id=["a", "b", "c"]
    )
    return {
        "ORIGINS": ends,
        "ORIGIN_ID": "id",
        "DESTINATIONS": ends,
        "DESTINATION_ID": "id",
        "FRICTION": make_raster(np.full((10, 10), 0.01)),
    }


def costs(result):
    return {(origin, destination): cost for origin, destination, cost in result.rows("OUTPUT")}


def test_minutes_are_friction_times_true_distance(run, given):
    found = costs(run("rastercosts", **given))
    assert found["a", "b"] == pytest.approx(9.0, rel=1e-3)
    assert found["a", "c"] == pytest.approx(9 * np.sqrt(2), rel=1e-3)
    assert found["a", "a"] == 0
    # A metre of UTM is longer on the ellipsoid at its central meridian.
    assert found["a", "b"] == pytest.approx(9.0 / 0.9996, rel=1e-6)


def test_minutes_per_cell_do_not_depend_on_the_size_of_the_cells(run, given):
    assert costs(run("rastercosts", UNIT="minutes_per_cell", **given))["a", "b"] == pytest.approx(0.09, abs=1e-12)


@pytest.mark.parametrize("latitude", [0, 45, 80])
def test_cells_of_a_geographic_raster_have_their_true_size(run, given, make_raster, make_layer, latitude):
    given["FRICTION"] = make_raster(np.full((40, 40), 0.001), 10.0, latitude + 0.2, 0.01, 4326)
    ends = make_layer([(10.105, latitude + 0.005), (10.305, latitude + 0.005)], "EPSG:4326", id=["w", "e"])
    given["ORIGINS"] = given["DESTINATIONS"] = ends
    metres = Geod(ellps="WGS84").inv(10.105, latitude + 0.005, 10.305, latitude + 0.005)[2]
    assert costs(run("rastercosts", **given))["w", "e"] <= 0.001 * metres * (1 + 1e-4)
    assert costs(run("rastercosts", **given))["w", "e"] == pytest.approx(0.001 * metres, rel=2e-3)


def test_a_raster_in_web_mercator_is_measured_on_the_ellipsoid(run, given, make_raster, make_layer):
    given["FRICTION"] = make_raster(np.full((20, 20), 0.001), 1_000_000.0, 8_000_000.0, 1000.0, 3857)
    at = [(1_002_500, 7_990_500), (1_012_500, 7_990_500)]
    given["ORIGINS"] = given["DESTINATIONS"] = make_layer(at, "EPSG:3857", id=["w", "e"])
    assert costs(run("rastercosts", **given))["w", "e"] == pytest.approx(10.0 * np.cos(np.radians(58.2)), rel=0.01)


@pytest.mark.parametrize("crs", ["EPSG:4326", "", "EPSG:2263"])
def test_costs_do_not_depend_on_the_project(run, given, crs):
    before = costs(run("rastercosts", **given))
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(crs))
    try:
        assert costs(run("rastercosts", **given)) == before
    finally:
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())


def test_windows_of_a_raster_are_read_cell_by_cell(make_raster):
    from evencare.algorithms.friction_raster import FrictionRaster

    values = np.random.default_rng(1).uniform(0.1, 1.0, (700, 900))
    raster = FrictionRaster(make_raster(values, 15.0083333333, 45.123456789, 1 / 120, 4326))
    for row, column, rows, columns in ((0, 0, 700, 900), (17, 333, 129, 257), (699, 899, 1, 1), (3, 5, 600, 800)):
        expected = values[row : row + rows, column : column + columns]
        np.testing.assert_array_equal(raster.read(row, column, rows, columns), expected)


@pytest.mark.parametrize("kind", [gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_UInt16, gdal.GDT_Int32, gdal.GDT_Float32])
def test_rasters_of_every_kind_of_number_are_read(run, given, make_raster, kind):
    values = np.full((10, 10), 2.0)
    values[5, 5] = 255
    given["FRICTION"] = make_raster(values, nodata=255, kind=kind)
    assert costs(run("rastercosts", UNIT="minutes_per_cell", **given))["a", "b"] == 18.0


def test_a_largest_cost_keeps_the_table_small(run, given):
    result = run("rastercosts", MAX_COST=9.5, **given)
    assert set(costs(result)) == {("a", "a"), ("a", "b"), ("b", "a"), ("b", "b"), ("b", "c"), ("c", "b"), ("c", "c")}
    assert result["PAIRS"] == 7


def test_points_on_impassable_cells_are_moved_and_reported(run, given, make_raster):
    values = np.full((10, 10), 0.01)
    values[0, 9] = np.nan
    given["FRICTION"] = make_raster(values)
    result = run("rastercosts", **given)
    assert (result["MOVED"], result["UNSNAPPED"]) == (2, 0)
    assert costs(result)["a", "b"] == pytest.approx(8.0, rel=1e-3)
    assert any("moved to the nearest passable cell (ids b" in warning for warning in result.log.warnings)
    too_far = run("rastercosts", SNAP_DISTANCE=50, **given)
    assert too_far["UNSNAPPED"] == 2
    assert too_far.rows("OUTPUT_NON_ROUTABLE", "layer", "id") == [("layer", "b"), ("layer", "b")]
    assert ("a", "b") not in costs(too_far)


def refused(run, text, **parameters):
    with pytest.raises(QgsProcessingException, match=text):
        run("rastercosts", **parameters)


def test_a_raster_without_a_reference_system_is_refused(run, given, make_raster):
    given["FRICTION"] = make_raster(np.ones((10, 10)), epsg=None)
    refused(run, "FRICTION: the layer 'friction' has no coordinate reference system", **given)


@pytest.mark.parametrize("value", [0.0, -9999.0])
def test_frictions_of_zero_and_below_are_refused(run, given, make_raster, value):
    values = np.full((10, 10), 0.01)
    values[3, 4] = value
    given["FRICTION"] = make_raster(values)
    refused(run, "1 cells of raster 'friction' near row 4, column 5 are zero or below", **given)


def test_a_raster_of_another_country_is_refused_with_both_extents(run, given, make_layer):
    given["ORIGINS"] = make_layer([(-51.2, -30.0)], "EPSG:4326", "homes", id=["x"])
    refused(run, r"(?s)ORIGINS.*longitude 15\.00 to 15\.01.*'homes' over longitude -51\.20", **given)


def test_a_largest_cost_of_zero_is_refused(run, given):
    refused(run, "MAX_COST must be greater than zero", MAX_COST=0, **given)
