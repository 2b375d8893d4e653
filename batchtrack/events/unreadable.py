"""What is raised where an entry of the record cannot be read."""


class UnreadableRecordError(Exception):
    """An event does not read: what follows from its stream cannot be told, and ``verify`` says where."""

    def __init__(self, stream: str, version: int, why: str) -> None:
        super().__init__(f"{stream}, event {version}: {why}")
        self.stream = stream
        self.version = version
