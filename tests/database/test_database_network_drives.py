import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from batchtrack.database.network_drives import filesystem_of, is_unc, linux_mounts, macos_mounts, network_drive_of

MOUNTINFO = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 22 0:35 / /mnt/lab\\040share rw,relatime shared:20 master:3 - cifs //server/lab rw,vers=3.1.1
41 22 0:36 / /mnt rw,relatime - nfs4 server:/export rw
42 41 254:1 / /mnt/local rw,relatime - xfs /dev/vdb rw
43 22 0:37 / /home/user/remote rw,nosuid - fuse.sshfs user@server:/ rw
"""
LISTING = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
//user@server/lab on /Volumes/lab (old) (smbfs, nodev, nosuid, mounted by user)
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/lab share/batches/a.sqlite", "cifs"),
        ("/mnt/a.sqlite", "nfs4"),
        ("/mnt/local/a.sqlite", "xfs"),
        ("/mnt/locality/a.sqlite", "nfs4"),
        ("/home/user/remote/a.sqlite", "fuse.sshfs"),
        ("/home/user/a.sqlite", "ext4"),
    ],
)
def test_that_linux_names_the_file_system_of_the_deepest_mount(path: str, kind: str) -> None:
    assert filesystem_of(PurePosixPath(path), linux_mounts(MOUNTINFO)) == kind


@pytest.mark.parametrize(("path", "kind"), [("/Volumes/lab (old)/a.sqlite", "smbfs"), ("/Users/user/a.sqlite", "apfs")])
def test_that_macos_names_the_file_system_of_a_share(path: str, kind: str) -> None:
    assert filesystem_of(PurePosixPath(path), macos_mounts(LISTING)) == kind


def test_that_of_two_mounts_on_one_point_the_later_counts() -> None:
    assert filesystem_of(PurePosixPath("/mnt/a"), [("/", "ext4"), ("/mnt", "ext4"), ("/mnt", "nfs")]) == "nfs"


@pytest.mark.parametrize(
    ("path", "unc"),
    [
        (r"\\server\lab\a.sqlite", True),
        (r"C:\batches\a.sqlite", False),
        (r"\\?\C:\batches\a.sqlite", False),
        (r"\\?\UNC\server\lab\a.sqlite", True),
    ],
)
def test_that_windows_tells_a_share_from_a_drive_letter(path: str, unc: bool) -> None:
    assert is_unc(PureWindowsPath(path)) is unc


def test_that_a_folder_of_this_computer_is_no_network_drive(tmp_path: Path) -> None:
    assert network_drive_of(tmp_path / "not yet" / "there.sqlite") is None


MOUNTED_ELSEWHERE = """
import sys
from batchtrack.database import open_engine, sqlite_url
from batchtrack.refusals import Refused, sentence, way_out
try:
    open_engine(sqlite_url(sys.argv[1]), create=True)
except Refused as refused:
    print(refused.refusals[0].code, sentence(refused.refusals[0]), way_out(refused.refusals[0]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="What is mounted where is shown to a process by Linux alone.")
def test_that_a_database_on_a_share_is_refused_with_the_reason_and_the_remedy(tmp_path: Path) -> None:
    """In a process of its own, to which the system says that the folder is a share."""
    listing = tmp_path / "mountinfo"
    share = tmp_path.resolve() / "share"
    share.mkdir()
    listing.write_text(f"{MOUNTINFO}50 22 0:38 / {share} rw - cifs //server/lab rw\n")
    program = (sys.executable, "-c", MOUNTED_ELSEWHERE, str(share / "a.sqlite"))
    script = 'mount --bind "$0" /proc/$$/mountinfo && exec "$@"'
    ran = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script, listing, *program],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    if ran.returncode:
        pytest.skip(f"This system gives no process mounts of its own: {ran.stderr.strip()}")
    assert ran.stdout.startswith("ST-01 ")
    assert "on a network drive (cifs). SQLite's locks do not hold there" in ran.stdout
    assert "use a PostgreSQL server" in ran.stdout
    assert list(share.iterdir()) == []
