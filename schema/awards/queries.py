"""Checking a certificate."""

from __future__ import annotations

import strawberry

from domain.awards import queries
from schema.awards.types import CertificateCheck
from schema.context import Info


@strawberry.type
class AwardsQuery:
    @strawberry.field
    async def certificate(self, info: Info, serial: str) -> CertificateCheck | None:
        """What the certificate with this serial says; null when there is none."""
        found = await queries.check_certificate(info.context.ctx, serial)
        return CertificateCheck.of(found) if found else None
