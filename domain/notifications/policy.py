"""Who may deal with messages that would not go out."""

from __future__ import annotations

from uuid import UUID

from domain.kernel.context import Actor, Role
from domain.kernel.policy import HIDDEN, SIGN_IN_FIRST, Denial


def can_retry_dead_letter(actor: Actor, season_id: UUID | None, contest_id: UUID | None) -> Denial | None:
    """Administrators; and organisers what belongs to their contest."""
    if not actor.is_signed_in:
        return SIGN_IN_FIRST
    if actor.is_administrator:
        return None
    runs_it = season_id is not None and actor.has_role_in(
        Role.ORGANISER, season_id=season_id, contest_id=contest_id
    )
    return None if runs_it else HIDDEN
