"""`dsx extract --engine dask`: the cluster, and its troubles as one clear line."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator

import typer

from dsx.archive.engine import Engine, EngineTrouble
from dsx_cli.console import Trouble


def cluster(address: str | None, jobs: int | None, verbose: int) -> Engine:
    """The Dask cluster at an address."""
    if address is None:
        raise typer.BadParameter("--engine dask needs --address, such as tcp://host:8786")
    if jobs is not None:
        raise typer.BadParameter("--jobs is for this machine; a Dask cluster has as many workers as were started")
    from dsx.archive.dask import Cluster

    with troubles():
        found = Cluster(address)
    if not verbose:  # it warns of results that went with their worker and are made anew: nothing to be done about
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    return found


@contextlib.contextmanager
def troubles() -> Iterator[None]:
    """What an engine cannot go on for ends the command."""
    try:
        yield
    except EngineTrouble as trouble:
        raise Trouble(str(trouble)) from trouble
