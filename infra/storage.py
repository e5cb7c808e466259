"""Objects in an S3 store. boto3 is synchronous: every call runs in a thread, and it is imported when first used."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from domain.kernel.ports import StoredObject, UploadForm
from infra.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

CONNECT_TIMEOUT, READ_TIMEOUT = 3, 20  # seconds
LINK_SECONDS = 3600
MISSING = frozenset({"404", "NoSuchKey", "NotFound"})
OWNED = frozenset({"BucketAlreadyOwnedByYou", "BucketAlreadyExists"})


class S3FileStore:
    """The port `FileStore`: a quarantine that browsers upload to, and a bucket of checked files."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._uploads = settings.s3_uploads_bucket
        self._files = settings.s3_files_bucket

    @cached_property
    def _client(self) -> S3Client:
        return self._connect(self._settings.s3_endpoint)

    @cached_property
    def _public_client(self) -> S3Client:
        """Signs addresses for browsers: the host is part of what is signed. It never connects."""
        return self._connect(self._settings.s3_public_endpoint or self._settings.s3_endpoint)

    def _connect(self, endpoint: str) -> S3Client:
        import boto3  # 200 ms and 37 MB: only for whoever touches files
        from botocore.config import Config

        config = Config(
            signature_version="s3v4",
            connect_timeout=CONNECT_TIMEOUT,
            read_timeout=READ_TIMEOUT,
            retries={"mode": "standard", "total_max_attempts": 3},
            s3={"addressing_style": "path"},
        )
        # a session of its own: making clients of the shared one is not safe in threads
        return boto3.session.Session().client(
            "s3",
            endpoint_url=endpoint,
            region_name=self._settings.s3_region,
            aws_access_key_id=self._settings.s3_access_key.get_secret_value(),
            aws_secret_access_key=self._settings.s3_secret_key.get_secret_value(),
            config=config,
        )

    async def presign_upload(self, key: str, content_type: str, size: int, expires: int) -> UploadForm:
        return await asyncio.to_thread(self._presign_upload, key, content_type, size, expires)

    def _presign_upload(self, key: str, content_type: str, size: int, expires: int) -> UploadForm:
        signed = self._public_client.generate_presigned_post(
            self._uploads,
            key,  # exact: boto3 puts {"key": key} among the conditions
            Fields={"Content-Type": content_type},
            Conditions=[{"Content-Type": content_type}, ["content-length-range", 1, size]],
            ExpiresIn=expires,
        )
        return UploadForm(url=signed["url"], fields=dict(signed["fields"]))

    async def head_upload(self, key: str) -> StoredObject | None:
        return await asyncio.to_thread(self._head_upload, key)

    def _head_upload(self, key: str) -> StoredObject | None:
        from botocore.exceptions import ClientError

        try:
            found = self._client.head_object(Bucket=self._uploads, Key=key)
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") in MISSING:
                return None
            raise
        return StoredObject(size=found["ContentLength"], content_type=found["ContentType"])

    async def read_upload(self, key: str) -> bytes:
        return await asyncio.to_thread(self._read, self._uploads, key)

    async def read_file(self, key: str) -> bytes:
        return await asyncio.to_thread(self._read, self._files, key)

    def _read(self, bucket: str, key: str) -> bytes:
        return self._client.get_object(Bucket=bucket, Key=key)["Body"].read()

    async def discard_upload(self, key: str) -> None:
        await asyncio.to_thread(self._client.delete_object, Bucket=self._uploads, Key=key)

    async def put_file(self, key: str, content: bytes, content_type: str) -> None:
        await asyncio.to_thread(
            self._client.put_object, Bucket=self._files, Key=key, Body=content, ContentType=content_type
        )

    async def link_to_file(self, key: str, file_name: str, content_type: str, *, inline: bool) -> str:
        return await asyncio.to_thread(self._link, key, file_name, content_type, inline)

    def _link(self, key: str, file_name: str, content_type: str, inline: bool) -> str:
        return self._public_client.generate_presigned_url(
            "get_object",
            Params={
                "Bucket": self._files,
                "Key": key,
                "ResponseContentType": content_type,
                "ResponseContentDisposition": disposition(file_name, inline=inline),
            },
            ExpiresIn=LINK_SECONDS,
        )

    async def ensure_buckets(self) -> None:
        """Makes both buckets where they are missing, and lets the site's pages upload to the quarantine."""
        await asyncio.to_thread(self._ensure_buckets)

    def _ensure_buckets(self) -> None:
        for bucket in (self._uploads, self._files):
            self._ensure_bucket(bucket)
        origin = self._settings.public_url.rstrip("/")
        rule: Any = {
            "AllowedOrigins": [origin],
            "AllowedMethods": ["POST"],
            "AllowedHeaders": ["*"],
            "MaxAgeSeconds": 3600,
        }
        self._client.put_bucket_cors(Bucket=self._uploads, CORSConfiguration={"CORSRules": [rule]})

    def _ensure_bucket(self, bucket: str) -> None:
        from botocore.exceptions import ClientError

        try:
            self._client.create_bucket(Bucket=bucket)
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") not in OWNED:
                raise


def disposition(file_name: str, *, inline: bool) -> str:
    """A Content-Disposition that carries Vietnamese names and cannot be broken out of."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in file_name)
    kind = "inline" if inline else "attachment"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(file_name, safe='')}"
