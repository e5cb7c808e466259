"""`vinhdanh admin` and `vinhdanh health`: the first administrator, and whether the parts answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated

import typer
from rich.console import Console

from cli.app import app
from cli.operator import operator_context
from cli.texts import Language, sentences
from domain.accounts.operations import appoint_first_administrator
from domain.kernel.clock import database_now
from domain.kernel.errors import Problem
from infra.settings import Settings, settings

PART_TIMEOUT = 5  # seconds


@app.command()
def admin(
    email: Annotated[str, typer.Argument(help="The address; sign in with a code sent to it.")],
    name: Annotated[str, typer.Option(help="Shown to others.")] = "Quản trị viên",
    language: Annotated[Language, typer.Option(help="Language of messages.")] = Language.VI,
) -> None:
    """Make the first administrator of an empty installation; later ones are appointed in the pages."""
    try:
        asyncio.run(_appoint(email, name))
    except Problem as problem:
        typer.echo("\n".join(sentences(language, problem)), err=True)
        raise typer.Exit(2) from None
    typer.echo(f"{email}: {settings().public_url}/sign-in")


async def _appoint(email: str, name: str) -> None:
    from infra.database import database

    async with database(settings().database_url.get_secret_value(), pool_size=2):
        await appoint_first_administrator(await operator_context("vinhdanh admin"), email, name)


@app.command()
def health() -> None:
    """Ask database, queue, object store and mail server for a real answer each; 1 when one does not."""
    failed = asyncio.run(_ask_all(settings()))
    raise typer.Exit(1 if failed else 0)


async def _ask_all(configured: Settings) -> int:
    parts: dict[str, Callable[[Settings], Awaitable[None]]] = {
        "PostgreSQL": _ask_database,
        "Redis": _ask_queue,
        "S3": _ask_store,
        "SMTP": _ask_mail,
    }
    console, failed = Console(), 0
    for name, ask in parts.items():
        try:
            await asyncio.wait_for(ask(configured), PART_TIMEOUT)
            console.print(f"[green]✓[/green] {name}")
        except Exception as error:
            failed += 1
            console.print(f"[red]✗[/red] {name}: {type(error).__name__}: {error}")
    return failed


async def _ask_database(configured: Settings) -> None:
    from infra.database import database

    async with database(configured.database_url.get_secret_value(), pool_size=1):
        await database_now()


async def _ask_queue(configured: Settings) -> None:
    from redis.asyncio import Redis

    async with Redis.from_url(configured.redis_url.get_secret_value()) as queue:
        await queue.ping()


async def _ask_store(configured: Settings) -> None:
    from infra.storage import S3FileStore

    await S3FileStore(configured).head_upload("health")


async def _ask_mail(configured: Settings) -> None:
    from infra.mail import SmtpMailer

    await SmtpMailer(configured.smtp_url.get_secret_value(), configured.mail_from).check()
