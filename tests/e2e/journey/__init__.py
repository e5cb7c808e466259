"""The journey through a contest, a module a role."""
