"""A desktop to load the plugin into: real widgets where QGIS has them."""

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtWidgets import QMenu, QToolBar

# The registry keeps no Python object alive by itself.
_PROVIDERS_PUT_BACK = []


@pytest.fixture
def unregistered(qgis_processing):
    """The registry without our provider, which the tests of algorithms keep registered; put back afterwards."""
    registry = QgsApplication.processingRegistry()
    had_provider = registry.providerById("evencare") is not None
    if had_provider:
        registry.removeProvider("evencare")
    yield registry
    if had_provider:
        from evencare.algorithms.provider import EvenCareProvider

        _PROVIDERS_PUT_BACK.append(EvenCareProvider())
        registry.addProvider(_PROVIDERS_PUT_BACK[-1])


@pytest.fixture
def desktop(qgis_iface, qgis_new_project, unregistered, monkeypatch):
    """The interface of QGIS with a real Plugins menu and a real toolbar for plugins."""
    menu, toolbar = QMenu(), QToolBar()
    monkeypatch.setattr(qgis_iface, "pluginMenu", lambda: menu, raising=False)
    monkeypatch.setattr(qgis_iface, "pluginToolBar", lambda: toolbar, raising=False)
    monkeypatch.setattr(qgis_iface, "browserModel", QgsBrowserGuiModel, raising=False)
    monkeypatch.setattr(qgis_iface, "addToolBarIcon", toolbar.addAction)
    monkeypatch.setattr(qgis_iface, "removeToolBarIcon", toolbar.removeAction)
    return qgis_iface


@pytest.fixture
def plugin(desktop):
    from evencare import classFactory

    loaded = classFactory(desktop)
    loaded.initGui()
    yield loaded
    loaded.unload()


@pytest.fixture
def evencare_menu(plugin, desktop) -> QMenu:
    (entry,) = desktop.pluginMenu().actions()
    return entry.menu()
