"""Which Python packages are there, what each is for, and how to get one that is missing.

A package counts as found when its import succeeds: one that is installed but broken (built for another numpy, say)
is reported with the error that importing it raised. Nothing is ever installed from here.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from importlib import metadata

from .messages import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Package:
    """A package that EvenCare uses.

    ``modules`` are the ones imported in earnest; ``with_qgis`` says that it belongs to QGIS, whose own build of it
    must not be replaced. ``purpose`` and ``without`` (what happens when it is missing) are marked for translation.
    """

    name: str
    modules: tuple[str, ...]
    with_qgis: bool
    purpose: str
    without: str


@dataclass(frozen=True)
class Finding:
    """What became of importing ``package``: a ``version``, or the ``problem``."""

    package: Package
    version: str = ""
    problem: str = ""

    @property
    def found(self) -> bool:
        return not self.problem


PACKAGES = (
    Package(
        "numpy",
        ("numpy",),
        True,
        QT_TRANSLATE_NOOP("EvenCare", "All calculations."),
        QT_TRANSLATE_NOOP("EvenCare", "Nothing works without it."),
    ),
    Package(
        "scipy",
        ("scipy.sparse", "scipy.spatial", "scipy.optimize"),
        True,
        QT_TRANSLATE_NOOP("EvenCare", "Nearest neighbours, sparse matrices, and a built-in HiGHS solver."),
        QT_TRANSLATE_NOOP("EvenCare", "Straight-line costs, siting and reallocation of capacity need it."),
    ),
    Package(
        "pyproj",
        ("pyproj",),
        True,
        QT_TRANSLATE_NOOP("EvenCare", "Exact distances on the ellipsoid."),
        QT_TRANSLATE_NOOP("EvenCare", "Straight-line costs need it."),
    ),
    Package(
        "highspy",
        ("highspy",),
        False,
        QT_TRANSLATE_NOOP("EvenCare", "The HiGHS solver with progress, cancel and the best plan so far."),
        QT_TRANSLATE_NOOP("EvenCare", "The HiGHS inside scipy is used; while it solves, QGIS may not respond."),
    ),
    Package(
        "PuLP",
        ("pulp",),
        False,
        QT_TRANSLATE_NOOP("EvenCare", "Other solvers for siting: CBC, Gurobi, CPLEX and more."),
        QT_TRANSLATE_NOOP("EvenCare", "HiGHS is the only solver."),
    ),
    Package(
        "matplotlib",
        ("matplotlib.figure",),
        True,
        QT_TRANSLATE_NOOP("EvenCare", "Charts and maps in reports."),
        QT_TRANSLATE_NOOP("EvenCare", "Reports have tables but no charts."),
    ),
)

_FROM_QGIS = {
    "win32": QT_TRANSLATE_NOOP(
        "EvenCare", "Run OSGeo4W Setup, Advanced Install, and choose python3-{name}. Do not use pip for it."
    ),
    "darwin": QT_TRANSLATE_NOOP(
        "EvenCare", "It comes with QGIS for macOS: install the current QGIS again. Do not use pip for it."
    ),
    "linux": QT_TRANSLATE_NOOP(
        "EvenCare", "Install your system's package; on Debian and Ubuntu: sudo apt install python3-{name}"
    ),
}
_FROM_INDEX = {
    "win32": QT_TRANSLATE_NOOP(
        "EvenCare", "Close QGIS, open the OSGeo4W Shell from the Start menu, and run: {command}"
    ),
    "darwin": QT_TRANSLATE_NOOP("EvenCare", "Close QGIS, open Terminal, and run: {command}"),
    "linux": QT_TRANSLATE_NOOP("EvenCare", "Close QGIS, open a terminal, and run: {command}"),
}
_PYTHON = {"win32": "python", "darwin": "/Applications/QGIS.app/Contents/MacOS/bin/python3", "linux": "python3"}


def find(package: Package) -> Finding:
    """Import the package, and say what came of it."""
    try:
        for module in package.modules:
            importlib.import_module(module)
    # A broken binary raises more than ImportError (AttributeError and SystemError with a foreign numpy).
    except Exception as error:
        return Finding(package, problem=f"{type(error).__name__}: {error}")
    return Finding(package, version=_version(package))


def find_all() -> list[Finding]:
    """Findings in the order in which a planner needs the packages."""
    return [find(package) for package in PACKAGES]


def how_to_get(package: Package, platform: str, folder: str) -> tuple[str, dict[str, str]]:
    """How to get ``package``: a sentence to translate, and the values that fill it.

    ``platform`` is ``sys.platform``; ``folder`` is the ``python`` folder of the QGIS profile, where QGIS looks for
    packages: nothing outside the profile is touched. ``--no-deps`` keeps pip from bringing a second numpy, which
    would break QGIS; highspy and PuLP need nothing but numpy.
    """
    system = platform if platform in _PYTHON else "linux"
    if package.with_qgis:
        return _FROM_QGIS[system], {"name": package.name}
    command = f'{_PYTHON[system]} -m pip install --no-deps --target "{folder}" {package.name.lower()}'
    return _FROM_INDEX[system], {"command": command}


def _version(package: Package) -> str:
    module = importlib.import_module(package.modules[0].split(".")[0])
    version = getattr(module, "__version__", "")
    if version:
        return str(version)
    try:
        return metadata.version(package.name)
    except metadata.PackageNotFoundError:
        return ""
