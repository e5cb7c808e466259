"""Audit, outbox and idempotency: what every operation writes in its own transaction."""

from __future__ import annotations

from typing import Any

from tortoise import fields
from tortoise.fields import SqlDefault
from tortoise.models import Model


class AuditEntry(Model):
    """One recorded event. Append-only: a trigger and the application's grants forbid the rest."""

    id = fields.BigIntField(primary_key=True)
    at = fields.DatetimeField()
    actor_id = fields.UUIDField(null=True)
    request_id = fields.CharField(64, default="")
    operation = fields.CharField(100)
    event = fields.CharField(100)
    subject_id = fields.UUIDField(null=True, db_index=True)
    payload: Any = fields.JSONField()

    class Meta:
        table = "audit_entries"


class OutboxMessage(Model):
    """An event on its way to its reactions. Done when every reaction's effect is committed; dead after too
    many attempts, and then shown to organisers."""

    id = fields.UUIDField(primary_key=True)
    event = fields.CharField(100)
    payload: Any = fields.JSONField()
    created_at = fields.DatetimeField()
    due_at = fields.DatetimeField(db_default=SqlDefault("clock_timestamp()"))
    attempts = fields.IntField(default=0)
    done_at = fields.DatetimeField(null=True)
    dead_at = fields.DatetimeField(null=True)
    error = fields.TextField(default="")

    class Meta:
        table = "outbox_messages"


class IdempotencyKey(Model):
    """A client's key for one mutation: who, which operation, a digest of its input, and what it answered.

    `result` is {"model": name, "pk": id} for a row, {"value": ...} for a plain answer."""

    id = fields.BigIntField(primary_key=True)
    scope = fields.CharField(64)
    key = fields.CharField(200)
    operation = fields.CharField(100)
    digest = fields.BinaryField()
    result: Any = fields.JSONField(null=True)
    at = fields.DatetimeField()
    replays = fields.IntField(default=0)

    class Meta:
        table = "idempotency_keys"
        unique_together = (("scope", "key"),)
