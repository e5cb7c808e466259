"""Who may what with people and units."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from domain.accounts import policy
from domain.accounts.models import Invitation, InvitationKind, Membership, RoleGrant, Unit
from domain.kernel.context import VISITOR, Actor, Grant, Role
from domain.kernel.policy import SIGN_IN_FIRST, Denial

pytestmark = pytest.mark.usefixtures("connected_database")  # the ORM knows foreign keys once connected
ROOT, CHILD, OTHER = uuid4(), uuid4(), uuid4()
SEASON, CONTEST = uuid4(), uuid4()
NOW = datetime(2026, 10, 10, tzinfo=UTC)


def actor(*grants: Grant, coordinates: frozenset[UUID] = frozenset()) -> Actor:
    return Actor(
        user_id=uuid4(), email="a@example.vn", grants=frozenset(grants), coordinated_unit_ids=coordinates
    )


ACTORS = {
    "visitor": VISITOR,
    "account": actor(),
    "coordinator above": actor(coordinates=frozenset({ROOT, CHILD})),
    "coordinator": actor(coordinates=frozenset({CHILD})),
    "coordinator elsewhere": actor(coordinates=frozenset({OTHER})),
    "organiser of the season": actor(Grant(Role.ORGANISER, season_id=SEASON)),
    "organiser of the contest": actor(Grant(Role.ORGANISER, contest_id=CONTEST)),
    "organiser elsewhere": actor(Grant(Role.ORGANISER, contest_id=OTHER)),
    "auditor": actor(Grant(Role.AUDITOR, contest_id=CONTEST)),
    "administrator": actor(Grant(Role.ADMINISTRATOR)),
}


def child() -> Unit:
    return Unit(id=CHILD, parent_id=ROOT, path=f"/{ROOT}/{CHILD}/", code="C", name={"vi": "C"})


def allowed(answers: dict[str, Denial | None]) -> set[str]:
    return {name for name, denial in answers.items() if denial is None}


def test_units_are_edited_by_administrators() -> None:
    assert allowed({name: policy.can_edit_unit(a, child()) for name, a in ACTORS.items()}) == {
        "administrator"
    }


def test_members_are_managed_from_the_unit_upwards() -> None:
    answers = {name: policy.can_manage_members(a, CHILD) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator", "coordinator", "coordinator above"}
    assert answers["visitor"] is SIGN_IN_FIRST


def test_coordinators_are_appointed_from_above() -> None:
    answers = {name: policy.can_appoint_coordinator(a, child()) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator", "coordinator above"}


def test_the_coordinator_of_a_root_is_appointed_by_administrators() -> None:
    root = Unit(id=ROOT, parent_id=None, path=f"/{ROOT}/", code="R", name={"vi": "R"})
    answers = {name: policy.can_appoint_coordinator(a, root) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator"}


def test_people_leave_a_unit_themselves() -> None:
    member = ACTORS["account"]
    membership = Membership(id=uuid4(), user_id=member.user_id, unit_id=CHILD, created_at=NOW)
    answers = {name: policy.can_remove_member(a, membership) for name, a in ACTORS.items()}
    assert allowed(answers) == {"account", "administrator", "coordinator", "coordinator above"}
    assert answers["organiser elsewhere"] is not None
    assert answers["organiser elsewhere"].hidden


def test_organisers_invite_to_their_contest() -> None:
    answers = {name: policy.can_invite_to_contest(a, SEASON, CONTEST) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator", "organiser of the season", "organiser of the contest"}


def test_organisers_do_not_revoke_their_own_grant() -> None:
    own = ACTORS["organiser of the contest"]
    grant = RoleGrant(
        id=uuid4(), user_id=own.user_id, role=Role.ORGANISER, contest_id=CONTEST, created_at=NOW
    )
    answers = {name: policy.can_revoke_role(a, grant, SEASON) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator", "organiser of the season"}


def test_unit_roles_are_revoked_by_administrators() -> None:
    grant = RoleGrant(id=uuid4(), user_id=uuid4(), role=Role.COORDINATOR, unit_id=CHILD, created_at=NOW)
    answers = {name: policy.can_revoke_role(a, grant, None) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator"}


def invitation(kind: InvitationKind, **values: UUID | None) -> Invitation:
    return Invitation(
        id=uuid4(),
        email="b@example.vn",
        kind=kind,
        created_at=NOW,
        expires_at=NOW,
        token_digest=b"",
        **values,
    )


def test_an_invitation_to_a_unit_is_revoked_by_those_who_manage_it() -> None:
    sent = invitation(InvitationKind.MEMBER, unit_id=CHILD)
    answers = {name: policy.can_revoke_invitation(a, sent, None) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator", "coordinator", "coordinator above"}


def test_an_invitation_to_a_contest_is_revoked_by_its_organisers() -> None:
    sent = invitation(InvitationKind.JUDGE, contest_id=CONTEST, round_id=uuid4())
    answers = {name: policy.can_revoke_invitation(a, sent, SEASON) for name, a in ACTORS.items()}
    assert allowed(answers) == {"administrator", "organiser of the season", "organiser of the contest"}


def test_only_the_invited_address_accepts() -> None:
    mine = Invitation(email="a@example.vn")
    foreign = Invitation(email="c@example.vn")
    assert policy.can_accept_invitation(ACTORS["account"], mine) is None
    assert policy.can_accept_invitation(ACTORS["account"], foreign) is not None
    assert policy.can_accept_invitation(VISITOR, mine) is SIGN_IN_FIRST


def test_who_oversees_a_contest() -> None:
    answers = {name: policy.can_oversee(a, SEASON, CONTEST) for name, a in ACTORS.items()}
    assert allowed(answers) == {
        "administrator",
        "auditor",
        "organiser of the contest",
        "organiser of the season",
    }
