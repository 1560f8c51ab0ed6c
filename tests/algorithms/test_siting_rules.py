"""Side constraints of siting algorithms through Processing: what they do, and what is said where they conflict."""

import pytest
from qgis.core import QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
MODELS = {
    "maximalcoverage": {"STANDARD": 5, "SITES": 2},
    "setcovering": {"STANDARD": 5},
    "pmedian": {"SITES": 2},
    "pcenter": {"SITES": 2},
    "fixedcharge": {"SITE_COST": "price"},
    "coveragecurve": {"STANDARD": 5, "SITES_FROM": 1, "SITES_TO": 2},
}
SERVING = ("pmedian", "pcenter", "fixedcharge")
REGIONS = {"REGION": "region", "DEMAND_REGION": "region"}


@pytest.fixture
def district(make_layer, make_table):
    """``district(model, sites={field: values}, rules={column: values}, **parameters)``: what a run needs.

    Places a (10 people), b (20), c (30) and d (5) on a line; s1 reaches a, s2 reaches b and c, s3 and s4 reach c.
    """

    def made(model, sites=None, rules=None, points=None, **parameters):
        table = {
            "id": ["s1", "s2", "s3", "s4"],
            "status": ["existing", None, "candidate", "closable"],
            "price": [None, 3.0, 2.0, 2.0],
            "people": [10, 25, 30, 20],
            "region": ["north", "north", "south", "south"],
            "shut": [None, None, None, 2.0],
            **(sites or {}),
        }
        inputs = {
            "DEMAND": make_layer(
                [(0, 0), (1, 0), (2, 0), (9, 0)],
                name="places",
                id=["a", "b", "c", "d"],
                population=[10, 20, 30, 5],
                region=["north", "north", "south", "south"],
            ),
            "DEMAND_ID": "id",
            "POPULATION": "population",
            "FACILITIES": make_layer(points or [(0, 0), (1, 0), (2, 0), (3, 0)], name="sites", **table),
            "FACILITY_ID": "id",
            "STATUS": "status",
            "COSTS": make_table(
                origin_id=["a", "b", "c", "c", "c"],
                destination_id=["s1", "s2", "s2", "s3", "s4"],
                cost=[0.0, 5.0, 9.0, 1.0, 3.0],
            ),
            **MODELS[model],
        }
        if rules is not None:
            inputs["REGION_RULES"] = make_table("rules", **rules)
            inputs.update(REGIONS)
        return {**inputs, **parameters}

    return made


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("spoilt", "message"),
    [
        ({"points": [(0, 0), None, (2, 0), (3, 0)], "COSTS": None}, r"have no geometry \(ids s2\)"),
        ({"sites": {"price": [None, None, 2.0, None]}, "SITE_COST": "price"}, r"SITE_COST.*NULL for 1 .*s2"),
        ({"sites": {"price": [None, -3.0, 2.0, None]}, "SITE_COST": "price"}, r"SITE_COST.*negative for 1 .*s2"),
        ({"sites": {"shut": [None, None, None, -2.0]}, "CLOSING_COST": "shut", "SITE_COST": "price"}, "CLOSING_COST"),
        ({"sites": {"id": ["s1", "s2", "s2", "s4"]}}, "s2. A site has one id and one status"),
        ({"rules": {"region": ["north", "wset"], "min_sites": [1, 1]}}, "regions wset. The regions are: north, south"),
        ({"rules": {"region": ["north"], "standard": [0.0]}}, "standard of the regions north is 0"),
        ({"STANDARD": 0}, "STANDARD must be greater than zero"),
        ({"rules": {"region": ["south"], "min_coverage": [0.95], "standard": [2.0]}}, "south must have 33 .* only 30"),
        ({"TOTAL_SITES": 9}, "TOTAL_SITES is 9, but between 1 and 4"),
        ({"CENTRAL": True}, r"CENTRAL.*\(ids s2, s3\)"),
    ],
)
def test_bad_input_is_named(run, district, model, spoilt, message):
    with pytest.raises(QgsProcessingException, match=message):
        run(model, **district(model, **spoilt))


