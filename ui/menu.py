"""The EvenCare menu (under Plugins, and behind the toolbar button). Dialogs are made when first opened."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu

from ..algorithms.messages import tr

ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "evencare.svg"


class EvenCareMenu:
    """Adds the menu and the toolbar button to QGIS; :meth:`remove` takes everything away again."""

    def __init__(self, iface) -> None:
        self._iface = iface
        self._dialogs = {}

        self.menu = QMenu("EvenCare", iface.mainWindow())
        self.menu.setToolTipsVisible(True)
        self._add(tr("&First steps…"), tr("What EvenCare does, one step after the other"), self._show_first_steps)
        self._add(
            tr("&Load the sample region"),
            tr("People, hospitals, candidate sites and roads to try everything on"),
            self._load_sample_region,
        )
        self.menu.addSeparator()
        self._add(
            tr("&Solvers and packages…"),
            tr("Which solvers and Python packages are found, and how to get the others"),
            self._show_packages,
        )

        # One action for both places: a submenu in the menu; in the toolbar a button with the menu behind its arrow.
        self.entry = iface.pluginMenu().addAction(QIcon(str(ICON)), "EvenCare")
        self.entry.setToolTip(tr("EvenCare: plan the allocation of healthcare"))
        self.entry.setMenu(self.menu)
        self.entry.triggered.connect(self._show_first_steps)
        iface.addToolBarIcon(self.entry)

    def remove(self) -> None:
        for dialog in self._dialogs.values():
            dialog.close()
            dialog.deleteLater()
        self._dialogs.clear()
        self._iface.removeToolBarIcon(self.entry)
        self._iface.pluginMenu().removeAction(self.entry)
        self.entry.deleteLater()
        self.menu.deleteLater()

    def _add(self, title: str, tip: str, slot) -> None:
        action = self.menu.addAction(title)
        action.setToolTip(tip)
        action.triggered.connect(slot)

    def _show_first_steps(self) -> None:
        from .first_steps import FirstStepsDialog

        self._show("first steps", lambda window: FirstStepsDialog(self._load_sample_region, window))

    def _show_packages(self) -> None:
        from .packages_dialog import PackagesDialog

        self._show("packages", PackagesDialog)

    def _show(self, key: str, make) -> None:
        if key not in self._dialogs:
            self._dialogs[key] = make(self._iface.mainWindow())
        dialog = self._dialogs[key]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _load_sample_region(self) -> None:
        from .sample_region import load_sample_region

        load_sample_region(self._iface)
