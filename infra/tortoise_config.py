"""What `tortoise makemigrations` reads."""

from infra.database import tortoise_config
from infra.settings import settings

TORTOISE_ORM = tortoise_config(settings().owner_url)
