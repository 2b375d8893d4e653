"""What screens and commands show: frozen data, made from one snapshot, without a rule in it."""
