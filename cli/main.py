"""The `vinhdanh` command: thin, one operation a command. Importing a module registers its commands."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import cli as package
from cli.app import app
from cli.surroundings import borrow_environment

for module in pkgutil.iter_modules(package.__path__):
    if module.name != "main":
        importlib.import_module(f"cli.{module.name}")


def main() -> None:
    """The console script. Says in a sentence when no product can be found."""
    borrow_environment()
    from pydantic import ValidationError

    try:
        app()
    except ValidationError as error:
        missing = ", ".join(str(fault["loc"][0]).upper() for fault in error.errors())
        sys.exit(
            f"Chưa có cấu hình: {missing}. Hãy chạy `python3 run.py` ở cửa sổ khác, hoặc đặt biến môi trường."
            f" / Missing settings: {missing}. Start `python3 run.py` in another terminal, or set them."
        )


__all__ = ["app", "main"]
