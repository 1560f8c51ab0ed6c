"""Loading and unloading: everything is there, and nothing stays behind."""

from qgis.core import QgsApplication

from evencare import classFactory


def provider():
    return QgsApplication.processingRegistry().providerById("evencare")


def test_the_plugin_can_be_loaded_and_unloaded_twice_and_leaves_nothing_behind(desktop):
    for _ in range(2):
        plugin = classFactory(desktop)
        plugin.initGui()
        assert provider().algorithms()
        assert len(desktop.pluginMenu().actions()) == 1
        assert len(desktop.pluginToolBar().actions()) == 1

        plugin.unload()
        assert provider() is None
        assert desktop.pluginMenu().actions() == []
        assert desktop.pluginToolBar().actions() == []


def test_processing_alone_needs_no_interface(unregistered):
    plugin = classFactory(None)
    plugin.initProcessing()
    assert provider() is not None

    plugin.unload()
    assert provider() is None


def test_unloading_closes_open_dialogs(desktop, qtbot):
    plugin = classFactory(desktop)
    plugin.initGui()
    (entry,) = desktop.pluginMenu().actions()
    entry.menu().actions()[0].trigger()
    dialogs = [w for w in QgsApplication.topLevelWidgets() if w.windowTitle() == "EvenCare: first steps"]
    assert dialogs[-1].isVisible()

    plugin.unload()
    assert not dialogs[-1].isVisible()


def test_the_menu_offers_first_steps_the_sample_region_and_the_packages(evencare_menu):
    titles = [action.text().replace("&", "") for action in evencare_menu.actions() if not action.isSeparator()]

    assert titles == ["First steps…", "Load the sample region", "Solvers and packages…"]


def test_the_toolbar_button_has_an_icon_and_opens_the_menu(evencare_menu, desktop):
    (button,) = desktop.pluginToolBar().actions()

    assert not button.icon().isNull()
    assert button.menu() is evencare_menu


def test_a_dialog_is_made_once_and_shown_again(evencare_menu, desktop):
    action = evencare_menu.actions()[0]

    action.trigger()
    action.trigger()

    shown = [
        w for w in QgsApplication.topLevelWidgets() if w.windowTitle() == "EvenCare: first steps" and w.isVisible()
    ]
    assert len(shown) == 1
