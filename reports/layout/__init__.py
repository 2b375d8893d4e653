"""Parts that every paper is laid out with: page furniture, paragraphs, tables, identifiers."""
