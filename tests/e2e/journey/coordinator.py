"""The coordinator: invites colleagues into the unit, and forwards what they submitted."""

from __future__ import annotations

from playwright.async_api import expect

from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage


async def invite_member(coordinator: Person, email: str) -> None:
    await coordinator.visit("/workspace/unit")
    await coordinator.fill("units:members.inviteEmail", email)
    await coordinator.press("units:members.invite")
    await coordinator.sees(coordinator.words("units:members.invited", email=email))


async def return_entry(stage: Stage, coordinator: Person, title: str, reason: str) -> None:
    """Back to its author, who is told why."""
    await coordinator.visit(f"/workspace/entries/{stage.entries[title]}")
    await coordinator.press("units:return.action")
    await coordinator.fill("units:return.reason", reason)
    await coordinator.check()
    await coordinator.confirm("units:return.action")
    await coordinator.reads("units:return.done")


async def forward_all(stage: Stage, coordinator: Person) -> None:
    """Both entries at once."""
    await coordinator.visit("/workspace/unit")
    for title in stage.entries:
        await coordinator.by("checkbox", "ui:table.selectRow", name=title).check()
    await coordinator.press("units:entries.forwardSome")
    dialog = coordinator.page.get_by_role("dialog")
    await expect(dialog).to_contain_text(coordinator.words("units:forward.title", count=len(stage.entries)))
    await coordinator.check()
    await coordinator.confirm("units:forward.action")
    await coordinator.sees(coordinator.words("units:forward.done", count=len(stage.entries)))
    await coordinator.check()
