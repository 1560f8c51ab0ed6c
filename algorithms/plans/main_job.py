"""The main job in one go: a Processing model that ships with the plugin and can be opened in the model designer."""

from __future__ import annotations

from ..messages import tr
from .shipped_model import ShippedModel


class MainJob(ShippedModel):
    """``evencare:mainjob``: who reaches care today, where new hospitals should stand, how many beds each needs."""

    FILE = "main_job.model3"
    GROUP = "plans"

    def name(self):
        return "mainjob"

    def displayName(self):
        return tr("Plan hospitals: access, equity, sites and beds")

    def tags(self):
        return tr("model,main job,planning,scenario,hospitals,beds,siting,allocation,equity,report").split(",")
