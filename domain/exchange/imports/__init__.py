"""What a file of past years' entries and awards says, and whether it can be so."""
