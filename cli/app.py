"""The command's root, that each command's module registers with."""

from __future__ import annotations

import typer

app = typer.Typer(no_args_is_help=True, help="Vinh Danh: competitions and awards.", add_completion=False)
imports = typer.Typer(no_args_is_help=True, help="Bring finished contests in.")
app.add_typer(imports, name="import")
