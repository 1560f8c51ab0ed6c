"""What QGIS loads: the Processing provider everywhere, and in the desktop the menu."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .algorithms.provider import EvenCareProvider

TRANSLATIONS = Path(__file__).parent / "resources" / "translations"


class EvenCarePlugin:
    """Registers what EvenCare offers and takes all of it back on unload.

    ``initProcessing`` is all that qgis_process calls; it must not touch the user interface (``iface`` is None there).
    """

    def __init__(self, iface) -> None:
        self._iface = iface
        self._translator = None
        self._provider = None
        self._menu = None

    def initProcessing(self) -> None:
        self._translator = _install_translator()
        self._provider = EvenCareProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        self.initProcessing()
        from .ui.menu import EvenCareMenu

        self._menu = EvenCareMenu(self._iface)

    def unload(self) -> None:
        if self._menu is not None:
            self._menu.remove()
            self._menu = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None


def _install_translator() -> QTranslator | None:
    """The translator for the language of QGIS (``zh_Hans_CN``, then ``zh_Hans``, ``zh``); None where there is none."""
    translator = QTranslator()
    if not translator.load(QLocale(QgsApplication.locale()), "evencare", "_", str(TRANSLATIONS)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
