"""``evencare:floatingcatchment`` through Processing."""

import pytest


@pytest.fixture
def tiny(make_layer, make_table):
    """Two places and two hospitals whose 2SFCA everybody can check by hand (catchment 30)."""
    return {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=["a", "b"], population=[100, 300]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 0), (1, 0)], id=["h1", "h2"], beds=[10, 30]),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(
            origin_id=["a", "b", "b"], destination_id=["h1", "h1", "h2"], cost=[10.0, 30.0, 30.5]
        ),
        "CATCHMENT": 30,
    }


def test_two_step_access_of_a_hand_made_example(run, tiny):
    result = run("floatingcatchment", METHOD="2sfca", **tiny)
    assert result.by("OUTPUT", "id", "access") == pytest.approx({"a": 10 / 400, "b": 10 / 400})
    assert result.by("OUTPUT_FACILITIES", "id", "ratio") == pytest.approx({"h1": 10 / 400, "h2": 0})
    assert (result["REACHED_SUPPLY"], result["STRANDED_SUPPLY"]) == (10, 30)
