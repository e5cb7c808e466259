"""`vinhdanh docs`: writes the documents that the code itself is the source of, or says where they lie."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import typer

import domain
from cli.app import app
from domain.kernel.operation import OPERATIONS, Operation
from domain.kernel.policy import Persona

ROOT = Path(__file__).parent.parent
RINGS = ("api", "cli", "workers", "schema", "infra", "domain")


@app.command()
def docs(*, check: bool = False) -> None:
    """Write docs/permissions.md and docs/architecture.md; with --check, fail where they are out of date."""
    stale = []
    for name, text in {"permissions.md": permissions(), "architecture.md": architecture()}.items():
        file = ROOT / "docs" / name
        if check and (not file.exists() or file.read_text() != text):
            stale.append(name)
        elif not check:
            file.write_text(text)
    if stale:
        typer.echo(f"docs/{', docs/'.join(stale)} out of date: run `python3 run.py schema`", err=True)
        raise typer.Exit(1)


def all_operations() -> dict[str, Operation]:
    """The registry, with every context's operations loaded."""
    for context in pkgutil.iter_modules(domain.__path__):
        _load_tree(f"domain.{context.name}")
    return dict(sorted(OPERATIONS.items()))


def _load_tree(package: str) -> None:
    module = importlib.import_module(package)
    for child in pkgutil.iter_modules(getattr(module, "__path__", [])):
        _load_tree(f"{package}.{child.name}")


def permissions() -> str:
    """Who may call which operation, on things of their own; a table per context."""
    lines = [
        "# Who may do what",
        "",
        "Generated from the operations (`python3 run.py schema`); do not edit. A mark means: may, on things of",
        "their own or in their scope. `tests/architecture/test_matrix.py` calls every operation as every one of",
        "these people and fails where this table is wrong.",
    ]
    context = ""
    for name, operation in all_operations().items():
        if name.split(".")[0] != context:
            context = name.split(".")[0]
            lines += ["", f"## {context}", ""]
            lines.append("| operation | what it does | " + " | ".join(p.value for p in Persona) + " |")
            lines.append("|---|---|" + "---|" * len(Persona))
        marks = " | ".join("✓" if persona in operation.may else "" for persona in Persona)
        lines.append(f"| `{name.split('.')[1]}` | {operation.summary} | {marks} |")
    return "\n".join(lines) + "\n"


def architecture() -> str:
    """The tree of packages with the first line of each module's docstring."""
    lines = [
        "# How the code is laid out",
        "",
        "Generated from the modules' first lines (`python3 run.py schema`); do not edit. Who may import whom is in",
        "`pyproject.toml` under import-linter and checked in every test run: `api | workers | cli` see",
        "`schema | infra`, which see `domain`; inside `domain` the contexts are layers, notifications highest,",
        "kernel lowest. Decisions and their reasons are in `docs/adr/`.",
        "",
    ]
    for ring in RINGS:
        lines += [f"## {ring}", ""]
        lines += [_line(file) for file in sorted((ROOT / ring).rglob("*.py")) if file.read_text().strip()]
        lines.append("")
    return "\n".join(lines)


def _line(file: Path) -> str:
    first = file.read_text().removeprefix('"""').split("\n")[0].removesuffix('"""')
    summary = first if file.read_text().startswith('"""') else ""
    return f"- `{file.relative_to(ROOT)}`" + (f" — {summary}" if summary else "")
