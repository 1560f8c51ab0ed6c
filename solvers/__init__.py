"""EvenCare's numerical models: numpy, scipy, PuLP and HiGHS; never QGIS, never Qt."""
