"""What is sealed: who a subject is, who may read it, and its erasure."""
