"""Certificates of the awards of a contest whose results were published."""

from __future__ import annotations

import asyncio
import hashlib
from uuid import UUID

from domain.awards.operations import note_certificate
from domain.awards.queries import Certificate, certificates_of_contest
from domain.kernel.context import VISITOR, Context
from domain.kernel.ports import ports
from domain.notifications.drafting import page
from domain.notifications.mails import Occurrence, announced_contest
from infra.certificates import CertificateData, render_certificate


async def render_certificates(occurrence: Occurrence) -> None:
    """Draws and stores every certificate that is still missing. Waits, by NotYet, for the announcement."""
    contest_id = occurrence.payload["contest_id"]
    if await announced_contest(contest_id, occurrence.now) is None:
        return
    for certificate in await certificates_of_contest(UUID(contest_id)):
        if certificate.certificate_key is None:
            await _render(
                certificate, Context(actor=VISITOR, now=occurrence.now, request_id=str(occurrence.id))
            )


async def _render(certificate: Certificate, ctx: Context) -> None:
    pdf = await asyncio.to_thread(render_certificate, _data(certificate))
    sha256 = hashlib.sha256(pdf).hexdigest()
    key = f"certificates/{sha256}.pdf"
    await ports().files.put_file(key, pdf, "application/pdf")
    await note_certificate(ctx, certificate.award_id, key, sha256)


def _data(certificate: Certificate) -> CertificateData:
    return CertificateData(
        serial=certificate.serial,
        check_address=page(f"/certificates/{certificate.serial}", "vi"),
        issuer=certificate.organiser["vi"],
        contest=certificate.contest["vi"],
        prize=certificate.prize["vi"],
        title=certificate.entry_title,
        authors=certificate.authors,
        unit=certificate.unit["vi"] if certificate.unit else "",
        decision_number=certificate.decision_number,
        decision_date=certificate.decided_on,
        signer_name=certificate.signer,
        signer_title=certificate.signer_title,
    )
