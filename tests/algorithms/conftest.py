"""Runs algorithms the way a script does, and makes small layers to run them on."""

import gzip
from dataclasses import dataclass, field

import pytest
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

KINDS = {int: QVariant.LongLong, float: QVariant.Double, str: QVariant.String}


class Log(QgsProcessingFeedback):
    """Feedback that keeps what was said, and cancels itself after so many looks if asked to."""

    def __init__(self, cancel_after=None):
        super().__init__(False)
        self.infos, self.warnings, self.errors = [], [], []
        self.looks, self.cancel_after = 0, cancel_after

    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)

    def isCanceled(self):
        self.looks += 1
        return super().isCanceled() or (self.cancel_after is not None and self.looks > self.cancel_after)


@dataclass
class Run:
    """Results of a run (layers, numbers, paths by output name) and its log."""

    results: dict
    log: Log
    context: QgsProcessingContext = field(repr=False)

    def __getitem__(self, name):
        return self.results[name]

    def column(self, output, name):
        """The values of a field of an output layer, in feature order."""
        return [feature[name] for feature in self.results[output].getFeatures()]

    def rows(self, output, *names):
        """Tuples of the named fields (all fields without names)."""
        layer = self.results[output]
        names = names or layer.fields().names()
        return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]

    def by(self, output, key, name):
        """{value of key field: value of another field}."""
        return dict(self.rows(output, key, name))


@pytest.fixture(autouse=True)
def same_project(qgis_app):
    """Native network algorithms depend on the project: no test leaves it other than it found it."""
    project = QgsProject.instance()
    crs, ellipsoid = project.crs(), project.ellipsoid()
    yield
    project.setCrs(crs)
    project.setEllipsoid(ellipsoid)


@pytest.fixture(scope="session")
def provider(qgis_processing):
    """The EvenCare provider, registered as the plugin registers it."""
    from evencare.algorithms.provider import EvenCareProvider

    registry = QgsApplication.processingRegistry()
    existing = registry.providerById("evencare")
    if existing is not None:
        return existing
    ours = EvenCareProvider()
    registry.addProvider(ours)
    return ours


@pytest.fixture
def run(provider):
    """``run("floatingcatchment", DEMAND=layer, ...)``: layer outputs go to memory unless given."""

    def run_algorithm(name, log=None, **parameters):
        algorithm = QgsApplication.processingRegistry().algorithmById(f"evencare:{name}")
        for definition in algorithm.destinationParameterDefinitions():
            if definition.type() == "sink":
                parameters.setdefault(definition.name(), "memory:")
        log = log or Log()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setFeedback(log)
        results = processing.run(f"evencare:{name}", parameters, feedback=log, context=context)
        return Run(results, log, context)

    return run_algorithm


@pytest.fixture
def make_log():
    """``make_log(cancel_after)``: feedback that keeps what was said, cancelled after so many looks."""
    return Log


@pytest.fixture
def make_layer(qgis_app):
    """``make_layer([(lon, lat) or None or WKT, ...], crs, field=[values], ...)``: a memory layer."""

    def make(points, crs="EPSG:4326", name="layer", geometry="Point", **columns):
        layer = QgsVectorLayer(f"{geometry}?crs={crs}" if geometry != "None" else "None", name, "memory")
        kinds = {}
        for column, values in columns.items():
            present = next((value for value in values if value is not None), "")
            kinds[column] = KINDS[type(present)]
        layer.dataProvider().addAttributes([QgsField(column, kind) for column, kind in kinds.items()])
        layer.updateFields()
        features = []
        count = len(points) if points is not None else len(next(iter(columns.values())))
        for row in range(count):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([values[row] for values in columns.values()])
            point = None if points is None else points[row]
            if isinstance(point, str):
                feature.setGeometry(QgsGeometry.fromWkt(point))
            elif point is not None:
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*point)))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def make_table(make_layer):
    """``make_table(name, field=[values], ...)``: a memory table without geometry."""

    def make(name="costs", **columns):
        return make_layer(None, geometry="None", name=name, **columns)

    return make


# ---- siting -------------------------------------------------------------------------------------------------


