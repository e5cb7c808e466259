"""For every operation a valid call: in which world, on whose things, with which arguments.

A scenario prepares what the operation is called on and answers the call, still without its context. `owner` is
the person whose things they are, for operations on one's own account; it is who calls, or for a foreign call
somebody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from domain.accounts import operations as accounts
from domain.accounts.models import (
    ApiToken,
    Invitation,
    InvitationKind,
    Membership,
    RoleGrant,
    Session,
    SignInCode,
    User,
)
from domain.accounts.tokens import code_digest, digest, invitation_token, sign_in_code
from domain.awards import operations as awards
from domain.awards.models import Award
from domain.awards.rules import Grant
from domain.contests import operations as contests
from domain.contests.models import Contest, PhaseKind, Prize
from domain.entries import operations as entries
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.inspection import Inspected
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, EntryStatus
from domain.judging import operations as judging
from domain.judging.models import Assignment, Criterion, RoundStatus, Score
from domain.judging.operations import ScoreGiven
from domain.kernel.context import Role
from domain.kernel.models import OutboxMessage
from domain.notifications import operations as notifications
from domain.results import operations as results
from domain.voting import operations as voting
from domain.voting.imports import ImportOptions, import_election
from domain.voting.rules import Choice
from tests.architecture.stage import Stage
from tests.conftest import ctx_for
from tests.factories.accounts import PASSWORD, make_auditor, make_membership, make_session, make_user
from tests.factories.elections import make_election
from tests.factories.entries import make_attachment, make_entry
from tests.factories.judging import make_result, make_round

Call = Callable[..., Awaitable[Any]]
Prepare = Callable[[Stage, User], Awaitable[Call]]
