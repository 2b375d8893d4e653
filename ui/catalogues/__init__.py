"""Translations of the screens: ``de.ts`` and ``es.ts`` are kept, the ``.qm`` files are made from them."""
