"""The county of the capacity tests (its layers are the fixture ``county``): changes of it, and refusals."""

import pytest
from qgis.core import QgsProcessingException


def changed(county, **changes):
    """The parameters of the county with some of them changed."""
    return {**county, **changes}


def refusal(run, **parameters):
    """What people read where a reallocation is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run("reallocatecapacity", **parameters)
    return str(caught.value)
