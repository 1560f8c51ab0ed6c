"""``evencare:cleancosts`` through Processing."""

import pytest


@pytest.fixture
def seconds(make_table):
    """A table in seconds, with other names, whole-number ids, a repeated pair and gaps."""
    return {
        "TABLE": make_table(
            "od",
            **{"from": [1, 1, 2, 2, 3], "to": [7, 7, 7, 8, 8], "seconds": [600.0, 300.0, None, 1800.0, 3600.0]},
        ),
        "ORIGIN_FIELD": "from",
        "DESTINATION_FIELD": "to",
        "COST_FIELD": "seconds",
        "MULTIPLIER": 1 / 60,
    }


@pytest.mark.parametrize(("rule", "cost"), [("minimum", 5.0), ("mean", 7.5)])
def test_units_are_converted_and_repeated_pairs_merged(run, seconds, rule, cost):
    result = run("cleancosts", DUPLICATES=rule, **seconds)
    assert result.rows("OUTPUT") == [("1", "7", cost), ("2", "8", 30), ("3", "8", 60)]
    assert result["OUTPUT"].fields().names() == ["origin_id", "destination_id", "cost"]
    assert (result["PAIRS"], result["UNREACHABLE_ORIGINS"]) == (3, 0)


def test_the_largest_cost_applies_after_conversion_and_is_inclusive(run, seconds):
    result = run("cleancosts", DUPLICATES="minimum", MAX_COST=30, **seconds)
    assert [row[2] for row in result.rows("OUTPUT")] == [5, 30]
    assert result["UNREACHABLE_ORIGINS"] == 1


def test_everything_left_out_is_counted_in_the_log(run, seconds):
    warnings = "\n".join(run("cleancosts", DUPLICATES="minimum", MAX_COST=30, **seconds).log.warnings)
    assert "1 rows repeated" in warnings and "1 rows have no cost" in warnings and "1 pairs cost more" in warnings


def test_a_csv_of_texts_is_a_table_of_numbers(run, tmp_path):
    path = tmp_path / "od.csv"
    path.write_text("a,b,c\n1.0,x,5\n2, x ,\n")
    fields = {"ORIGIN_FIELD": "a", "DESTINATION_FIELD": "b", "COST_FIELD": "c"}
    assert run("cleancosts", TABLE=str(path), **fields).rows("OUTPUT") == [("1", "x", 5)]
