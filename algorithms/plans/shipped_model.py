"""Processing models that ship with the plugin, stand among its algorithms, and can be opened in the model designer."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..base import ICONS, group_titles
from ..messages import tr

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of ``resources/models``. A subclass sets ``FILE`` and ``GROUP``, and implements ``name``, ``displayName``
    and ``tags``: its id stays whatever the title in the file is."""

    FILE = ""
    GROUP = ""

    def __init__(self) -> None:
        super().__init__()
        self.fromFile(str(MODELS / self.FILE))
        # Translated: scripts/translations.py finds the texts in the file.
        texts = {name: tr(text) for name, text in self.helpContent().items()}
        self.setHelpContent(texts)
        for definition in self.parameterDefinitions():
            definition.setDescription(tr(definition.description()))
            definition.setHelp(texts.get(definition.name(), ""))

    def createInstance(self):
        # Read again: algorithms of our provider are unknown while the provider is still loading.
        return type(self)()

    def processAlgorithm(self, parameters, context, feedback):
        # Models read their inputs as they are given: without this, defaults would hold in the dialog only.
        defaults = {one.name(): one.defaultValue() for one in self.parameterDefinitions() if not one.isDestination()}
        return super().processAlgorithm({**defaults, **parameters}, context, feedback)

    def group(self):
        return group_titles()[self.groupId()]

    def groupId(self):
        return self.GROUP

    def svgIconPath(self):
        return str(ICONS / f"{self.GROUP}.svg")

    def icon(self):
        return QIcon(self.svgIconPath())
