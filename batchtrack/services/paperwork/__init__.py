"""Papers of a batch besides its certificates: what each says, from the record alone."""
