"""Plugs the outside world into the domain's ports."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from domain.kernel import ports
from infra.broadcast import PostgresBroadcast
from infra.database import database
from infra.fetching import PageFetcher
from infra.mail import SmtpMailer
from infra.sandbox import ProcessSandbox
from infra.scanner import scanner_of
from infra.settings import Settings
from infra.storage import S3FileStore


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[None]:
    """Database and ports, for as long as a process runs: web, worker and commands alike."""
    url = settings.database_url.get_secret_value()
    async with database(url, pool_size=settings.database_pool_size):
        broadcast = PostgresBroadcast(url)
        ports.install(
            ports.Ports(
                files=S3FileStore(settings),
                mailer=SmtpMailer(settings.smtp_url.get_secret_value(), settings.mail_from),
                broadcast=broadcast,
                scanner=scanner_of(settings),
                sandbox=ProcessSandbox(),
                fetcher=PageFetcher(settings.outlets),
                secret=settings.secret_key.get_secret_value().encode(),
                public_url=settings.public_url.rstrip("/"),
            )
        )
        try:
            yield
        finally:
            await broadcast.close()
