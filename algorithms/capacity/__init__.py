"""Algorithms of the group Capacity."""
