"""For every operation a valid call, by context; a module here is found by being here."""

from importlib import import_module
from pkgutil import iter_modules

from tests.architecture.scenarios.base import SCENARIOS as SCENARIOS

for _module in iter_modules(__path__, f"{__name__}."):
    import_module(_module.name)
