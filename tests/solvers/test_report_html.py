"""The page: what it escapes, how it writes numbers, what it needs."""

import doctest
import re

import pytest

from evencare.solvers.report import figures, html, numbers
from evencare.solvers.report.html import Column, Report


@pytest.fixture
def report():
    return Report("Plan")


def test_examples_in_the_documentation_of_numbers_hold():
    assert doctest.testmod(numbers).failed == 0


@pytest.mark.parametrize("part", ["section", "lead", "paragraph", "note"])
def test_text_from_data_is_escaped(report, part):
    getattr(report, part)('<script>alert("x")</script>')
    assert "<script" not in report.to_html()
    assert "&lt;script&gt;" in report.to_html()


def test_title_is_escaped_in_head_and_body():
    page = Report("<i>Plan & co</i>").to_html()
    assert "<i>" not in page
    assert page.count("&lt;i&gt;Plan &amp; co&lt;/i&gt;") == 2


def test_headings_cells_totals_and_captions_of_tables_are_escaped(report):
    report.table(["<a>", "b"], [["<c>", 1.0]], "<d>", total=["<e>", 1.0])
    assert not re.search("<[acde]>", report.to_html())


def test_captions_cannot_break_out_of_the_text_of_an_image(report):
    report.figure("<svg/>", '" onload="x')
    assert 'alt="&quot; onload=&quot;x"' in report.to_html()


def test_key_figures_are_escaped(report):
    report.key_figures([("<label>", "<value>", "<unit>")])
    assert not re.search("<(label|value|unit)>", report.to_html())


def test_undefined_numbers_show_as_a_dash(report):
    report.table(["a", "b"], [["x", None], ["y", float("nan")], ["z", 1.0]])
    assert report.to_html().count('<td align="right">–</td>') == 2


def test_numbers_of_a_column_share_their_digits(report):
    report.table(["n"], [[1234.5], [0.25]])
    page = report.to_html()
    assert ">1,234<" in page or ">1,235<" in page
    assert ">0<" in page


def test_columns_of_numbers_align_to_the_right_and_text_to_the_left(report):
    report.table(["place", "beds"], [["x", 3]])
    assert '<td align="left">x</td><td align="right">3</td>' in report.to_html()


def test_a_column_of_ids_stays_text(report):
    report.table([Column("id", numeric=False)], [["007"]])
    assert '<td align="left">007</td>' in report.to_html()


def test_an_empty_table_says_so(report):
    report.table(["a", "b"], [])
    assert '<td colspan="2">No rows.</td>' in report.to_html()


def test_the_page_is_self_contained(report):
    report.figure(figures.line_chart([("x", [0, 1], [0, 1])], "x", "y"), "Figure")
    page = report.to_html()
    assert not re.search(r"<(script|link|iframe)|https?://(?!www\.w3\.org)", page)


def test_texts_of_the_page_itself_are_translated():
    report = Report("Plan", translate={"No rows.": "没有行。"}.__getitem__)
    report.table(["a"], [])
    assert "没有行。" in report.to_html()


def test_without_a_drawing_library_the_page_says_what_is_missing(monkeypatch, report):
    monkeypatch.setattr(html, "missing_library", lambda: "matplotlib (not found)")
    report.figure(None, "Lorenz curve")
    assert "needs the Python package matplotlib (not found)" in report.to_html()
