"""Vietnamese, knowing nothing of articles and facts."""

from dsx.language import flags

flags.as_numbers()
