"""Who can reach which care: distance decay, floating catchments, nearest facilities."""
