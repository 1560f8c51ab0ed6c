"""From observed flows to access in one go: a Processing model that ships with the plugin."""

from __future__ import annotations

from ..messages import tr
from ..plans.shipped_model import ShippedModel


class ChoiceChain(ShippedModel):
    """``evencare:choicechain``: calibrates the decay, and uses it for flows, service areas, competition and access."""

    FILE = "choice_chain.model3"
    GROUP = "choice"

    def name(self):
        return "choicechain"

    def displayName(self):
        return tr("From observed flows to service areas, competition and access")

    def tags(self):
        return tr("model,example,calibration,patient choice,service areas,competition,access,crowding").split(",")
