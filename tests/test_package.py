"""The package that people install: complete, without what only developers need, and clean for the plugin site."""

import configparser
import importlib.util
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
METADATA = "\n".join(
    [
        "[general]",
        "name=Thing",
        "description=A thing",
        "version=1",
        "qgisMinimumVersion=3.22",
        "author=Somebody",
        "email=somebody@example.org",
        "about=About",
        "homepage=https://example.org",
        "tracker=https://example.org/issues",
        "repository=https://example.org/code",
    ]
)
GOOD = {"__init__.py": "", "metadata.txt": METADATA, "LICENSE": "GPL"}


@pytest.fixture(scope="module")
def check():
    spec = importlib.util.spec_from_file_location("check_package", ROOT / "scripts" / "check_package.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """The zip as `make package` builds it, from the last commit."""
    path = tmp_path_factory.mktemp("dist") / "evencare.zip"
    command = ["git", "archive", "--format=zip", "--prefix=evencare/", f"--output={path}", "HEAD"]
    subprocess.run(command, cwd=ROOT, check=True)
    return path


def zipped(folder: Path, files: dict) -> Path:
    path = folder / "thing.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name if name.startswith("/") else f"thing/{name}", text)
    return path


def test_the_plugin_site_would_take_the_last_commit(check, package):
    assert check.problems_of(package) == []


def test_the_package_ships_the_plugin_and_nothing_for_developers(package):
    with zipfile.ZipFile(package) as archive:
        top = {name.split("/")[1] for name in archive.namelist()} - {""}

    assert {"__init__.py", "plugin.py", "metadata.txt", "LICENSE", "algorithms", "solvers", "ui", "resources"} <= top
    assert not top & {"tests", "scripts", "docs", "Makefile", "pyproject.toml", ".ci", ".gitignore", ".gitattributes"}


def test_qgis_process_loads_the_package_and_lists_its_algorithms(package, tmp_path):
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "plugins")
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
    }
    # Debian 12's qgis_process is a wrapper with an option that its own binary does not know.
    qgis_process = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

    for command in (["plugins", "enable", "evencare"], ["list"]):
        done = subprocess.run(
            [qgis_process, *command], env=environment, capture_output=True, text=True, timeout=120, check=True
        )

    assert "evencare:floatingcatchment" in done.stdout


def test_the_metadata_promises_qgis_3_22_to_4_and_a_processing_provider():
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]

    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert general["hasProcessingProvider"] == "yes"
    assert "scipy" in general["about"]


def test_a_minimal_plugin_has_no_problems(check, tmp_path):
    assert check.problems_of(zipped(tmp_path, GOOD)) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"LICENSE": None}, "LICENSE is missing"),
        ({"module.pyc": ""}, "files of this kind are refused"),
        ({"run.sh": ""}, "files of this kind are refused"),
        ({".hidden": ""}, "hidden files are suspicious"),
        ({"__pycache__/x.txt": ""}, "such folders are refused"),
        ({"a..b": ""}, "no '..', backslash or leading slash"),
        ({"/other/file.txt": ""}, "exactly one folder"),
        ({"metadata.txt": "no section"}, "cannot be read"),
        ({"metadata.txt": METADATA.replace("version=1\n", "version=\n")}, "version is missing"),
        ({"metadata.txt": METADATA.replace("https://example.org/code", "code")}, "repository is not an address"),
        ({"metadata.txt": METADATA.replace("author=Somebody", "author=Some/body")}, "must not contain a slash"),
        ({"metadata.txt": METADATA + "\nicon=icon.svg"}, "names a file that is not in the package"),
        ({"module.py": "assert True"}, "B101"),
        ({"module.py": "import random\nx = random.random()"}, "B311"),
        ({"module.py": "try:\n    x = 1\nexcept Exception:\n    pass"}, "B110"),
        ({"module.py": "def f(:"}, "syntax error while parsing AST"),
        ({"module.py": "x == None"}, "E711"),
        ({"module.py": "f()"}, "F821"),
        # Put together here, so that this file itself holds nothing that looks like a secret.
        ({"settings.json": '{"digest": "' + "0123456789abcdef" * 4 + '"}'}, "Hex High Entropy String"),
    ],
)
def test_what_the_plugin_site_refuses_is_named(check, tmp_path, change, complaint):
    files = {name: text for name, text in {**GOOD, **change}.items() if text is not None}

    problems = check.problems_of(zipped(tmp_path, files))

    assert any(complaint in problem for problem in problems), problems
