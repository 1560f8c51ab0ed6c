"""Reading layers: GDAL's stream and QGIS's features give the same columns, whatever the format."""

import json

import numpy as np
import pytest
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant

from evencare.algorithms import reading
from evencare.algorithms.reading import fast_path_of, read_columns

FORMATS = {
    "gpkg": "GPKG",
    "shp": "ESRI Shapefile",
    "geojson": "GeoJSON",
    "csv": "CSV",
    "fgb": "FlatGeobuf",
    "sqlite": "SQLite",
}
WITH_GEOMETRY = [suffix for suffix in FORMATS if suffix != "csv"]
FIELDS = ["code", "people", "share"]


@pytest.fixture
def villages(make_layer):
    """Five villages; text ids with an accent and a blank, whole and real numbers, NULL in each column."""
    return make_layer(
        [(104.1, 30.2), (104.2, 30.3), (104.3, 30.4), (104.4, 30.5), (104.5, 30.6)],
        name="villages",
        code=["A1", "São", None, " x ", "成都"],
        people=[12, None, 0, 2**40, 7],
        share=[0.5, 0.0, None, -3.25, 12.0],
    )


@pytest.fixture
def save(tmp_path):
    """``save(layer, "gpkg", ENCODING=...)``: the layer written to a file and opened from there."""

    def write(layer, suffix, name="saved", encoding="UTF-8"):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName, options.fileEncoding = FORMATS[suffix], name, encoding
        path = str(tmp_path / f"{name}.{suffix}")
        transform = QgsCoordinateTransformContext()
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, transform, options)
        assert error == QgsVectorFileWriter.WriterError.NoError, message
        opened = QgsVectorLayer(path, name, "ogr")
        assert opened.isValid()
        return opened

    return write


def source_of(layer):
    return QgsProcessingUtils.variantToSource(layer, QgsProcessingContext())


def both_ways(layer, fields=FIELDS, geometry=True):
    """(by the stream, by features); fails where the stream was not taken."""
    source, fast = source_of(layer), fast_path_of(layer)
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(reading, "_read_features")
        streamed = read_columns(source, fields, geometry, fast)
    return streamed, read_columns(source, fields, geometry)


def assert_same(first, second):
    assert first.fids.tolist() == second.fids.tolist()
    assert set(first.fields) == set(second.fields)
    for name, column in first.fields.items():
        other = second.fields[name]
        assert column.null.tolist() == other.null.tolist()
        assert column.texts() == other.texts()
        if name != "code":
            assert np.array_equal(column.numbers()[0], other.numbers()[0], equal_nan=True)
    if first.xy is not None:
        assert np.array_equal(first.xy, second.xy, equal_nan=True)
        assert first.parts.tolist() == second.parts.tolist()


@pytest.mark.parametrize("suffix", WITH_GEOMETRY)
def test_stream_and_features_agree_on_every_format(villages, save, suffix):
    assert_same(*both_ways(save(villages, suffix)))


@pytest.mark.parametrize("suffix", FORMATS)
def test_stream_and_features_agree_without_geometry(villages, save, suffix):
    assert_same(*both_ways(save(villages, suffix), geometry=False))


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "fgb", "sqlite"])
def test_null_is_null_and_never_zero(villages, save, suffix):
    for columns in both_ways(save(villages, suffix)):
        by_code = dict(zip(columns.fields["code"].texts(), columns.fields["people"].numbers()[0].tolist()))
        assert np.isnan(by_code["São"])
        assert by_code[None] == 0
        assert by_code["成都"] == 7


@pytest.mark.parametrize("geometry", ["PointZ", "MultiPoint", "MultiPointZ"])
@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson"])
def test_heights_and_multipoints_of_one_part_are_points(make_layer, save, geometry, suffix):
    shapes = {
        "PointZ": ["PointZ (1 2 3)", "PointZ (4 5 6)", None],
        "MultiPoint": ["MultiPoint ((1 2))", "MultiPoint ((4 5))", None],
        "MultiPointZ": ["MultiPointZ ((1 2 3))", "MultiPointZ ((4 5 6))", None],
    }[geometry]
    layer = save(make_layer(shapes, geometry=geometry, code=["a", "b", "c"]), suffix)
    streamed, featured = both_ways(layer, ["code"])
    assert_same(streamed, featured)
    assert streamed.xy[:2].tolist() == [[1, 2], [4, 5]]
    assert np.isnan(streamed.xy[2]).all()


def test_multipoints_count_their_parts(make_layer, save):
    shapes = ["MultiPoint ((1 2), (3 4))", "MultiPoint ((5 6))"]
    layer = save(make_layer(shapes, geometry="MultiPoint", code=["a", "b"]), "gpkg")
    streamed, featured = both_ways(layer, ["code"])
    assert_same(streamed, featured)
    assert streamed.parts.tolist() == [2, 1]