@pytest.mark.parametrize("model", [model for model in MODELS if model != "coveragecurve"])
@pytest.mark.parametrize(
    ("spoilt", "message"),
    [
        (
            {"SITES": 0, "sites": {"status": ["existing", "required", "candidate", None]}},
            r"1 sites .* required \(ids s2",
        ),
        (
            {"BUDGET": 1, "SITE_COST": "price", "sites": {"status": ["existing", "required", "candidate", "excluded"]}},
            r"BUDGET is 1.0, but the required sites alone cost 3.0 \(ids s2\)",
        ),
        ({"rules": {"region": ["north", "south"], "min_sites": [2, 2]}, "SITES": 1}, r"(north|south) \(min_sites"),
        ({"TOTAL_SITES": 1, "MAX_CLOSED": 0}, "limits leave no plan: .*TOTAL_SITES"),
        (
            {"SPACING": 300_000, "SITES": 1, "sites": {"status": ["existing", "required", "candidate", None]}},
            r"too near each other \(ids s1, s2\)",
        ),
    ],
)
def test_limits_in_conflict_are_named(run, district, model, spoilt, message):
    with pytest.raises(QgsProcessingException, match=message):
        run(model, **district(model, **spoilt))


@pytest.mark.parametrize("model", SERVING)
def test_a_floor_needs_a_standard_and_keeps_it(run, district, model):
    rules = {"region": ["south"], "min_coverage": [0.8]}
    with pytest.raises(QgsProcessingException, match="min_coverage of the regions south needs a standard"):
        run(model, **district(model, rules=rules))
    parameters = {"SITES": 1, "sites": {"status": ["existing", None, "candidate", "excluded"]}}
    with pytest.raises(QgsProcessingException, match=r"south \(min_coverage\)"):
        run(model, **district(model, rules=rules, STANDARD=2, **parameters))
    result = run(model, **district(model, rules=rules, STANDARD=9, **parameters))
    assert result.column("OUTPUT", "open") == [1, 1, 0, 0]


@pytest.mark.parametrize("model", SERVING)
def test_a_standard_alone_is_a_largest_cost(run, district, model):
    result = run(model, **district(model, rules={"region": ["south"], "standard": [0.5]}))
    assert result["UNREACHABLE_POPULATION"] == 35
    assert any("ids c, d" in warning for warning in result.log.warnings)
    assert result.by("OUTPUT_DEMAND", "id", "cost")["b"] == 5


@pytest.mark.parametrize("model", MODELS)
def test_every_model_relocates(run, district, model):
    """s4 closes for s2, the only site that reaches b; s3 does not open."""
    moved = {"TOTAL_SITES": 2, "MAX_CLOSED": 1, "CLOSING_COST": "shut", "SITE_COST": "price", "STANDARD": 9}
    if model == "coveragecurve":
        result = run(model, **district(model, **moved))
        assert result.column("OUTPUT", "objective") == [60, 60]
        return
    result = run(model, **district(model, **moved))
    assert result.column("OUTPUT", "open") == [1, 1, 0, 0]
    assert result["SITES_OPEN"] == 2
    if model == "setcovering":
        assert result["TOTAL_COST"] == 5
    if model == "fixedcharge":
        assert (result["OPENING_COST"], result["COST_OF_CLOSING"], result["TOTAL_COST"]) == (3, 2, 5 + 100 + 270)


def test_keeping_costs_close_a_site_that_is_not_worth_them(run, district):
    kept = run("fixedcharge", **district("fixedcharge", COST_PER_UNIT=0.1))
    assert kept.column("OUTPUT", "open") == [1, 1, 1, 1]
    closed = run("fixedcharge", **district("fixedcharge", {"shut": [None] * 3 + [4.0]}, KEEPING_COST="shut"))
    assert closed.column("OUTPUT", "open")[3] == 0
    assert closed["COST_OF_KEEPING"] == 0


def test_budgets_of_regions_cost_what_one_budget_would_save(run, district):
    """One budget of 5 opens s2 and s3; budgets of 1 and 4 cannot pay for s2, which nobody but b needs."""
    split = {"region": ["north", "south"], "budget": [3.0, 1.0]}
    central = {"CENTRAL": True, "SITE_COST": "price", "SITES": None, "rules": split}
    sites = {"price": [None, 3.0, 1.5, None], "status": ["existing", None, "candidate", "excluded"]}
    result = run("pmedian", **district("pmedian", {**sites, "price": [None, 2.0, 2.0, None]}, **central))
    assert result["OBJECTIVE"] == 100 + 270
    assert result["CENTRAL_OBJECTIVE"] == 100 + 30
    assert result["DECENTRALISATION_COST"] == 240
    curve = run("coveragecurve", **district("coveragecurve", sites, PROBLEM="pmedian", **central))
    assert set(curve.column("OUTPUT", "central")) <= {370, 130}


def test_too_little_capacity_is_reported_and_the_split_offered(run, district):
    small = district("pmedian", {"people": [12] * 4}, CAPACITATED=True, CAPACITY="people", WHOLE=True)
    result = run("pmedian", **small)
    assert result["UNSERVED_POPULATION"] == 50
    assert any("WHOLE off" in warning for warning in result.log.warnings)
