"""Scanners that type like a keyboard: their codes are caught before any field sees them."""

from ui.scanning.assembler import Assembler, ScannerSettings
from ui.scanning.source import ScanSource
from ui.scanning.wedge import WedgeScanner

__all__ = ["Assembler", "ScanSource", "ScannerSettings", "WedgeScanner"]
