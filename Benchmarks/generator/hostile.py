"""A DOCX of a few hundred KB whose main part unpacks to 100 MB of valid markup."""

import zipfile

TEMPLATE = "http://schemas.openxmlformats.org"
WORD = f"{TEMPLATE}/wordprocessingml/2006/main"
RUN = "<w:r><w:t>一</w:t></w:r>"
RELATIONSHIPS = (
    f'<Relationships xmlns="{TEMPLATE}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{TEMPLATE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
CONTENT_TYPES = (
    f'<Types xmlns="{TEMPLATE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')


def write(path, size=100_000_000):
    """One paragraph of as many runs of one character as fit."""
    start = f'<w:document xmlns:w="{WORD}"><w:body><w:p>'
    end = "</w:p></w:body></w:document>"
    count = (size - len(start) - len(end)) // len(RUN.encode())
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", RELATIONSHIPS)
        with package.open("word/document.xml", "w") as part:
            part.write(start.encode())
            block = (RUN * 1000).encode()
            for _ in range(count // 1000):
                part.write(block)
            part.write((RUN * (count % 1000) + end).encode())
