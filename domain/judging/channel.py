"""Where judging's progress is announced."""

from __future__ import annotations

from uuid import UUID


def judging_channel(contest_id: UUID) -> str:
    return f"judging:{contest_id}"
