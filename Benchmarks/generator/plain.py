"""Writes a draft as plain text, the way people save it."""

from generator.blocks import TABLE, TITLE, typed_numbers


def text(blocks, indent=""):
    """One paragraph a line, numbers typed, table rows as lines with tabs."""
    lines = []
    for number, block in zip(typed_numbers(blocks), blocks):
        if block.style == TABLE:
            lines += ["\t".join(row) for row in block.rows]
        else:
            lines.append(("" if block.style == TITLE else indent) + number + block.text)
    return "\n".join(lines) + "\n"


def write(path, rng, blocks):
    """UTF-8; a share with a byte order mark, with CRLF, with indented paragraphs."""
    content = text(blocks, indent=rng.choice(["", "　　"]))
    if rng.random() < 0.4:
        content = content.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf" if rng.random() < 0.3 else b""
    path.write_bytes(mark + content.encode())
