"""Whose names are public: those who said yes, where the contest asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from domain.contests.models import Contest, FormField
from domain.contests.team_rules import CoAuthorConfirmation, TeamRules
from domain.entries.cleaning import form_of
from domain.entries.content import search_columns
from domain.entries.models import Contributor, Entry, EntryVersion

NAMED = """(
    (k.confirmation = 'NOT_REQUIRED' OR c.user_id = e.author_id OR c.confirmed_at IS NOT NULL)
    AND (NOT k.requires_publication_consent OR c.consents_to_publish_at IS NOT NULL))"""
"""`is_named` in SQL, of contributor `c` to entry `e` in contest `k`."""
HIDES_NAMES = "(k.confirmation <> 'NOT_REQUIRED' OR k.requires_publication_consent)"


def is_named(one: Contributor, rules: TeamRules, author_id: UUID | None) -> bool:
    """Whether this contributor is named on public pages."""
    has_confirmed = one.confirmed_at is not None or (one.user_id is not None and one.user_id == author_id)
    if rules.confirmation is not CoAuthorConfirmation.NOT_REQUIRED and not has_confirmed:
        return False
    return not rules.requires_publication_consent or one.consents_to_publish_at is not None


def hidden_names(people: Iterable[Contributor], rules: TeamRules, author_id: UUID | None) -> frozenset[str]:
    """Ids, as text, of the contributors who are not named."""
    return frozenset(str(one.id) for one in people if not is_named(one, rules, author_id))


async def refresh_search(entry: Entry) -> None:
    """Writes again what search may know of the submitted version, after somebody's answer; nothing of a draft that
    was never submitted."""
    version = await EntryVersion.filter(entry_id=entry.id, number=entry.submitted_version).first()
    if version is None:
        return
    contest = await Contest.get(id=entry.contest_id)
    form = form_of(await FormField.filter(contest_id=entry.contest_id).order_by("position", "id"))
    people = await Contributor.filter(entry_id=entry.id)
    known = hidden_names(people, contest.team_rules, entry.author_id)
    # who is in the version and has left since said no
    gone = {one["id"] for one in version.content["contributors"]} - {str(one.id) for one in people}
    hidden = known | gone if contest.team_rules.hides_unconfirmed else known
    columns = search_columns(version.content, form, hidden)
    entry.update_from_dict(columns)
    await entry.save(update_fields=list(columns))
