"""The parts that pages are made of: plain frozen data in, signals out, no rule of the batch record."""
