"""What holds for every test: no network but loopback, no call home, no model of the host's environment."""

from __future__ import annotations

import os
import sys
from ipaddress import ip_address
from typing import Any

# Servers that tests start as processes of their own inherit these.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
for name in [name for name in os.environ if name.startswith(("OPENAI_", "INTERVIEWMATE_"))]:
    del os.environ[name]


class NetworkClosedError(OSError):
    """A test tried to reach something beyond this machine."""


def _is_here(host: object) -> bool:
    """Whether a host means this machine."""
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return True
    try:
        address = ip_address(str(host))
    except ValueError:  # a name: to resolve it would already be a call to the network
        return False
    return address.is_loopback or address.is_unspecified


def _close_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse look-ups of names and connections that lead out. Unix sockets have a path as their address."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if not _is_here(host):
        msg = f"tests may not reach {host!r}"
        raise NetworkClosedError(msg)


# An audit hook sees every thread and every library that goes through Python's sockets, asyncio included.
sys.addaudithook(_close_the_network)
