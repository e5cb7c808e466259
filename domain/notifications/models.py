"""What was mailed."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class SentMail(Model):
    """One row per message and outbox event, so that a repeated delivery sends no second copy."""

    id = fields.BigIntField(primary_key=True)
    outbox_id = fields.UUIDField()
    recipient = fields.CharField(254)
    template = fields.CharField(60)
    sent_at = fields.DatetimeField()

    class Meta:
        table = "sent_mails"
        unique_together = (("outbox_id", "recipient", "template"),)
