"""The verbs of accounts."""

from domain.accounts.operations.invitations import (
    accept_invitation,
    invite_to_contest,
    invite_to_unit,
    revoke_invitation,
)
from domain.accounts.operations.people import (
    create_api_token,
    end_session,
    record_password,
    revoke_api_token,
    sign_out,
    update_profile,
)
from domain.accounts.operations.roles import appoint_first_administrator, grant_role, revoke_role
from domain.accounts.operations.sign_in import (
    count_attempt,
    open_session_by_code,
    open_session_by_password,
    request_sign_in_code,
)
from domain.accounts.operations.units import create_unit, remove_member, update_unit

__all__ = [
    "accept_invitation",
    "appoint_first_administrator",
    "count_attempt",
    "create_api_token",
    "create_unit",
    "end_session",
    "grant_role",
    "invite_to_contest",
    "invite_to_unit",
    "open_session_by_code",
    "open_session_by_password",
    "record_password",
    "remove_member",
    "request_sign_in_code",
    "revoke_api_token",
    "revoke_invitation",
    "revoke_role",
    "sign_out",
    "update_profile",
    "update_unit",
]
