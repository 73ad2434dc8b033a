"""Many articles: gold and its figures."""
