"""From observed flows to access in one go: ``evencare:choicechain``, the shipped model."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication

BETA = 0.12
FAMILIES, REPORT = "calibration:FAMILIES", "calibration:REPORT"
CHOICES, PATIENTS = "flows:CHOICES", "flows:PATIENTS"
SERVICE_AREAS, CONCENTRATION = "areas:SERVICE_AREAS", "competition:CONCENTRATION"
ACCESS, CROWDING, CONCENTRATION_AREAS = "access:ACCESS", "crowding:CROWDING", "competition:CONCENTRATION_AREAS"
OUTPUTS = {
    FAMILIES, REPORT, CHOICES, PATIENTS, SERVICE_AREAS, CONCENTRATION, CONCENTRATION_AREAS, ACCESS, CROWDING,
}  # fmt: skip


@pytest.fixture
def model(provider):
    return QgsApplication.processingRegistry().algorithmById("evencare:choicechain")


def ring(x, y):
    """The ring of the square whose south-western corner is x, y in tens of kilometres."""
    corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
    return ", ".join(f"{10_000 * east} {10_000 * north}" for east, north in corners)


@pytest.fixture
def region(run, make_layer, tmp_path):
    """An eight by eight grid of areas 10 km wide, five hospitals, and flows that fall with minutes as exp(-0.12 c)."""
    cells = [(column, row) for row in range(8) for column in range(8)]
    shapes = [f"Polygon(({ring(x, y)}))" for x, y in cells]
    ids = [f"z{k:02d}" for k in range(64)]
    people = [float(500 + 37 * k % 900) for k in range(64)]
    areas = make_layer(shapes, crs="EPSG:3857", geometry="Polygon", name="areas", id=ids, population=people)
    hospitals = make_layer(
        [(15000, 15000), (65000, 12000), (35000, 45000), (12000, 72000), (71000, 68000)],
        crs="EPSG:3857",
        id=[f"h{k}" for k in range(5)],
        beds=[120.0, 60.0, 200.0, 40.0, 90.0],
    )
    shared = {"DEMAND": areas, "DEMAND_ID": "id", "POPULATION": "population"}
    costs = run(
        "straightlinecosts",
        ORIGINS=areas, ORIGIN_ID="id", DESTINATIONS=hospitals, DESTINATION_ID="id", SPEED=60,
    )["OUTPUT"]  # fmt: skip
    flows = run(
        "patientflows",
        FACILITIES=hospitals, FACILITY_ID="id", CAPACITY="beds", COSTS=costs, DECAY="exponential", DECAY_SHAPE=BETA,
        **shared,
    )["FLOWS"]  # fmt: skip
    return {
        **shared,
        "HOSPITALS": hospitals,
        "HOSPITAL_ID": "id",
        "BEDS": "beds",
        "FLOWS": flows,
        "FLOW_ORIGIN": "origin_id",
        "FLOW_DESTINATION": "destination_id",
        "FLOW": "flow",
        "COST": "cost",
        "COSTS": costs,
        "CATCHMENT": 200,
        REPORT: str(tmp_path / "calibration.html"),
    }


def test_the_model_is_complete_and_valid(model):
    assert model.validate() == (True, [])
    assert {definition.name() for definition in model.destinationParameterDefinitions()} == OUTPUTS
    assert (model.id(), model.groupId()) == ("evencare:choicechain", "choice")
    assert [one.name() for one in model.parameterDefinitions() if not one.help()] == []


def test_the_calibrated_decay_drives_every_later_step(run, region):
    result = run("choicechain", **region)
    steps = result["CHILD_RESULTS"]
    assert steps["calibration"]["BETA"] == pytest.approx(BETA, rel=1e-6)
    assert result.by(FAMILIES, "decay", "best")["exponential"] == 1
    # Predicted flows are the observed ones again.
    observed = {}
    for feature in region["FLOWS"].getFeatures():
        observed[feature["destination_id"]] = observed.get(feature["destination_id"], 0.0) + feature["flow"]
    assert result.by(PATIENTS, "id", "patients") == pytest.approx(observed, rel=1e-5)
    beds = sum(result.column(SERVICE_AREAS, "beds"))
    assert beds == pytest.approx(510)
    assert sum(result.column(SERVICE_AREAS, "population")) == pytest.approx(sum(result.column(CHOICES, "population")))
    assert min(result.column(SERVICE_AREAS, "localisation")) >= 0.4
    assert len(result.rows(CONCENTRATION_AREAS)) == len(result.rows(SERVICE_AREAS))
    assert all(1 / 5 - 1e-9 <= hhi / 10_000 <= 1 for hhi in result.column(CONCENTRATION, "hhi"))
    # Crowding times beds are the patients of Huff's model with the same decay.
    crowding = {row[0]: row[1] * row[2] for row in result.rows(CROWDING, "id", "crowding", "beds")}
    assert crowding == pytest.approx(result.by(PATIENTS, "id", "patients"), rel=1e-9)
    people = result.column(ACCESS, "population")
    mean = sum(p * a for p, a in zip(people, result.column(ACCESS, "access"))) / sum(people)
    assert mean == pytest.approx(1000 * beds / sum(people))
    assert "Trip lengths" in Path(result[REPORT]).read_text(encoding="utf-8")
