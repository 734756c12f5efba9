#!/usr/bin/env python3
"""Writes Seeds/package: small Word documents with one oddity of zip files each; the same bytes every time."""

import struct
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "Seeds" / "package"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>一</w:t></w:r></w:p></w:body></w:document>',
}
NAME8, DESCRIPTOR, ENCRYPTED = 0x800, 8, 1


def archive(parts=None, packed=False, flags=0, zip64=False, before=b"", after=b"", comment=b"", local_names=None, method=None, extra=b"", order=None):
    """A zip file of (name, text or bytes) pairs; APPNOTE 4.3 names the fields."""
    parts = list((parts or PARTS).items()) if not isinstance(parts, list) else parts
    out, directory = bytearray(before), bytearray()
    for index, (name, content) in enumerate(parts):
        content = content.encode() if isinstance(content, str) else content
        data = zlib.compress(content, 9, -15) if packed else content
        kind = method if method is not None else 8 if packed else 0
        offset, name = len(out) - len(before), name if isinstance(name, bytes) else name.encode()
        local = (local_names or {}).get(index, name)
        sums = struct.pack("<III", zlib.crc32(content), len(data), len(content))
        head = struct.pack("<HHHHH", 45 if zip64 else 20, flags, kind, 0, 0x21)
        out += b"PK\3\4" + head + (bytes(12) if flags & DESCRIPTOR else sums) + struct.pack("<HH", len(local), 0) + local + data
        if flags & DESCRIPTOR:
            out += b"PK\7\10" + sums
        if zip64:
            more = struct.pack("<HHQQQ", 1, 24, len(content), len(data), offset)
            directory += b"PK\1\2\x2d\0" + head + sums[:4] + b"\xff" * 8 + struct.pack("<HH", len(name), len(more)) + bytes(10) + b"\xff" * 4 + name + more
        else:
            directory += b"PK\1\2\x14\0" + head + sums + struct.pack("<HH", len(name), len(extra)) + bytes(10) + struct.pack("<I", offset) + name + extra
    start, count = len(out) - len(before), len(parts)
    out += directory
    if zip64:
        end = len(out)
        out += b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, len(directory), start)
        out += b"PK\6\7" + struct.pack("<IQI", 0, end - len(before), 1)
        count, start, size = 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF
    else:
        size = len(directory)
    return bytes(out + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, count, count, size, start, len(comment)) + comment + after)


def other(name, content):
    return {**PARTS, name: content}


SEEDS = {
    "stored": archive(), "packed": archive(packed=True), "descriptor": archive(flags=DESCRIPTOR), "packed-descriptor": archive(packed=True, flags=DESCRIPTOR | NAME8),
    "zip64": archive(zip64=True), "zip64-packed": archive(zip64=True, packed=True), "before": archive(before=b"MZ" + bytes(60)), "after": archive(after=b"junk"),
    "comment": archive(comment=b"PK\5\6 comment"), "encrypted": archive(flags=ENCRYPTED), "bzip2": archive(method=12), "extra": archive(extra=struct.pack("<HHI", 0x5455, 4, 1)),
    "backslash": archive({name.replace("/", "\\"): content for name, content in PARTS.items()}), "duplicate": archive(list(PARTS.items()) + [("WORD/document.xml", "x")]),
    "climbing": archive(other("../../a", "x")), "absolute": archive(other("/b.xml", "x")), "folder": archive(other("word/", "")), "names-differ": archive(local_names={2: b"word/documenX.xml"}),
    "nested": archive(other("a.zip", archive(packed=True))), "signed": archive(other("_xmlsignatures/sig1.xml", "<a/>")), "name-bytes": archive(list(PARTS.items()) + [(b"\xff\xfe.xml", b"x")]),
    "utf-16": archive(other("word/document.xml", ("\ufeff" + PARTS["word/document.xml"]).encode("utf-16-le"))),
    "other-main": archive({"_rels/.rels": PARTS["_rels/.rels"].replace("document.xml", "document2.xml"), "word/document2.xml": PARTS["word/document.xml"]}),
    "odt": archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "empty": archive([]), "cut": archive()[:300],
}


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in SEEDS.items():
        (FOLDER / f"{name}.docx").write_bytes(content)


if __name__ == "__main__":
    main()
