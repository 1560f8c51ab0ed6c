"""Gravity potential, cumulative opportunities, crowding and rational agents through Processing."""

import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def region(make_layer, make_table):
    return {
        "DEMAND": make_layer([(0, 0), (1, 0), (2, 0)], id=["a", "b", "c"], population=[100, 300, 50]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 0), (1, 0)], id=["h1", "h2"], beds=[10, 30], doctors=[2, 3]),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(
            origin_id=["a", "a", "b", "b"], destination_id=["h1", "h2", "h1", "h2"], cost=[10.0, 20.0, 30.0, 5.0]
        ),
    }


def test_schools_of_belo_horizonte_by_exponential_decay(run, belo_horizonte):
    # ipeaGIT/accessibility: gravity(), schools, decay_exponential(0.2).
    result = run("gravityaccess", CAPACITY="schools", DECAY="exponential", DECAY_SHAPE=0.2, **belo_horizonte)
    access = result.by("OUTPUT", "id", "access")
    assert access["89a88cdb57bffff"] == pytest.approx(0.03041853, abs=5e-9)
    assert access["89a88cdb597ffff"] == pytest.approx(1.15549493, abs=5e-9)


def test_jobs_of_belo_horizonte_within_30_minutes(run, belo_horizonte):
    # ipeaGIT/accessibility: cumulative_cutoff(), jobs, 30 minutes.
    result = run("cumulativeopportunities", CAPACITY="jobs", CATCHMENT=30, **belo_horizonte)
    jobs = result.by("OUTPUT", "id", "opportunities")
    published = {"89a881a5a2bffff": 14561, "89a881a5a2fffff": 29452, "89a881a5a67ffff": 16647}
    assert {name: jobs[name] for name in published} == published


def test_gravity_potential_of_a_hand_made_example(run, region):
    result = run("gravityaccess", CATCHMENT=25, DECAY="linear", DECAY_SCALE=40, **region)
    expected = {"a": 10 * 0.75 + 30 * 0.5, "b": 30 * 0.875, "c": 0}
    assert result.by("OUTPUT", "id", "access") == pytest.approx(expected)
    assert result.by("OUTPUT", "id", "status") == {"a": "reached", "b": "reached", "c": "unreachable"}
    market = {"h1": 75, "h2": 50 + 300 * 0.875}
    assert result.by("OUTPUT_FACILITIES", "id", "market") == pytest.approx(market)
    assert result["UNREACHABLE_POPULATION"] == 50
    assert result["MEAN_ACCESS"] == pytest.approx((100 * 22.5 + 300 * 26.25) / 450)


def test_gravity_potential_without_a_catchment_counts_every_pair(run, region):
    result = run("gravityaccess", DECAY="power", DECAY_SHAPE=1, **region)
    assert result.by("OUTPUT", "id", "access")["b"] == pytest.approx(10 / 30 + 30 / 5)


def test_gravity_potential_has_sensitivity_and_uncertainty_too(run, region):
    result = run(
        "gravityaccess",
        DECAY="exponential",
        DECAY_SHAPE=0.1,
        SENSITIVITY="shape",
        SENSITIVITY_VALUES="0.2",
        SIMULATIONS=20,
        CV_COST=0.2,
        **region,
    )
    alone = run("gravityaccess", DECAY="exponential", DECAY_SHAPE=0.2, **region)
    assert result.column("OUTPUT", "access_shape_0_2") == pytest.approx(alone.column("OUTPUT", "access"))
    assert result.by("OUTPUT", "id", "access_sd")["a"] > 0


def test_opportunities_of_several_capacities(run, region):
    result = run("cumulativeopportunities", CATCHMENT=20, **{**region, "CAPACITY": ["beds", "doctors"]})
    assert result.by("OUTPUT", "id", "opportunities") == {"a": 40, "b": 30, "c": 0}
    assert result.by("OUTPUT", "id", "opportunities_doctors") == {"a": 5, "b": 3, "c": 0}


def test_opportunities_over_an_interval_are_their_median(run, region):
    result = run("cumulativeopportunities", CATCHMENT=10, CATCHMENT_TO=30, STEP=10, **region)
    # Within 10, 20, 30: a 10, 40, 40; b 30, 30, 40.
    assert result.by("OUTPUT", "id", "opportunities") == {"a": 40, "b": 30, "c": 0}
    assert any("3 limits from 10 to 30" in info for info in result.log.infos)


