"""The demo's ministry: its tree of units and the people in them. All of it is made up."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count, product
from pathlib import Path
from uuid import UUID, uuid4

from domain.accounts.models import Membership, Unit, User
from domain.accounts.operations.roles import appoint_first_administrator
from domain.accounts.operations.units import create_unit
from domain.accounts.passwords import hash_password
from domain.accounts.queries import actor_of_email
from domain.kernel.clock import database_now
from domain.kernel.context import VISITOR, Context

FOLDER = Path(__file__).parent
PASSWORD = "vinhdanh-demo"  # noqa: S105 - printed at every start of the demo
DOMAIN = "vinhdanh.test"

# code, parent, Vietnamese, English, staff
UNITS = (
    ("BO", None, "Bộ Hành chính số", "Ministry of Digital Administration", 0),
    ("KHOI-CQ", "BO", "Khối cơ quan Bộ", "Ministry headquarters", 0),
    ("VP-BO", "KHOI-CQ", "Văn phòng Bộ", "Office of the Ministry", 96),
    ("VU-TCCB", "KHOI-CQ", "Vụ Tổ chức cán bộ", "Department of Personnel", 34),
    ("VU-TC", "KHOI-CQ", "Vụ Kế hoạch – Tài chính", "Department of Planning and Finance", 41),
    ("VU-PC", "KHOI-CQ", "Vụ Pháp chế", "Department of Legal Affairs", 28),
    ("VU-HTQT", "KHOI-CQ", "Vụ Hợp tác quốc tế", "Department of International Cooperation", 22),
    ("THANH-TRA", "KHOI-CQ", "Thanh tra Bộ", "Inspectorate", 30),
    ("KHOI-CUC", "BO", "Các cục", "Agencies", 0),
    ("CUC-CNTT", "KHOI-CUC", "Cục Công nghệ thông tin", "Agency for Information Technology", 118),
    ("CUC-DL", "KHOI-CUC", "Cục Dữ liệu số", "Agency for Digital Data", 87),
    ("CUC-ATTT", "KHOI-CUC", "Cục An toàn thông tin", "Agency for Information Security", 102),
    ("KHOI-TT", "BO", "Các đơn vị sự nghiệp", "Institutes and centres", 0),
    ("TT-AI", "KHOI-TT", "Trung tâm Trí tuệ nhân tạo", "Centre for Artificial Intelligence", 45),
    ("TT-DT", "KHOI-TT", "Trung tâm Đào tạo số", "Centre for Digital Training", 38),
    ("VIEN-CL", "KHOI-TT", "Viện Chiến lược số", "Institute for Digital Strategy", 52),
    ("KHOI-SO", "BO", "Các sở hành chính số", "Provincial departments", 0),
    ("SO-HNI", "KHOI-SO", "Sở Hành chính số Hà Nội", "Hà Nội Department", 164),
    ("SO-HCM", "KHOI-SO", "Sở Hành chính số Thành phố Hồ Chí Minh", "Hồ Chí Minh City Department", 182),
    ("SO-DNG", "KHOI-SO", "Sở Hành chính số Đà Nẵng", "Đà Nẵng Department", 96),
    ("SO-HUE", "KHOI-SO", "Sở Hành chính số Huế", "Huế Department", 71),
    ("SO-QNH", "KHOI-SO", "Sở Hành chính số Quảng Ninh", "Quảng Ninh Department", 88),
    ("SO-LCA", "KHOI-SO", "Sở Hành chính số Lào Cai", "Lào Cai Department", 64),
    ("SO-NAN", "KHOI-SO", "Sở Hành chính số Nghệ An", "Nghệ An Department", 79),
    ("SO-DLK", "KHOI-SO", "Sở Hành chính số Đắk Lắk", "Đắk Lắk Department", 66),
    ("SO-CTO", "KHOI-SO", "Sở Hành chính số Cần Thơ", "Cần Thơ Department", 74),
)
TITLES = ("Chuyên viên", "Chuyên viên chính", "Phó trưởng phòng", "Trưởng phòng", "Kỹ sư")


@dataclass(frozen=True)
class Ministry:
    """The units by code and the people who work there, the first of each unit first."""

    units: dict[str, Unit]
    staff: dict[str, list[User]]

    def unit_ids(self) -> list[UUID]:
        return [unit.id for unit in self.units.values()]


async def context_of(email: str) -> Context:
    """As if this person asked now."""
    actor = await actor_of_email(email)
    if actor is None:
        raise LookupError(f"{email} has no account")
    return Context(actor=actor, now=await database_now(), request_id="demo")


def names() -> Iterator[str]:
    """Vietnamese names without end, none twice within 10,000."""
    with (FOLDER / "names.toml").open("rb") as file:
        listed = tomllib.load(file)
    parts = list(product(*(listed[part].split() for part in ("given", "middle", "surname"))))
    for number in count():
        # a stride that shares no factor with the number of names goes through all of them
        given, middle, surname = parts[number * 4_321 % len(parts)]
        yield f"{surname} {middle} {given}"


async def found_ministry(fresh_names: Iterator[str]) -> Ministry:
    """The administrator, the tree, and four people a unit."""
    await appoint_first_administrator(
        Context(actor=VISITOR, now=await database_now(), request_id="demo"),
        f"quantri@{DOMAIN}",
        "Trần Thị Quản",
    )
    administrator = await context_of(f"quantri@{DOMAIN}")
    units: dict[str, Unit] = {}
    for code, parent, vi, en, staff in UNITS:
        parent_id = units[parent].id if parent else None
        units[code] = await create_unit(administrator, parent_id, code, {"vi": vi, "en": en}, staff)
    return Ministry(units, await _employ(units, fresh_names, administrator.now))


async def _employ(units: dict[str, Unit], fresh_names: Iterator[str], now: datetime) -> dict[str, list[User]]:
    numbers = count(1)
    staff = {
        code: [_person(next(fresh_names), f"canbo{next(numbers):03}", now) for _ in range(4)]
        for code, _, _, _, size in UNITS
        if size
    }
    await User.bulk_create([person for people in staff.values() for person in people])
    await Membership.bulk_create(
        Membership(
            id=uuid4(),
            user_id=person.id,
            unit_id=units[code].id,
            title=TITLES[place % len(TITLES)],
            created_at=now,
        )
        for code, people in staff.items()
        for place, person in enumerate(people)
    )
    return staff


async def enrol_voters(number: int, fresh_names: Iterator[str]) -> list[User]:
    """People with a confirmed address and nothing else."""
    now = await database_now()
    voters = [_person(next(fresh_names), f"nguoidan{place:04}", now) for place in range(number)]
    await User.bulk_create(voters)
    return voters


async def rename(user: User, local_part: str, name: str) -> User:
    """Makes one of the people a demo account: an address to remember and the demo's password."""
    user.email, user.name = f"{local_part}@{DOMAIN}", name
    user.password_hash = await _password()
    await user.save(update_fields=["email", "name", "password_hash"])
    return user


async def give_password(email: str) -> None:
    """Lets an account sign in with the demo's password."""
    await User.filter(email=email).update(password_hash=await _password())


_hashes: list[str] = []


async def _password() -> str:
    if not _hashes:
        _hashes.append(await hash_password(PASSWORD))  # slow on purpose: once is enough
    return _hashes[0]


def _person(name: str, local_part: str, now: datetime) -> User:
    return User(id=uuid4(), email=f"{local_part}@{DOMAIN}", name=name, created_at=now)
