"""What the pages of siting plans say to somebody who prints them."""

import pytest

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def page(run, tmp_path, name, **options):
    path = tmp_path / "page.html"
    run(name, REPORT=str(path), **options)
    return path.read_text(encoding="utf-8")


def test_the_page_says_who_is_not_covered_and_how_firm_the_choice_is(run, san_francisco, tmp_path):
    text = page(run, tmp_path, "maximalcoverage", STANDARD=3000, SITES=3, **san_francisco)
    assert "How firm the choice is" in text
    assert "Not covered" in text and "Could some site reach it?" in text
    assert "In near-optimal plans" in text


def test_the_page_shows_utilisation_only_where_capacity_is_known(run, town, tmp_path):
    assert "Utilisation" in page(run, tmp_path, "pmedian", SITES=2, CAPACITY="people", **town)
    assert "Utilisation" not in page(run, tmp_path, "pmedian", SITES=2, **town)


def test_places_that_no_site_reaches_are_named(run, town, make_log, tmp_path):
    log = make_log()
    text = page(run, tmp_path, "setcovering", STANDARD=10, log=log, **town)
    assert "5 people in 1 places have no site in reach, whatever opens, and are left out (d)." in text
    assert "1 places with 5 people have no site in reach, whatever opens (ids d)." in log.warnings


@pytest.mark.parametrize("name", ["pmedian", "pcenter"])
def test_the_page_draws_how_far_people_travel(run, san_francisco, tmp_path, name):
    assert "How far people travel" in page(run, tmp_path, name, SITES=4, **san_francisco)
