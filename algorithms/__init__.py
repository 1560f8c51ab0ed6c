"""Processing algorithms: read layers, call a solver, write layers."""
