"""The tests' network is closed but for this machine (tests/conftest.py)."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest


def test_an_address_beyond_this_machine_is_refused() -> None:
    """A connection to another machine fails before a packet leaves."""
    with socket.socket() as client, pytest.raises(OSError, match="tests may not reach"):
        client.connect(("192.0.2.1", 80))


def test_a_name_is_not_looked_up() -> None:
    """Even asking a name server is a call to the network."""
    with pytest.raises(OSError, match="tests may not reach"):
        socket.getaddrinfo("example.org", 443)


async def test_asyncio_is_refused_too() -> None:
    """The event loop has no way around it."""
    with pytest.raises(OSError, match="tests may not reach"):
        await asyncio.open_connection("192.0.2.1", 80)


async def test_loopback_and_unix_sockets_are_open(tmp_path: Path) -> None:
    """A test's own server can be reached, by number, by name and by path."""

    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hello")
        writer.close()

    path = str(tmp_path / "socket")
    async with (
        await asyncio.start_server(greet, "127.0.0.1", 0) as over_tcp,
        await asyncio.start_unix_server(greet, path),
    ):
        port = over_tcp.sockets[0].getsockname()[1]
        for connection in (
            asyncio.open_connection("127.0.0.1", port),
            asyncio.open_connection("localhost", port),
            asyncio.open_unix_connection(path),
        ):
            reader, writer = await connection
            assert await reader.read() == b"hello"
            writer.close()
