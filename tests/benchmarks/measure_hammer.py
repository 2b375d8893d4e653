"""Entries a second on one PostgreSQL as processes are added: each at a batch of its own, and all at the same one."""

import os
import sys
from pathlib import Path

import journal_examples as examples
import postgresql_cluster

sys.path.append(str(Path(__file__).parents[1] / "faults"))

from hammering import Hammered, hammered

EACH = 150
PROCESSES = (1, 2, 4, 8)


def _run(cluster: postgresql_cluster.Cluster, streams: list[list[str]]) -> Hammered:
    name = cluster.create_database()
    with examples.made(cluster.url(name)):
        pass
    done = hammered(cluster.url(name), streams, EACH)
    cluster.drop_database(name)
    return done


def test_how_entries_a_second_grow_with_the_processes(postgresql_cluster: postgresql_cluster.Cluster) -> None:
    print(f"\n{os.cpu_count()} cores for server and processes, {EACH} entries a process")
    print("processes  different batches  the same batch")
    for count in PROCESSES:
        different = _run(postgresql_cluster, [[f"batch/OWN-{number}"] for number in range(count)])
        same = _run(postgresql_cluster, [["batch/SHARED"]] * count)
        print(f"{count:9}  {different.per_second:13.0f}/s  {same.per_second:12.0f}/s")
        assert len(different.hashes) == count * EACH