def test_a_layer_without_features_is_empty_either_way(make_layer, save):
    layer = save(make_layer([], code=["a"][:0], people=[]), "gpkg")
    assert len(read_columns(source_of(layer), ["code"], True, fast_path_of(layer))) == 0


def test_the_fid_column_of_a_geopackage_can_be_read(villages, save):
    assert_same(*both_ways(save(villages, "gpkg"), ["fid", "people"]))


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "GBK"])
def test_a_shapefile_in_another_encoding_is_read_by_qgis(make_layer, save, encoding):
    text = {"ISO-8859-1": "São", "GBK": "成都"}[encoding]
    layer = save(make_layer([(1, 2)], code=[text]), "shp", encoding=encoding)
    layer.setProviderEncoding(encoding)
    assert fast_path_of(layer) is None
    assert read_columns(source_of(layer), ["code"], False, None).fields["code"].texts() == [text]


def test_a_file_of_mixed_geometries_is_read_one_kind_at_a_time(tmp_path):
    shapes = [("Point", [0, 0]), ("LineString", [[9, 9], [8, 8]]), ("Point", [2, 2])]
    features = [
        {"type": "Feature", "properties": {"code": str(k)}, "geometry": {"type": kind, "coordinates": coordinates}}
        for k, (kind, coordinates) in enumerate(shapes)
    ]
    path = tmp_path / "mixed.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    layer = QgsVectorLayer(f"{path}|geometrytype=Point", "mixed", "ogr")
    columns = read_columns(source_of(layer), ["code"], True, fast_path_of(layer))
    assert columns.fields["code"].texts() == ["0", "2"]
    assert columns.xy.tolist() == [[0, 0], [2, 2]]
    everything = QgsVectorLayer(str(path), "mixed", "ogr")
    whole = read_columns(source_of(everything), ["code"], True, fast_path_of(everything))
    assert len(whole) == everything.featureCount()
    assert whole.xy[0].tolist() == [0, 0] and whole.xy[1].tolist() == [8.5, 8.5]


def test_memory_edited_filtered_and_joined_layers_are_read_by_qgis(villages, save, make_table):
    assert fast_path_of(villages) is None
    filtered = save(villages, "gpkg", "filtered")
    filtered.setSubsetString("people > 5")
    assert fast_path_of(filtered) is None
    assert read_columns(source_of(filtered), ["code"]).fields["code"].texts() == ["A1", "x", "成都"]
    edited = save(villages, "gpkg", "edited")
    edited.startEditing()
    edited.changeAttributeValue(1, edited.fields().lookupField("people"), 99)
    assert fast_path_of(edited) is None
    assert read_columns(source_of(edited), ["people"]).fields["people"].numbers()[0][0] == 99
    edited.rollBack()


def test_joined_and_virtual_fields_are_read_by_qgis(villages, save, make_table):
    layer, table = save(villages, "gpkg"), make_table(key=["A1", "成都"], rooms=[3, 4])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("key")
    join.setTargetFieldName("code")
    join.setPrefix("")
    join.setUsingMemoryCache(True)
    layer.addJoin(join)
    layer.addExpressionField('"people" * 2', QgsField("twice", QVariant.Double))
    assert fast_path_of(layer) is None
    columns = read_columns(source_of(layer), ["rooms", "twice"])
    rooms, twice = (columns.fields[name].numbers()[0] for name in ("rooms", "twice"))
    assert rooms[0] == 3 and np.isnan(rooms[1]) and rooms[4] == 4
    assert twice[0] == 24 and np.isnan(twice[1])


def test_centroids_stand_for_areas(make_layer, save):
    square, empty = "Polygon ((0 0, 4 0, 4 2, 0 2, 0 0))", None
    layer = save(make_layer([square, empty], geometry="Polygon", code=["a", "b"]), "gpkg")
    columns = read_columns(source_of(layer), ["code"], True, fast_path_of(layer))
    assert columns.xy[0].tolist() == [2, 1]
    assert np.isnan(columns.xy[1]).all()


SPLIT = "MultiPolygon(((179.8 0,180 0,180 0.2,179.8 0.2,179.8 0)),((-180 0,-179.9 0,-179.9 0.2,-180 0.2,-180 0)))"
WHOLE = "Polygon((179.8 0,-179.9 0,-179.9 0.2,179.8 0.2,179.8 0))"


@pytest.mark.parametrize("kind, area", [("MultiPolygon", SPLIT), ("Polygon", WHOLE)])
def test_an_area_across_the_antimeridian_has_its_centroid_inside(make_layer, kind, area):
    layer = make_layer([area], geometry=kind, code=["fiji"])
    columns = read_columns(source_of(layer), geometry=True)
    np.testing.assert_allclose(columns.xy, [(179.95, 0.1)])


def test_far_off_parts_on_both_sides_of_greenwich_are_not_moved(make_layer):
    parts = "MultiPolygon(((-5 0,5 0,5 1,-5 1,-5 0)),((179 0,180 0,180 1,179 1,179 0)))"
    layer = make_layer([parts], geometry="MultiPolygon", code=["far"])
    columns = read_columns(source_of(layer), geometry=True)
    np.testing.assert_allclose(columns.xy, [(179.5 / 11, 0.5)])


