"""What it costs to get there: straight lines and tables of travel costs."""