def test_an_interval_that_ends_before_it_begins_is_refused(run, region):
    with pytest.raises(QgsProcessingException, match=r"CATCHMENT_TO \(10\) must not be smaller than CATCHMENT \(30\)"):
        run("cumulativeopportunities", CATCHMENT=30, CATCHMENT_TO=10, **region)


def test_crowding_of_a_hand_made_example(run, region):
    result = run("crowding", CATCHMENT=25, DECAY="binary", **region)
    # a has 40 beds for 100 people, b 30 beds for 300.
    assert result.by("OUTPUT_FACILITIES", "id", "crowding") == pytest.approx({"h1": 2.5, "h2": 12.5})
    assert result.by("OUTPUT_FACILITIES", "id", "patients") == pytest.approx({"h1": 25, "h2": 375})
    assert result.by("OUTPUT", "id", "pressure") == pytest.approx({"a": 2.5, "b": 10, "c": 0})
    assert result["MEAN_CROWDING"] == pytest.approx(10)
    assert result["CONSERVED"] == pytest.approx(400)
    assert result["CONSERVATION_ERROR"] < 1e-12


def test_rational_agents_of_a_hand_made_example(run, make_layer, make_table):
    region = {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=["a", "b"], population=[100, 20]),
        "POPULATION": "population",
        "CAPACITY": "beds",
        "DEMAND_ID": "id",
        "FACILITIES": make_layer([(0, 0), (1, 0), (1, 0)], id=["h1", "h2", "h3"], beds=[10, 10, 0]),
        "FACILITY_ID": "id",
        "COSTS": make_table(origin_id=["a", "a"], destination_id=["h1", "h2"], cost=[0.0, 5.0]),
    }
    result = run("rationalagent", TAU=10, RHO=10, **region)
    assert result["EQUILIBRIUM_GAP"] <= 1e-6
    assert result.by("OUTPUT", "id", "cost")["a"] == pytest.approx(0.75)
    assert not result.by("OUTPUT", "id", "cost")["b"]
    assert result.by("OUTPUT", "id", "status") == {"a": "reached", "b": "unreachable"}
    patients = result.by("OUTPUT_FACILITIES", "id", "patients")
    assert patients == pytest.approx({"h1": 75, "h2": 25, "h3": 0}, abs=1e-3)
    assert result.by("OUTPUT_FACILITIES", "id", "status")["h3"] == "no_capacity"
    assert (result["RHO_USED"], result["UNREACHABLE_POPULATION"]) == (10, 20)
    assert (result["REACHED_SUPPLY"], result["STRANDED_SUPPLY"]) == (20, 0)
    assert result["CONSERVED"] == pytest.approx(100)
    assert result["CONSERVATION_ERROR"] < 1e-6


def test_capacity_that_no_rational_agent_chooses_is_stranded(run, region, make_table):
    far = make_table(origin_id=["a", "a"], destination_id=["h1", "h2"], cost=[0.0, 900.0])
    result = run("rationalagent", TAU=10, **{**region, "COSTS": far})
    assert (result["REACHED_SUPPLY"], result["STRANDED_SUPPLY"]) == (10, 30)
    assert any("30 of 40 units of capacity have no patients" in warning for warning in result.log.warnings)


def test_people_within_thresholds_by_region(run, region, make_layer):
    demand = make_layer([(0, 0), (1, 0), (2, 0)], id=["a", "b", "c"], population=[100, 300, 50], county=["x", "y", "y"])
    result = run("nearestfacility", **{**region, "DEMAND": demand}, DEMAND_REGION="county", THRESHOLDS="5, 15")
    rows = result.rows("REGIONS", "region", "threshold", "population", "share", "mean_cost", "unreachable_population")
    assert rows == [
        ("x", 5, 0, 0, 10, 0),
        ("x", 15, 100, 1, 10, 0),
        ("y", 5, 300, pytest.approx(300 / 350), 5, 50),
        ("y", 15, 300, pytest.approx(300 / 350), 5, 50),
    ]


def test_cost_to_so_many_beds_and_facilities_without_any(run, region, make_layer):
    result = run("nearestfacility", UNITS=35, **region)
    assert result.by("OUTPUT", "id", "units_cost")["a"] == 20
    assert result.by("OUTPUT", "id", "units_cost")["b"] == 30
    assert not result.by("OUTPUT", "id", "units_cost")["c"]
    closed = make_layer([(0, 0), (1, 0)], id=["h1", "h2"], beds=[0, 30])
    nearest = run("nearestfacility", **{**region, "FACILITIES": closed})
    assert nearest.by("OUTPUT", "id", "nearest_id")["a"] == "h2"
