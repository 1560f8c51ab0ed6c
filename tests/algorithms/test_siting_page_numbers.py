"""Every number on the page of a siting plan is that of its layers and outputs."""

import re
from html import unescape

import pytest
from qgis.core import NULL

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

MODELS = {
    "maximalcoverage": {"STANDARD": 3000, "SITES": 3},
    "setcovering": {"STANDARD": 5000, "TARGET": 90},
    "pmedian": {"SITES": 4},
    "pcenter": {"SITES": 4},
    "fixedcharge": {"SITE_COST": "price"},
}
WORDS = {"every": "in every one", "some": "in some", "unproven": "not known"}


class Tables:
    """The ``values`` of the key figures of a page, and its tables as rows of texts."""

    def __init__(self, text):
        text = unescape(text).replace("\N{NO-BREAK SPACE}", " ")
        self.values = re.findall(r'<span class="value">(.*?)</span>', text)
        self.tables = [
            [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table)]
            for table in re.findall(r'<table class="data".*?</table>', text, flags=re.DOTALL)
        ]

    def after(self, *heading):
        """The rows of the table whose first headings are these."""
        return next(table[1:] for table in self.tables if tuple(table[0][: len(heading)]) == heading)


@pytest.fixture
def page(run, san_francisco, make_layer, tmp_path):
    """``page(name)``: the result of a run and its page."""

    def read(name, **options):
        stores = list(san_francisco["FACILITIES"].getFeatures())
        points = [(store.geometry().asPoint().x(), store.geometry().asPoint().y()) for store in stores]
        san_francisco["FACILITIES"] = make_layer(
            points,
            name="stores",
            NAME=[store["NAME"] for store in stores],
            status=["existing", "closable", "competitor"] + [None] * (len(stores) - 3),
            price=[1e8 + 1e7 * k for k in range(len(stores))],
            people=[60_000.0 + 5_000 * k for k in range(len(stores))],
        )
        path = tmp_path / "page.html"
        result = run(name, REPORT=str(path), STATUS="status", **san_francisco, **options)
        return result, Tables(path.read_text(encoding="utf-8"))

    return read


@pytest.mark.parametrize("name", MODELS)
def test_the_table_of_open_sites_is_the_layer(page, name):
    result, tables = page(name, CAPACITY="people", **MODELS[name])
    per = 1.0
    if name == "pmedian":
        per = sum(people or 0 for people in result.column("OUTPUT", "assigned_population"))
    columns = ("NAME", "open", "assigned_population", "marginal", "utilisation", "importance")
    sites = [row for row in result.rows("OUTPUT", *columns) if row[1]]
    all_served = sum(row[2] for row in sites)
    shown = {row[0]: row for row in tables.after("Site", "Status")}
    assert set(shown) == {row[0] for row in sites}
    for site, _, served, marginal, used, importance in sites:
        cells = shown[site]
        assert cells[2] == f"{served:,.0f}"
        assert cells[3] == f"{100 * served / all_served:.1f} %"
        assert float(cells[4].replace(",", "")) == pytest.approx(marginal / per, rel=2e-3, abs=0.5)
        assert cells[5] == f"{100 * used:.1f} %"
        assert cells[6] == WORDS[importance]


@pytest.mark.parametrize("name", MODELS)
def test_the_order_of_opening_is_that_of_the_layer(page, name):
    result, tables = page(name, **MODELS[name])
    order = sorted((row[1], row[0]) for row in result.rows("OUTPUT", "NAME", "order") if row[1] not in (NULL, 0))
    assert [(int(row[0]), row[1]) for row in tables.after("Order", "Site")] == order


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("maximalcoverage", {"COVERED_POPULATION": ",.0f", "BOUND": ",.0f", "SITES_OPEN": "d"}),
        ("setcovering", {"SITES_OPEN": "d"}),
        ("pmedian", {"MEAN_COST": ",.0f", "LARGEST_COST": ",.0f", "EDE": ",.0f", "SITES_OPEN": "d"}),
        ("pcenter", {"LARGEST_COST": ",.0f", "MEAN_COST": ",.0f", "SITES_OPEN": "d"}),
        ("fixedcharge", {"TOTAL_COST": ",.0f", "OPENING_COST": ",.0f", "TRAVEL_COST": ",.0f", "SITES_OPEN": "d"}),
    ],
)
def test_the_key_figures_are_the_outputs(page, name, figures):
    result, tables = page(name, **MODELS[name])
    assert {format(result[output], form) for output, form in figures.items()} <= set(tables.values)
    assert f"{100 * result['GAP']:.2f} %" in tables.values


def test_the_people_left_out_are_those_of_the_layer(page):
    result, tables = page("maximalcoverage", **MODELS["maximalcoverage"])
    places = result.rows("OUTPUT_DEMAND", "NAME", "POP2000", "covered")
    missing = {str(name): float(people) for name, people, covered in places if not covered}
    shown = tables.after("Place", "People", "Not covered")
    assert len(shown) == 15
    assert {row[0]: row[2] for row in shown} == {row[0]: f"{missing[row[0]]:,.0f}" for row in shown}
    assert min(missing[row[0]] for row in shown) >= sorted(missing.values())[-15]


def test_the_page_of_sites_far_apart_is_the_layer(run, san_francisco, tmp_path):
    path = tmp_path / "page.html"
    sites = {name: san_francisco[name] for name in ("FACILITIES", "FACILITY_ID")}
    result = run("pdispersion", SITES=4, REPORT=str(path), **sites)
    rows = result.rows("OUTPUT", "order", "NAME", "separation")
    opened = sorted((order, name, f"{apart:,.0f}") for order, name, apart in rows if order != NULL)
    shown = Tables(path.read_text(encoding="utf-8")).after("Order", "Site")
    assert sorted((int(row[0]), row[1], row[2]) for row in shown) == opened


def test_the_page_of_a_curve_is_its_table(run, san_francisco, tmp_path):
    path = tmp_path / "page.html"
    result = run("coveragecurve", STANDARD=3000, SITES_FROM=0, SITES_TO=4, CHART=str(path), **san_francisco)
    rows = [[f"{value:,.0f}" for value in row] for row in result.rows("OUTPUT")]
    assert Tables(path.read_text(encoding="utf-8")).after("New sites") == rows
