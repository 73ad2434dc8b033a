"""Vietnamese, knowing nothing of articles and facts."""
