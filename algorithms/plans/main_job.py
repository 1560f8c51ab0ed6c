"""The main job in one go: a Processing model that ships with the plugin and can be opened in the model designer."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..base import ICONS, group_titles
from ..messages import tr

MODEL = Path(__file__).resolve().parents[2] / "resources" / "models" / "main_job.model3"


class MainJob(QgsProcessingModelAlgorithm):
    """``evencare:mainjob``: the model of ``resources/models``, under an id that stays whatever its title is."""

    def __init__(self) -> None:
        super().__init__()
        self.fromFile(str(MODEL))
        texts = self.helpContent()
        for definition in self.parameterDefinitions():
            definition.setHelp(texts.get(definition.name(), ""))

    def createInstance(self):
        # Read again: algorithms of our provider are unknown while the provider is still loading.
        return type(self)()

    def processAlgorithm(self, parameters, context, feedback):
        # Models read their inputs as they are given: without this, defaults would hold in the dialog only.
        defaults = {one.name(): one.defaultValue() for one in self.parameterDefinitions() if not one.isDestination()}
        return super().processAlgorithm({**defaults, **parameters}, context, feedback)

    def name(self):
        return "mainjob"

    def displayName(self):
        return tr("Plan hospitals: access, equity, sites and beds")

    def group(self):
        return group_titles()[self.groupId()]

    def groupId(self):
        return "plans"

    def tags(self):
        return tr("model,main job,planning,scenario,hospitals,beds,siting,allocation,equity,report").split(",")

    def svgIconPath(self):
        return str(ICONS / "plans.svg")

    def icon(self):
        return QIcon(self.svgIconPath())
