"""EvenCare: plan the allocation of healthcare in QGIS."""


def classFactory(iface):
    """Called by QGIS to get the plugin object."""
    from .plugin import EvenCarePlugin

    return EvenCarePlugin(iface)
