"""What may be done and what follows: one module an act, each a pure decision."""
