"""The main job in one go: ``evencare:mainjob``, the shipped model, from layers to a plan."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingException

ACCESS, SUMMARY, REPORT = "comparison:ACCESS", "comparison:SUMMARY", "comparison:REPORT"
REGIONS = "comparison:REGIONS"
SITES, COVERED, BEDS, INEQUALITY = (
    "coverage:SITES_OPEN",
    "coverage:COVERED",
    "beds:BEDS_PLANNED",
    "inequality:INEQUALITY",
)
OUTPUTS = {ACCESS, SUMMARY, REPORT, REGIONS, SITES, COVERED, BEDS, INEQUALITY}


@pytest.fixture
def model(provider):
    return QgsApplication.processingRegistry().algorithmById("evencare:mainjob")


@pytest.fixture
def sample(run, tmp_path):
    """A small sample region as inputs of the model."""
    region = run("sampleregion", SETTLEMENTS=150, HOSPITALS=40)
    return {
        "DEMAND": region["DEMAND"],
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "HOSPITALS": region["FACILITIES"],
        "HOSPITAL_ID": "id",
        "BEDS": "beds",
        "CANDIDATES": region["CANDIDATES"],
        "CANDIDATE_ID": "id",
        "SITES": 4,
        "NEW_BEDS": 200,
        "NEW_BEDS_MAX": 2_000,
        "KEEP": 0.6,
        "GROW": 1.0,
        "STANDARD": 25_000,
        "CATCHMENT": 100_000,
        REPORT: str(tmp_path / "report.html"),
    }


def measures(result):
    return {row[0]: row[1:] for row in result.rows(SUMMARY)}


def check_plan(result, beds_today, sites, new_beds, keep, grow):
    """What every plan of the model keeps: the total, the limits of each hospital, and the promised improvements."""
    before, after = result.column(BEDS, "before"), result.column(BEDS, "after")
    assert sum(before) == sum(after) == beds_today
    statuses = result.column(BEDS, "status")
    assert statuses.count("candidate") == sites
    for status, old, new in zip(statuses, before, after):
        low, high = new_beds if status == "candidate" else (keep * old, (1 + grow) * old)
        assert low <= new <= high
        assert new == int(new)
    table = measures(result)
    assert table["mean"][0] == pytest.approx(table["mean"][1])
    assert table["sd"][1] < table["sd"][0]
    assert table["gini"][1] <= table["gini"][0]
    assert table["covered_share"][1] >= table["covered_share"][0]
    return table


def test_the_model_is_complete_and_valid(model):
    assert model.validate() == (True, [])
    assert model.canExecute() == (True, "")
    assert {definition.name() for definition in model.destinationParameterDefinitions()} == OUTPUTS


def test_the_model_stands_in_the_toolbox_among_plans(model):
    assert (model.id(), model.groupId()) == ("evencare:mainjob", "plans")
    assert model.displayName() == "Plan hospitals: access, equity, sites and beds"
    assert Path(model.svgIconPath()).is_file()


def test_every_input_and_output_of_the_model_has_help(model):
    assert [one.name() for one in model.parameterDefinitions() if not one.help()] == []


def test_the_model_chains_our_algorithms_with_native_ones(model):
    used = {child.algorithmId().split(":")[0] for child in model.childAlgorithms().values()}
    assert used == {"evencare", "native"}


def test_the_main_job_on_the_sample_region(run, sample):
    beds_today = sum(feature["beds"] for feature in sample["HOSPITALS"].getFeatures())
    result = run("mainjob", **sample)
    check_plan(result, beds_today, sites=4, new_beds=(200, 2_000), keep=0.6, grow=1.0)
    assert result[ACCESS].featureCount() == result[COVERED].featureCount() == 150
    assert {"name", "access_today", "access_plan"} <= set(result[ACCESS].fields().names())
    assert {"gini", "theil_t"} <= set(result.column(INEQUALITY, "measure"))
    page = Path(result[REPORT]).read_text(encoding="utf-8")
    assert "with none added" in page
    assert "(synthetic)" in page


def test_the_plan_by_region_and_by_level_of_the_hospitals(run, sample):
    result = run("mainjob", REGION="region", HOSPITAL_GROUP="tier", **sample)
    regions = {feature["region"] for feature in sample["DEMAND"].getFeatures()}
    assert sorted(result.rows(REGIONS, "region", "plan")) == [
        (region, plan) for region in sorted(regions) for plan in ("Plan", "Today")
    ]
    page = Path(result[REPORT]).read_text(encoding="utf-8")
    assert "By region" in page
    assert all(level in page for level in ("primary", "secondary", "tertiary", "(no group)"))


def test_nothing_is_grouped_where_no_field_is_chosen(run, sample):
    page = Path(run("mainjob", **sample)[REPORT]).read_text(encoding="utf-8")
    assert "By region" not in page
    assert "(no group)" not in page


def test_the_table_of_regions_can_be_left_out(model):
    definition = model.parameterDefinition(REGIONS)
    assert definition.flags() & definition.Flag.FlagOptional


def test_defaults_of_the_model_hold_in_scripts_too(run, sample):
    beds_today = sum(feature["beds"] for feature in sample["HOSPITALS"].getFeatures())
    for name in ("SITES", "NEW_BEDS", "NEW_BEDS_MAX", "KEEP", "GROW", "STANDARD", "CATCHMENT"):
        del sample[name]
    check_plan(run("mainjob", **sample), beds_today, sites=5, new_beds=(50, float("inf")), keep=0.8, grow=0.5)


def test_coverage_of_the_plan_is_that_of_the_chosen_sites(run, sample):
    result = run("mainjob", **sample)
    steps = result["CHILD_RESULTS"]
    share = steps["coverage"]["COVERED_SHARE"]
    assert measures(result)["covered_share"][1] == pytest.approx(share)
    assert steps["comparison"]["GINI_FIRST"] == pytest.approx(steps["today"]["GINI"])
    assert steps["inequality"]["GINI"] == pytest.approx(steps["today"]["GINI"])


def test_the_main_job_with_a_cost_table_in_minutes(run, sample):
    tables = [
        run(
            "straightlinecosts",
            ORIGINS=sample["DEMAND"],
            ORIGIN_ID="id",
            DESTINATIONS=sample[name],
            DESTINATION_ID="id",
            SPEED=60,
            DETOUR=1.3,
            MAX_COST=130,
        )["OUTPUT"]
        for name in ("HOSPITALS", "CANDIDATES")
    ]
    both = tables[0]
    both.dataProvider().addFeatures(list(tables[1].getFeatures()))
    beds_today = sum(feature["beds"] for feature in sample["HOSPITALS"].getFeatures())
    sample.update(COSTS=both, STANDARD=30, CATCHMENT=120)
    check_plan(run("mainjob", **sample), beds_today, sites=4, new_beds=(200, 2_000), keep=0.6, grow=1.0)


def test_a_candidate_with_the_id_of_a_hospital_is_refused(run, sample):
    clash = sample["CANDIDATES"]
    feature = next(clash.getFeatures())
    clash.dataProvider().changeAttributeValues({feature.id(): {clash.fields().lookupField("id"): "H0001"}})
    with pytest.raises(QgsProcessingException):
        run("mainjob", **sample)