def test_dates_are_ids_in_either_way(make_layer, save):
    layer = make_layer([(0, 0)], code=["a"])
    layer.dataProvider().addAttributes([QgsField("day", QVariant.Date)])
    layer.updateFields()
    layer.dataProvider().changeAttributeValues({1: {1: "2020-02-29"}})
    saved = save(layer, "gpkg")
    assert read_columns(source_of(saved), ["day"], False, fast_path_of(saved)).fields["day"].texts() == ["2020-02-29"]


# ---- through Processing ---------------------------------------------------------------------------


@pytest.fixture
def reach(run):
    """``reach(demand, facilities, ...)``: {village: nearest facility} in metres."""

    def nearest(demand, facilities, **more):
        more = {"DEMAND_ID": "id", "FACILITY_ID": "id", "POPULATION": "population", **more}
        result = run("nearestfacility", DEMAND=demand, FACILITIES=facilities, THRESHOLDS="1000", **more)
        return result.by("OUTPUT", "id", "nearest_cost")

    return nearest


@pytest.fixture
def places(make_layer):
    """Three villages and a hospital on the equator, a degree of longitude apart."""

    def make(crs="EPSG:4326", name="places", lat=0.0):
        points = [(104.0, lat), (105.0, lat), (106.0, lat)]
        layer = make_layer(points, name=name, id=["1", "2", "3"], population=[10, 20, 30])
        return layer if crs == "EPSG:4326" else reprojected(layer, crs)

    return make


def reprojected(layer, crs):
    return processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "memory:"})["OUTPUT"]


DEGREE = np.pi * 6378137 / 180


@pytest.mark.parametrize("suffix", [*FORMATS, "memory", "delimited"])
def test_every_source_gives_the_same_result(places, reach, save, make_table, tmp_path, suffix):
    costs = make_table(
        origin_id=["1", "2", "3"], destination_id=["1", "1", "1"], cost=[DEGREE * 0, DEGREE * 1, DEGREE * 2]
    )
    layer = places()
    if suffix == "delimited":
        path = tmp_path / "villages.txt"
        path.write_text("id,population,x,y\n1,10,104,0\n2,20,105,0\n3,30,106,0\n")
        layer = QgsVectorLayer(f"file://{path}?xField=x&yField=y&crs=EPSG:4326", "villages", "delimitedtext")
        assert layer.isValid()
    elif suffix != "memory":
        layer = save(layer, suffix)
    more = {"COSTS": costs} if suffix == "csv" else {}
    hospital = places(name="hospital")
    hospital.setSubsetString("id = '1'")
    assert reach(layer, hospital, **more) == pytest.approx(
        dict(zip([1, 2, 3] if suffix == "delimited" else ["1", "2", "3"], DEGREE * np.arange(3))), abs=1e-6
    )


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32648", "EPSG:3435"])
def test_layers_in_any_coordinate_system_give_the_same_metres(make_layer, reach, crs):
    villages = make_layer(
        [(-87.7, 41.9), (-87.5, 41.8)] if crs == "EPSG:3435" else [(104, 30), (105, 31)],
        id=["1", "2"],
        population=[1, 1],
    )
    hospital = make_layer([(-87.6, 41.7)] if crs == "EPSG:3435" else [(104.5, 30.2)], id=["h"])
    plain = reach(villages, hospital)
    assert reach(reprojected(villages, crs), reprojected(hospital, crs)) == pytest.approx(plain, abs=0.01)


@pytest.mark.parametrize("project_crs", ["", "EPSG:4326", "EPSG:2263"])
def test_the_coordinate_system_of_the_project_does_not_matter(places, reach, qgis_new_project, project_crs):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(project_crs))
    hospital = places(name="hospital")
    hospital.setSubsetString("id = '1'")
    assert reach(places(), hospital) == pytest.approx({"1": 0, "2": DEGREE, "3": 2 * DEGREE}, abs=1e-6)


def test_only_the_selected_features_are_read_and_written(places, reach, save):
    layer = save(places(), "gpkg")
    layer.selectByExpression("id <> '2'")
    QgsProject.instance().addMapLayer(layer)
    hospital = places(name="hospital")
    hospital.setSubsetString("id = '1'")
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    assert set(reach(selected, hospital)) == {"1", "3"}
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_missing_geometry_is_no_trouble_with_a_cost_table(make_layer, make_table, reach):
    villages = make_layer([None, (0, 0)], id=["a", "b"], population=[1, 1])
    hospital = make_layer([None], id=["h"])
    costs = make_table(origin_id=["a"], destination_id=["h"], cost=[5.0])
    found = reach(villages, hospital, COSTS=costs)
    assert found["a"] == 5 and found["b"] == None  # noqa: E711  (a NULL of QGIS equals None, and is not None)
