"""What is found is what can be imported; what is missing comes with a cure that cannot break QGIS."""

import pytest

from evencare.solvers.packages import PACKAGES, Package, find, find_all, how_to_get


def package(*modules: str, with_qgis: bool = False) -> Package:
    return Package("Thing", modules, with_qgis, "purpose", "without")


def test_every_package_of_the_development_environment_is_found_with_its_version():
    assert {finding.package.name: finding.problem for finding in find_all()} == {p.name: "" for p in PACKAGES}
    assert all(finding.version[0].isdigit() for finding in find_all())


def test_a_missing_package_is_reported_with_the_name_of_what_could_not_be_imported():
    finding = find(package("json", "no_such_module"))

    assert not finding.found
    assert "no_such_module" in finding.problem


def test_a_package_that_is_installed_but_broken_is_reported_with_its_error(tmp_path, monkeypatch):
    (tmp_path / "broken_package.py").write_text("raise AttributeError('_ARRAY_API not found')")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert find(package("broken_package")).problem == "AttributeError: _ARRAY_API not found"


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux", "freebsd14"])
def test_a_solver_is_installed_into_the_profile_without_dependencies(platform):
    text, values = how_to_get(package("thing"), platform, "/profile/python")

    assert values["command"].endswith('-m pip install --no-deps --target "/profile/python" thing')
    assert values["command"] in text.format(**values)


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_a_package_that_belongs_to_qgis_is_never_installed_with_pip(platform):
    text, values = how_to_get(package("thing", with_qgis=True), platform, "/profile/python")

    assert "pip install" not in text.format(**values)
