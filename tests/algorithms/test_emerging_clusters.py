"""Emerging clusters through Processing: a panel of areas, its gaps, and panels that cannot be."""

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

YEARS = (2016, 2017, 2018, 2019, 2020)
PATCH = (14, 15, 16, 21, 22, 23, 28, 29, 30)
SIDE = 7


def square(x, y):
    return f"POLYGON(({x} {y},{x + 1} {y},{x + 1} {y + 1},{x} {y + 1},{x} {y}))"


@pytest.fixture
def panel(make_layer):
    noise = np.random.default_rng(2).normal(size=(SIDE * SIDE, len(YEARS)))
    noise[list(PATCH), -2:] += 20.0
    places = [(k % SIDE, k // SIDE) for k in range(SIDE * SIDE)]
    rows = [(k, t) for t in range(len(YEARS)) for k in range(SIDE * SIDE)]
    values = [None if (k, t) == (48, 4) else float(noise[k, t]) for k, t in rows]
    return make_layer(
        [square(*places[k]) for k, _ in rows],
        geometry="Polygon",
        county=[f"c{k}" for k, _ in rows],
        year=[YEARS[t] for _, t in rows],
        access=values,
    )


def test_every_place_has_one_pattern_and_gaps_are_named(run, panel):
    found = run("emergingclusters", INPUT=panel, UNIT="county", YEAR="year", VALUE="access")
    patterns = found.by("OUTPUT", "county", "pattern")
    assert len(patterns) == 49
    assert patterns["c22"] == "Consecutive hot spot"
    assert patterns["c48"] == "No data"
    assert set(found.column("OUTPUT", "year")) == {2020}
    assert (found["PERIODS"], found["UNITS"]) == (5, 49) and found["HOT"] >= 3


def test_every_place_and_year_has_its_class_and_every_year_its_summary(run, panel):
    found = run("emergingclusters", INPUT=panel, UNIT="county", YEAR="year", VALUE="access", FDR=False)
    rows = found.rows("OUTPUT_PERIODS", "county", "year", "cluster")
    assert len(rows) == 245 and ("c22", 2020, "Hot spot") in rows and ("c48", 2020, "No data") in rows
    summary = found.rows("SUMMARY", "period", "places", "hot", "moran")
    assert [row[0] for row in summary] == ["2016", "2017", "2018", "2019", "2020"]
    assert [row[1] for row in summary] == [49, 49, 49, 49, 48]
    assert summary[4][2] >= 5 and summary[4][3] > 0.3


def test_points_work_with_their_nearest(run, make_layer):
    rows = [(x, t) for t in range(3) for x in range(12)]
    layer = make_layer(
        [(x * 0.01, 0.0) for x, _ in rows],
        place=[x for x, _ in rows],
        year=[2000 + t for _, t in rows],
        value=[float(x * x + t) for x, t in rows],
    )
    found = run("emergingclusters", INPUT=layer, UNIT="place", YEAR="year", VALUE="value", NEIGHBOURS="knn", K=2)
    assert len(found.column("OUTPUT", "pattern")) == 12
    assert any("fewer than 5 periods" in text for text in found.log.warnings)


def test_a_place_with_two_rows_in_a_year_is_refused_by_name(run, make_layer):
    layer = make_layer([square(0, 0)] * 4, geometry="Polygon", u=["a"] * 4, y=[1, 2, 3, 3], v=[1.0] * 4)
    with pytest.raises(QgsProcessingException, match=r"more than one row in the same period \(first: a\)"):
        run("emergingclusters", INPUT=layer, UNIT="u", YEAR="y", VALUE="v")


def test_two_years_are_too_few(run, make_layer):
    layer = make_layer([square(0, 0)] * 2, geometry="Polygon", u=["a"] * 2, y=[1, 2], v=[1.0] * 2)
    with pytest.raises(QgsProcessingException, match="needs at least 3"):
        run("emergingclusters", INPUT=layer, UNIT="u", YEAR="y", VALUE="v")


def test_a_row_without_year_is_left_out_and_said_to_be(run, make_layer, tmp_path):
    places = [square(k % 3, k // 3) for k in range(9)]
    layer = make_layer(
        places * 3 + [square(0, 0)],
        geometry="Polygon",
        u=[*range(9)] * 3 + [0],
        y=[1] * 9 + [2] * 9 + [3] * 9 + [None],
        v=[float(k) for k in range(28)],
    )
    page = tmp_path / "emerging.html"
    found = run("emergingclusters", INPUT=layer, UNIT="u", YEAR="y", VALUE="v", PERMUTATIONS=99, REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "9 places in 3 periods" in text and "1 rows without place or year (NULL) are left out" in text
    assert found.column("OUTPUT_PERIODS", "cluster")[-1] == NULL
    assert any("1 rows without place or year" in text for text in found.log.warnings)


def test_the_report_has_a_map_and_the_periods(run, panel, tmp_path):
    page = tmp_path / "emerging.html"
    run("emergingclusters", INPUT=panel, UNIT="county", YEAR="year", VALUE="access", REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert text.count("data:image/svg+xml") == 2 and "Consecutive hot spot" in text and "Mann-Kendall" in text
