"""EvenCare: plan the allocation of healthcare in QGIS."""


def classFactory(iface):  # noqa: N802 (the name QGIS calls)
    """Called by QGIS to get the plugin object."""
    from .plugin import EvenCarePlugin

    return EvenCarePlugin(iface)
