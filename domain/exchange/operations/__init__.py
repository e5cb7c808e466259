"""The verbs of exchange."""

from domain.exchange.operations.downloads import Wanted as Wanted
from domain.exchange.operations.downloads import begin_download as begin_download
from domain.exchange.operations.exports import begin_export as begin_export
from domain.exchange.operations.imports import SheetInput as SheetInput
from domain.exchange.operations.imports import advance_import as advance_import
from domain.exchange.operations.imports import check_import as check_import
from domain.exchange.operations.imports import discard_import as discard_import
from domain.exchange.operations.imports import open_import as open_import
from domain.exchange.operations.imports import start_import as start_import
from domain.exchange.operations.imports import undo_import as undo_import
