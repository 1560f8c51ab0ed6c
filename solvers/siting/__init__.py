"""Where to open sites: models that name their plan, what no plan can beat, and the gap between the two."""
