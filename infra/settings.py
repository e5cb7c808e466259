"""Settings, from the environment alone. docs/operations.md lists them; a test keeps that list true."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.contests.file_rule import tidy_domain


class Settings(BaseSettings):
    """Each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True)

    database_url: SecretStr
    migration_database_url: SecretStr | None = Field(None, description="role that owns the tables")
    database_pool_size: int = 16
    redis_url: SecretStr
    s3_endpoint: str
    s3_public_endpoint: str | None = Field(None, description="where browsers reach the store")
    s3_region: str = "us-east-1"
    s3_access_key: SecretStr
    s3_secret_key: SecretStr
    s3_uploads_bucket: str = "vinhdanh-uploads"
    s3_files_bucket: str = "vinhdanh-files"
    smtp_url: SecretStr = Field(description="smtp://user:password@host:port, smtps:// for TLS")
    mail_from: str = "Vinh Danh <no-reply@localhost>"
    public_url: str = "http://localhost:8000"
    secret_key: SecretStr = Field(min_length=32, description="keys voters' identities and sessions")
    clamd_url: str | None = Field(None, description="virus scanner: tcp://host:3310 or unix:///path")
    evidence_domains: str = Field("", description="outlets whose pages are fetched as evidence, by commas")
    mailbox_dir: Path | None = Field(None, description="the demo's mailbox, shown at /mailbox")
    demo: bool = False
    frontend_dir: Path = Path(__file__).parent.parent / "frontend" / "dist"

    @property
    def owner_url(self) -> str:
        """The address for migrations."""
        return (self.migration_database_url or self.database_url).get_secret_value()

    @property
    def outlets(self) -> tuple[str, ...]:
        """The domains that evidence may come from; none for any public address."""
        return tuple(tidy_domain(domain) for domain in self.evidence_domains.split(",") if domain.strip())

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")


@lru_cache
def settings() -> Settings:
    """The process's settings, read once. Raises pydantic's ValidationError naming what is missing."""
    return Settings()
