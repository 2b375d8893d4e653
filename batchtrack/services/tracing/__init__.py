"""Genealogy both ways: from a patient to everything, and from a lot, device or donation to every patient."""

from batchtrack.services.tracing.shapes import Trace, TracedBatch, TracedContainer, TracedUse, TracedVial, TraceKind
from batchtrack.services.tracing.trace import trace, where_used

__all__ = ["Trace", "TraceKind", "TracedBatch", "TracedContainer", "TracedUse", "TracedVial", "trace", "where_used"]
