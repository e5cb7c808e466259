"""The `vinhdanh` command: thin, one operation a command. Importing a module registers its commands."""

from __future__ import annotations

import importlib
import pkgutil

import cli as package
from cli.app import app

for module in pkgutil.iter_modules(package.__path__):
    importlib.import_module(f"cli.{module.name}")

__all__ = ["app"]
