"""Toolbox group 'Travel costs'."""
