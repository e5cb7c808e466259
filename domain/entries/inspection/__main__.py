"""`python -m domain.entries.inspection`: looks at one file, under limits that it sets itself before it opens it.

Reads the task as JSON from its input and writes what came of it as JSON to its output."""

from __future__ import annotations

import json
import resource
import sys

MEMORY = 1536 * 1024 * 1024  # bytes of addresses
CPU_SECONDS = 240
LARGEST_FILE = 1200 * 1024 * 1024
OPEN_FILES = 64


def limit() -> None:
    """What this process, and ffmpeg below it, may use at most."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (least, least))


def main() -> None:
    """One task, one answer."""
    limit()
    from domain.entries.inspection import answer_to

    json.dump(answer_to(json.load(sys.stdin)), sys.stdout)


if __name__ == "__main__":
    main()
