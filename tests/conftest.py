"""Loads the repository root as the package ``evencare``, whatever the checkout is called."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "evencare"
EXIT_STATUS = pytest.StashKey()

# Files that run at the same time have a QGIS profile each.
if "PYTEST_XDIST_WORKER" in os.environ and "QGIS_CUSTOM_CONFIG_PATH" in os.environ:
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] += "-" + os.environ["PYTEST_XDIST_WORKER"]


def _load_package() -> None:
    spec = importlib.util.spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


if PACKAGE not in sys.modules:
    _load_package()

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("evencare", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("evencare")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data beside the checkout; tests that need it fail without it in CI."""
    folder = Path(os.environ.get("EVENCARE_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        message = f"real data not found at {folder} (set EVENCARE_SHARED_DATA)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item):
    """Layers of the session's last test go before QGIS does: pytest would let go of them after it, and crash."""
    getattr(item, "funcargs", {}).clear()


def pytest_sessionfinish(session, exitstatus):
    session.config.stash[EXIT_STATUS] = int(exitstatus)


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure(config):
    """Leave before the interpreter takes QGIS apart.

    QGIS 3.22 crashes there while anything still refers to a raster layer (a script that opens one and ends does the
    same), and the crash would replace the verdict. By now every test, teardown and report is done.
    """
    if "qgis.core" in sys.modules and EXIT_STATUS in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[EXIT_STATUS])
