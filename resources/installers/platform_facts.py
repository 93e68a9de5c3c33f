"""What Windows and macOS are told of the program, from its name and version in one place."""

import json
import os
import sys
from pathlib import Path

from clientlists_desktop import APP_ID, RELEASED, __version__

NAME = "Client Lists"
DESCRIPTION = "Turns a spreadsheet into a client list that campaigns can trust"
COPYRIGHT = "Client Lists contributors, MIT licence"
DOCUMENTS = {
    "csv": ("public.comma-separated-values-text", "Comma-separated values"),
    "xlsx": ("org.openxmlformats.spreadsheetml.sheet", "Excel workbook"),
    "xls": ("com.microsoft.excel.xls", "Excel workbook"),
    "ods": ("org.oasis-open.opendocument.spreadsheet", "OpenDocument spreadsheet"),
    "tsv": ("public.tab-separated-values-text", "Tab-separated values"),
    "vcf": ("public.vcard", "vCard"),
}


def release_facts(target: Path) -> None:
    """Write where releases are published, which only whoever publishes them knows."""
    page = os.environ.get("CLIENTLISTS_RELEASES_PAGE", "")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"releases_page": page}) + "\n", "utf-8")


def version_resource(folder: Path, program: str) -> str | None:
    """Write the version resource of a program of Windows; returns its file."""
    if sys.platform != "win32":
        return None
    numbers = tuple(int(part) for part in (*__version__.split(".")[:3], "0"))
    texts = {
        "CompanyName": NAME, "FileDescription": NAME, "FileVersion": __version__,
        "InternalName": program, "LegalCopyright": COPYRIGHT, "OriginalFilename": f"{program}.exe",
        "ProductName": NAME, "ProductVersion": __version__,
    }  # fmt: skip
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in texts.items())
    file = folder / f"{program}.version"
    file.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]),"
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n",
        "utf-8",
    )
    return str(file)


def bundle_facts() -> dict[str, object]:
    """Return what the bundle of macOS says of itself."""
    return {
        "bundle_identifier": APP_ID,
        "version": __version__,
        "info_plist": {
            "CFBundleDisplayName": NAME,
            "CFBundleShortVersionString": __version__,
            "NSHumanReadableCopyright": f"{COPYRIGHT}, {RELEASED[:4]}",
            "LSMinimumSystemVersion": "13.0",
            "LSApplicationCategoryType": "public.app-category.business",
            "NSHighResolutionCapable": True,
            "NSRequiresAquaSystemAppearance": False,
            "CFBundleLocalizations": ["en", "ru"],
            "CFBundleDocumentTypes": [
                {
                    "CFBundleTypeName": name,
                    "CFBundleTypeRole": "Viewer",
                    # An offer: the program never becomes the one that opens spreadsheets.
                    "LSHandlerRank": "Alternate",
                    "LSItemContentTypes": [kind],
                    "CFBundleTypeExtensions": [ending],
                }
                for ending, (kind, name) in DOCUMENTS.items()
            ],
        },
    }
