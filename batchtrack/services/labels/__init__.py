"""Labels of containers: composed, printed from a room's stock, applied, voided, reprinted, reconciled."""
