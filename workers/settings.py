"""`python -m workers.settings`: the worker and the relay in one process."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from typing import Any

import orjson
from arq.connections import ArqRedis
from arq.cron import CronJob, cron
from arq.worker import Worker, func
from redis.asyncio import ConnectionPool

from infra.settings import Settings, settings
from infra.tasks import ended
from infra.wiring import connected
from workers.reactions import LONGEST, react
from workers.relay import Relay
from workers.schedule import SCHEDULE, Task

logger = logging.getLogger("vinhdanh.worker")
JOB_TIMEOUT = LONGEST + 3  # seconds: more than the reactions' own
TASK_TIMEOUT = 300
DRAIN = 20  # seconds that running jobs get when the process is told to stop
PAUSE_AFTER_ERROR = 1.0
MAX_JOBS = 10


def encode(value: dict[str, Any]) -> bytes:
    """Jobs as JSON: what comes out of the queue can never run as code."""
    return orjson.dumps(value, default=str)


def queue_of(redis_url: str) -> ArqRedis:
    """The queue, with time limits on everything, so that a silent network is noticed."""
    pool = ConnectionPool.from_url(
        redis_url, socket_connect_timeout=2, socket_timeout=10, health_check_interval=15
    )
    return ArqRedis(pool, job_serializer=encode, job_deserializer=orjson.loads)


async def react_job(ctx: dict[str, Any], outbox_id: str, attempt: int) -> None:
    """The one kind of job in the queue."""
    await react(outbox_id, attempt)


def worker_of(queue: ArqRedis) -> Worker:
    """A worker that keeps no results: how a job went stands in the outbox."""
    return Worker(
        functions=[func(react_job, name="react", timeout=JOB_TIMEOUT, keep_result=0)],
        cron_jobs=[_cron(task) for task in SCHEDULE],
        redis_pool=queue,
        handle_signals=False,
        max_jobs=MAX_JOBS,
        poll_delay=0.25,
        keep_result=0,
        health_check_interval=30,
        job_serializer=encode,
        job_deserializer=orjson.loads,
        log_results=False,
    )


def _cron(task: Task) -> CronJob:
    async def run(ctx: dict[str, Any]) -> None:
        await task.run()

    run.__qualname__ = task.name
    return cron(
        run, name=task.name, minute=set(task.minutes), timeout=TASK_TIMEOUT, keep_result=0, unique=True
    )


async def work(queue: ArqRedis, stopping: asyncio.Event) -> None:
    """Works the queue until told to stop; begins anew whenever Redis was away."""
    while not stopping.is_set():
        worker = worker_of(queue)
        running = asyncio.create_task(worker.async_run())
        told = asyncio.create_task(stopping.wait())
        await asyncio.wait({running, told}, return_when=asyncio.FIRST_COMPLETED)
        told.cancel()
        if stopping.is_set():
            await _drain(worker)
        await _end(worker, running)
        if not stopping.is_set():
            await asyncio.sleep(PAUSE_AFTER_ERROR)


async def _drain(worker: Worker) -> None:
    """No new jobs; those that run may finish."""
    worker.allow_pick_jobs = False
    jobs = list(worker.tasks.values())
    if jobs:
        logger.info("finishing %d jobs", len(jobs))
        await asyncio.wait(jobs, timeout=DRAIN)


async def _end(worker: Worker, running: asyncio.Task[None]) -> None:
    """Ends a worker whatever state it is in. Its jobs are interrupted and come back when their leases are over."""
    main = [worker.main_task] if worker.main_task else []
    for failure in await ended([*worker.tasks.values(), running, *main]):
        logger.warning("the queue is away: %s: %s", type(failure).__name__, failure)


async def run(configured: Settings, stopping: asyncio.Event) -> None:
    """Worker and relay side by side until `stopping` is set."""
    async with connected(configured):
        queue = queue_of(configured.redis_url.get_secret_value())
        relay = Relay(queue)
        background = [asyncio.create_task(part) for part in (relay.run(), relay.report())]
        logger.info("worker ready")
        try:
            await work(queue, stopping)
        finally:
            await ended(background)
            await queue.aclose(close_connection_pool=True)
    logger.info("worker stopped")


async def main() -> None:
    """Until SIGTERM or SIGINT."""
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    await run(settings(), stopping)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("arq").setLevel(logging.WARNING)  # it logs each job's arguments otherwise
    with suppress(KeyboardInterrupt):
        asyncio.run(main())
