"""The command line of dsx: reads arguments, prints. Nothing else prints."""