@pytest.fixture
def town(make_layer, make_table):
    """Four places on a line; site s1 reaches a, s2 reaches b and c, s3 reaches c, nobody reaches d."""
    return {
        "DEMAND": make_layer(
            [(0, 0), (1, 0), (2, 0), (9, 0)],
            name="places",
            id=["a", "b", "c", "d"],
            population=[10, 20, 30, 5],
            own=[None, 4.0, None, None],
            region=["north", "north", "south", "south"],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 0), (1, 0), (2, 0)],
            name="sites",
            id=["s1", "s2", "s3"],
            status=["existing", None, "Candidate "],
            price=[None, 3.0, 2.0],
            people=[6, 25, 30],
            region=["north", "north", "south"],
        ),
        "FACILITY_ID": "id",
        "COSTS": make_table(
            origin_id=["a", "b", "c", "c", "d"],
            destination_id=["s1", "s2", "s2", "s3", "s3"],
            cost=[0.0, 5.0, 9.0, 1.0, None],
        ),
    }


@pytest.fixture
def san_francisco(shared_data, qgis_app):
    """The CSV files as they are: points by their columns, the table of network metres."""
    folder = shared_data / "spopt_sf"
    points = "file://{}?xField=long&yField=lat&crs=EPSG:4269&detectTypes=no"
    demand = points.format(folder / "SF_demand_205_centroid_uniform_weight.csv")
    sites = points.format(folder / "SF_store_site_16_longlat.csv")
    pairs = folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv"
    layers = {
        "DEMAND": QgsVectorLayer(demand, "tracts", "delimitedtext"),
        "FACILITIES": QgsVectorLayer(sites, "stores", "delimitedtext"),
        "COSTS": QgsVectorLayer(str(pairs), "metres", "ogr"),
    }
    QgsProject.instance().addMapLayers(list(layers.values()), False)
    yield {
        **layers,
        "DEMAND_ID": "NAME",
        "POPULATION": "POP2000",
        "FACILITY_ID": "NAME",
        "COSTS_ORIGIN": "DestinationName",
        "COSTS_DESTINATION": "name",
        "COSTS_VALUE": "distance",
    }
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers.values()])


@pytest.fixture(scope="session")
def belo_horizonte(shared_data, tmp_path_factory):
    """Parameters of the Belo Horizonte hexagons: jobs, people, transit minutes (ipea, package 'accessibility')."""
    folder = shared_data / "ipea_belo_horizonte"
    table = tmp_path_factory.mktemp("bho") / "travel_matrix.csv"
    table.write_bytes(gzip.decompress((folder / "travel_matrix.csv.gz").read_bytes()))
    land_use = str(folder / "land_use_data.csv")
    return {
        "DEMAND": land_use,
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": land_use,
        "FACILITY_ID": "id",
        "COSTS": str(table),
        "COSTS_ORIGIN": "from_id",
        "COSTS_DESTINATION": "to_id",
        "COSTS_VALUE": "travel_time",
    }


# ---- capacity -----------------------------------------------------------------------------------------------


@pytest.fixture
def county(make_layer, make_table):
    """Places of 100, 200, 300 and 150 people; hospitals of 30, 60 and 10 beds with catchments of their own."""
    return {
        "DEMAND": make_layer(
            [(0, 0), (1, 0), (2, 0), (3, 0)],
            name="places",
            id=["a", "b", "c", "d"],
            population=[100, 200, 300, 150],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 1), (2, 1), (3, 1)],
            name="hospitals",
            id=["h1", "h2", "h3"],
            beds=[30, 60, 10],
            least=[None, 55.0, None],
            most=[None, None, 12.0],
            label=["First", None, "Third <b>"],
            negative=[1.0, -2.0, 3.0],
            low=[None, 50.0, None],
            gaps=[1.0, 2.0, None],
            none=[0, 0, 0],
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(
            origin_id=["a", "b", "c", "d"],
            destination_id=["h1", "h1", "h2", "h3"],
            cost=[5.0, 8.0, 3.0, 9.0],
        ),
        "CATCHMENT": 10,
        "METHOD": "2sfca",
    }


@pytest.fixture
def cook(shared_data):
    """Cook County: 1,318 tracts and 77 hospitals with beds."""
    # Paths, not layers: a layer on a file that a fixture keeps outlives QGIS, which then crashes on leaving.
    folder = shared_data / "cook_hospitals_beds"
    return {
        "DEMAND": str(folder / "cook_tracts_2010_pop_doc.geojson"),
        "DEMAND_ID": "geoid",
        "POPULATION": "pop",
        "FACILITIES": str(folder / "cook_hospitals_with_beds.geojson"),
        "FACILITY_ID": "OBJECTID",
        "CAPACITY": "beds",
    }
