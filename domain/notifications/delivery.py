"""Sending a mail once, though its job may run twice, or twice at once."""

from __future__ import annotations

from uuid import UUID

from tortoise.transactions import in_transaction

from domain.kernel.ports import Mail, ports
from domain.kernel.rows import fetch_value


async def deliver(outbox_id: UUID, template: str, mail: Mail) -> bool:
    """Sends unless it was sent before; answers whether it did. Raises what the mailer raises.

    The row is written first, uncommitted: a second run waits at the unique constraint until this one is through.
    Only a process that dies between the server's "accepted" and the commit sends again, under the same Message-ID."""
    async with in_transaction():
        taken = await fetch_value(
            "INSERT INTO sent_mails (outbox_id, recipient, template, sent_at) VALUES ($1, $2, $3, clock_timestamp())"
            " ON CONFLICT (outbox_id, recipient, template) DO NOTHING RETURNING id",
            outbox_id,
            mail.to,
            template,
        )
        if taken is None:
            return False
        await ports().mailer.send(mail)
    return True
