"""A workbook as a reader can open it: unlocked, its parts named as they should be.

Excel opens these files without a word: some were locked with its own default password, which
protects nothing, and some programs write the names of parts with backslashes.
"""

import io
import re
import zipfile
import zlib

from clientlists_desktop.core.errors import Refusal, Refused

_DEFAULT_PASSWORD = "VelvetSweatshop"
"""With it Excel locks a workbook whose author only wanted to keep others from changing it."""
_SPINS = re.compile(rb'spinCount\s*=\s*"(\d+)"')
_MOST_SPINS = 1_000_000
"""Excel hashes a password 100,000 times. A file that asks for far more keeps the processor busy."""
_MOST_UNPACKED = 400 * 1024 * 1024
COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What workbooks use. With other methods a few bytes can unpack to gigabytes in one read."""


def unlock(name: str, data: bytes) -> bytes:
    """Return the workbook in a locked file; Refused unless Excel's default password opens it."""
    spins = _SPINS.search(data)
    if spins is not None and int(spins[1][:12]) > _MOST_SPINS:
        raise Refused(Refusal.UNSAFE, file=name)
    # Here, because locked workbooks are rare.
    import msoffcrypto

    unlocked = io.BytesIO()
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(data))
        locked.load_key(password=_DEFAULT_PASSWORD, verify_password=True)
        locked.decrypt(unlocked)
    except Exception as error:
        # On a wrong password and on damaged data the library raises what its parser runs into.
        raise Refused(Refusal.PASSWORD, file=name) from error
    return unlocked.getvalue()


def has_odd_names(data: bytes) -> bool:
    """Whether the parts of a package are named in a way that only Excel understands."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # `filename` has the slashes of this system.
            return any("\\" in part.orig_filename for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return False


def with_usual_names(name: str, data: bytes) -> bytes:
    """Return a package whose parts are named with slashes; Refused when unsafe or damaged."""
    try:
        return _renamed(name, data)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
        raise Refused(Refusal.DAMAGED, file=name) from error


def _renamed(name: str, data: bytes) -> bytes:
    renamed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(renamed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        parts = old.infolist()
        unpacked = sum(part.file_size for part in parts)
        if unpacked > _MOST_UNPACKED or any(one.compress_type not in COMPRESSIONS for one in parts):
            raise Refused(Refusal.UNSAFE, file=name)
        for part in parts:
            if not part.is_dir():
                with old.open(part) as opened:
                    content = opened.read(part.file_size + 1)
                if len(content) > part.file_size:
                    raise Refused(Refusal.UNSAFE, file=name)
                new.writestr(part.filename.replace("\\", "/").lstrip("/"), content)
    return renamed.getvalue()
