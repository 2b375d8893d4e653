"""A server's address behind which the connection can be cut at any message of the client or the server."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

_CHUNK: Final = 65536
COMMIT: Final = b"COMMIT\0"

Cut = Callable[[str, int, bytes], str]
"""Told direction (``asked`` or ``answered``), how many messages went that way before, and the bytes.

Answers ``pass``, ``drop`` (cut before they arrive), ``last`` (cut after they arrived) or ``late`` (the sender is cut
off at once, and they arrive when `Proxy.until` has returned).
"""


def never(_direction: str, _number: int, _data: bytes) -> str:
    """Cut nothing."""
    return "pass"


@dataclass
class Proxy:
    """Forwards one port to another; what `cut` answers is done to each message.

    Attributes:
        seen: direction and bytes of each message since `watch`.
    """

    target: int
    cut: Cut = never
    seen: list[tuple[str, bytes]] = field(default_factory=list)
    port: int = 0
    until: Callable[[], object] = bool
    _counted: dict[str, int] = field(default_factory=lambda: {"asked": 0, "answered": 0})
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def watch(self, cut: Cut = never) -> None:
        """Count messages from nought and cut by this rule from now on."""
        with self._lock:
            self.cut, self.seen = cut, []
            self._counted = {"asked": 0, "answered": 0}

    def decide(self, direction: str, data: bytes) -> str:
        with self._lock:
            number = self._counted[direction]
            self._counted[direction] += 1
            self.seen.append((direction, data))
            verdict = self.cut(direction, number, data)
            if verdict != "pass":
                self.cut = never
            return verdict


@contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """A proxy before a server on this computer, gone at the end."""
    proxy = Proxy(port)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy.port = listener.getsockname()[1]
        accepting = threading.Thread(target=_accept, args=(listener, proxy), daemon=True)
        accepting.start()
        try:
            yield proxy
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
    accepting.join(timeout=10)


def _accept(listener: socket.socket, proxy: Proxy) -> None:
    while True:
        try:
            client, _ = listener.accept()
        except OSError:
            return
        try:
            server = socket.create_connection(("127.0.0.1", proxy.target))
        except OSError:
            client.close()
            continue
        for direction, source, sink in (("asked", client, server), ("answered", server, client)):
            threading.Thread(target=_pump, args=(proxy, direction, source, sink), daemon=True).start()


def _pump(proxy: Proxy, direction: str, source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(_CHUNK):
            verdict = proxy.decide(direction, data)
            if verdict == "late":
                source.shutdown(socket.SHUT_RDWR)
                proxy.until()
            if verdict != "drop":
                sink.sendall(data)
            if verdict != "pass":
                break
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
