"""Whether a file lies on a network drive: the one module that asks each operating system in its own way.

SQLite's locks do not hold over a network file system: "all processes using a database must be on the same host
computer; WAL does not work over a network filesystem" (sqlite.org/wal.html).
"""

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath, PurePosixPath
from typing import Final

_NETWORK: Final = frozenset({
    "acfs", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "gpfs", "lustre", "ncpfs",
    "nfs", "nfs4", "ocfs2", "orangefs", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "vmhgfs", "webdav",
})  # fmt: skip
_NETWORK_BY_FUSE: Final = frozenset({
    "fuse.ceph", "fuse.curlftpfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs",
    "fuse.sshfs", "fuse.vmhgfs-fuse",
})  # fmt: skip
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE, the answer of GetDriveTypeW


def network_drive_of(path: Path) -> str | None:
    """The kind of network drive on which a file lies or would lie; None on a disk of this computer."""
    if sys.platform == "win32":
        return _windows_drive(path)
    resolved = PurePosixPath(path.resolve())
    mounts = _macos_mounts() if sys.platform == "darwin" else _linux_mounts()
    kind = filesystem_of(resolved, mounts)
    return kind if kind in _NETWORK | _NETWORK_BY_FUSE else None


def filesystem_of(path: PurePosixPath, mounts: Iterable[tuple[str, str]]) -> str:
    """The file system of the deepest mount point above a path, the later of two that are stacked; "" without any."""
    depth, found = -1, ""
    for point, kind in mounts:
        mounted = PurePosixPath(point)
        if len(mounted.parts) >= depth and path.is_relative_to(mounted):
            depth, found = len(mounted.parts), kind
    return found


def linux_mounts(mountinfo: str) -> list[tuple[str, str]]:
    """Mount points and kinds from the text of ``/proc/self/mountinfo`` (proc_pid_mountinfo(5))."""
    mounts = []
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        point = _OCTAL.sub(lambda escaped: chr(int(escaped[1], 8)), before.split(" ")[4])
        mounts.append((point, after.split(" ")[0]))
    return mounts


def macos_mounts(listing: str) -> list[tuple[str, str]]:
    """Mount points and kinds from lines like ``//user@host/share on /Volumes/share (smbfs, nodev)``."""
    mounts = []
    for line in listing.splitlines():
        described, _, options = line.rpartition(" (")
        point = described.partition(" on ")[2]
        mounts.append((point, options.split(",")[0].rstrip(")")))
    return mounts


def is_unc(path: PurePath) -> bool:
    """Whether a Windows path begins with the name of another computer in place of a drive letter."""
    drive = path.drive.upper()
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive[4:].startswith("UNC")
    return drive.startswith("\\\\")


def _linux_mounts() -> list[tuple[str, str]]:
    listing = Path("/proc/self/mountinfo")
    return linux_mounts(listing.read_text("utf-8", "surrogateescape")) if listing.exists() else []


def _macos_mounts() -> list[tuple[str, str]]:
    listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
    return macos_mounts(listed.stdout)


if sys.platform == "win32":
    import ctypes

    def _windows_drive(path: Path) -> str | None:
        resolved = path.resolve()
        if is_unc(resolved):
            return "share"
        kind = ctypes.windll.kernel32.GetDriveTypeW(resolved.anchor)
        return "mapped drive" if kind == _REMOTE_DRIVE else None
