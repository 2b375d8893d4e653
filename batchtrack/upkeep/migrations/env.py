"""Runs migrations on the connection that `batchtrack.upkeep.migrate` hands over, inside its transaction."""

from alembic import context

from batchtrack.upkeep.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
