"""Objects in an S3 store. boto3 is synchronous: every call runs in a thread, and it is imported when first used."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from domain.kernel.ports import Bucket, OpenUpload, StoredName, StoredObject, UploadedPart, UploadForm
from infra.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ListObjectsV2OutputTypeDef

CONNECT_TIMEOUT, READ_TIMEOUT = 3, 20  # seconds
LINK_SECONDS = 3600
STREAMED = 262_144  # bytes of a file at a time
MISSING = frozenset({"404", "NoSuchKey", "NoSuchUpload", "NotFound"})
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
        with _unless_missing():
            found = self._client.head_object(Bucket=self._uploads, Key=key)
            return StoredObject(size=found["ContentLength"], content_type=found["ContentType"])
        return None

    async def begin_parts(self, key: str, content_type: str) -> str:
        begun = await asyncio.to_thread(
            self._client.create_multipart_upload, Bucket=self._uploads, Key=key, ContentType=content_type
        )
        return begun["UploadId"]

    async def presign_parts(
        self, key: str, multipart_id: str, sizes: Mapping[int, int], expires: int
    ) -> dict[int, str]:
        return await asyncio.to_thread(self._presign_parts, key, multipart_id, sizes, expires)

    def _presign_parts(
        self, key: str, multipart_id: str, sizes: Mapping[int, int], expires: int
    ) -> dict[int, str]:
        return {
            number: self._public_client.generate_presigned_url(
                "upload_part",
                Params={
                    "Bucket": self._uploads,
                    "Key": key,
                    "UploadId": multipart_id,
                    "PartNumber": number,
                    "ContentLength": size,  # signed: another length does not fit the signature
                },
                ExpiresIn=expires,
            )
            for number, size in sizes.items()
        }

    async def list_parts(self, key: str, multipart_id: str) -> list[UploadedPart] | None:
        return await asyncio.to_thread(self._list_parts, key, multipart_id)

    def _list_parts(self, key: str, multipart_id: str) -> list[UploadedPart] | None:
        pages = self._client.get_paginator("list_parts").paginate(
            Bucket=self._uploads, Key=key, UploadId=multipart_id
        )
        with _unless_missing():
            found = [part for page in pages for part in page.get("Parts", [])]
            return [UploadedPart(part["PartNumber"], part["Size"], part["ETag"]) for part in found]
        return None

    async def complete_parts(self, key: str, multipart_id: str, parts: Iterable[UploadedPart]) -> None:
        await asyncio.to_thread(
            self._client.complete_multipart_upload,
            Bucket=self._uploads,
            Key=key,
            UploadId=multipart_id,
            MultipartUpload={"Parts": [{"PartNumber": part.number, "ETag": part.etag} for part in parts]},
        )

    async def abort_parts(self, key: str, multipart_id: str) -> None:
        await asyncio.to_thread(self._abort_parts, key, multipart_id)

    def _abort_parts(self, key: str, multipart_id: str) -> None:
        with _unless_missing():
            self._client.abort_multipart_upload(Bucket=self._uploads, Key=key, UploadId=multipart_id)

    async def open_uploads(self) -> list[OpenUpload]:
        found = await asyncio.to_thread(self._client.list_multipart_uploads, Bucket=self._uploads)
        return [OpenUpload(one["Key"], one["UploadId"], one["Initiated"]) for one in found.get("Uploads", [])]

    async def fetch_upload(self, key: str, path: Path) -> None:
        await asyncio.to_thread(self._client.download_file, self._uploads, key, str(path))

    async def keep_file(self, key: str, path: Path, content_type: str) -> None:
        await asyncio.to_thread(
            self._client.upload_file, str(path), self._files, key, ExtraArgs={"ContentType": content_type}
        )

    async def discard_file(self, key: str) -> None:
        await asyncio.to_thread(self._client.delete_object, Bucket=self._files, Key=key)

    async def names(self, bucket: Bucket, prefix: str = "") -> AsyncIterator[list[StoredName]]:
        name = self._uploads if bucket is Bucket.UPLOADS else self._files
        more = ""
        while True:
            page = await asyncio.to_thread(self._page, name, prefix, more)
            yield [StoredName(o["Key"], o["Size"], o["LastModified"]) for o in page.get("Contents", [])]
            if not page.get("IsTruncated"):
                return
            more = page["NextContinuationToken"]

    def _page(self, bucket: str, prefix: str, more: str) -> ListObjectsV2OutputTypeDef:
        if more:
            return self._client.list_objects_v2(
                Bucket=bucket, Prefix=prefix, MaxKeys=500, ContinuationToken=more
            )
        return self._client.list_objects_v2(Bucket=bucket, Prefix=prefix, MaxKeys=500)

    def stream_file(self, key: str) -> Iterator[bytes]:
        body = self._client.get_object(Bucket=self._files, Key=key)["Body"]
        yield from body.iter_chunks(STREAMED)

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
            "AllowedMethods": ["POST", "PUT"],
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


@contextmanager
def _unless_missing() -> Iterator[None]:
    """Passes over what the store does not have."""
    from botocore.exceptions import ClientError

    try:
        yield
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") not in MISSING:
            raise


def disposition(file_name: str, *, inline: bool) -> str:
    """A Content-Disposition that carries Vietnamese names and cannot be broken out of."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in file_name)
    kind = "inline" if inline else "attachment"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(file_name, safe='')}"
