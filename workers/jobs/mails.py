"""Mails about an event."""

from __future__ import annotations

from domain.notifications.delivery import deliver
from domain.notifications.mails import Occurrence, mails_for


async def send_mails(occurrence: Occurrence) -> None:
    """Sends what was not sent yet. One address that fails keeps no other from its mail; the first error is raised when
    all were tried, so that the event is taken up again."""
    errors: list[Exception] = []
    for template, mail in await mails_for(occurrence):
        try:
            await deliver(occurrence.id, template, mail)
        except Exception as error:  # noqa: BLE001, RUF100 - whatever the server says, the next mail has its chance
            errors.append(error)
    if errors:
        raise errors[0]
