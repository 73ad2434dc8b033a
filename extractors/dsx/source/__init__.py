"""What is read: text, its segmentation and zones, articles, and the reading of files and streams."""
