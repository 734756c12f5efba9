"""Writes a draft as a DOCX like the ones Word saves."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from generator import styles
from generator.blocks import ASPECT, BODY, BYLINE, ITEM, LEVELS, PART, SALUTATION, SIGNATURE, TABLE, TITLE, typed_numbers

TEMPLATE = Path(__file__).parent / "template"
STATIC_PARTS = ["word/settings.xml", "word/webSettings.xml", "word/fontTable.xml", "word/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml"]
DATE = (1980, 1, 1, 0, 0, 0)  # what Word itself writes into its archives

# How numbers get into a document: typed, from the heading styles, or set on each paragraph.
TYPED, BY_STYLE, BY_PARAGRAPH = "typed", "by style", "by paragraph"

STYLE_IDS = {TITLE: "a3", PART: "1", ASPECT: "2"}
FONTS = {TITLE: styles.TITLE_FONT, PART: styles.PART_FONT, ASPECT: styles.ASPECT_FONT}
LAYOUT = '<w:spacing w:line="560" w:lineRule="exact"/>'
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
PLACEMENT = {TITLE: '<w:jc w:val="center"/>', BYLINE: '<w:jc w:val="center"/>', SIGNATURE: '<w:jc w:val="right"/>', SALUTATION: ""}
PROOF_MARKS = [("spellStart", "spellEnd"), ("gramStart", "gramEnd")]

# Rough bytes of markup, to split the text into as many runs as bring the part to the wanted size.
PARAGRAPH_MARKUP, RUN_MARKUP, CELL_MARKUP = 640, 270, 560
LONGEST_MEAN_RUN = 150

NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'
)
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" '
    'w:footer="1400" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>'
)


def write(path, rng, blocks, part_size):
    """A DOCX whose word/document.xml is about `part_size` bytes."""
    numbers = rng.choices([TYPED, BY_STYLE, BY_PARAGRAPH], weights=[6, 2, 2])[0]
    parts = {
        "[Content_Types].xml": static("[Content_Types].xml"),
        "_rels/.rels": static("_rels/.rels"),
        "word/document.xml": DocumentPart(rng, numbers, run_length(blocks, part_size)).xml(blocks).encode(),
        "word/_rels/document.xml.rels": static("word/_rels/document.xml.rels"),
        "word/styles.xml": styles.styles(numbered_headings=numbers == BY_STYLE).encode(),
        "word/numbering.xml": styles.numbering_part().encode(),
        **{name: static(name) for name in STATIC_PARTS},
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)


def static(name):
    return (TEMPLATE / name).read_bytes()


def run_length(blocks, part_size):
    """The mean characters of a run."""
    text = sum(len(block.text) for block in blocks)
    cells = [cell for block in blocks for row in block.rows for cell in row]
    fixed = PARAGRAPH_MARKUP * len(blocks) + CELL_MARKUP * len(cells) + 3 * (text + len("".join(cells)))
    return text / max((part_size - fixed) / RUN_MARKUP, text / LONGEST_MEAN_RUN)


class DocumentPart:
    """word/document.xml with the traces of many editing sessions."""

    def __init__(self, rng, numbers, mean_run):
        self.rng = rng
        self.numbers = numbers
        self.mean_run = mean_run
        self.sessions = [f"00{rng.getrandbits(24):06X}" for _ in range(7)]
        self.next_id = rng.randint(0x10000000, 0x40000000)

    def xml(self, blocks):
        body = "".join(
            self.table(block) if block.style == TABLE else self.paragraph(block, number)
            for number, block in zip(typed_numbers(blocks), blocks)
        )
        bookmark = '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>'
        return f"{styles.HEADER}<w:document {NAMESPACES}><w:body>{body}{bookmark}{SECTION}</w:body></w:document>"

    def paragraph(self, block, number=""):
        typed = self.numbers == TYPED or (self.numbers == BY_STYLE and block.style == ITEM)
        run_properties = self.run_properties(block.style)
        label = self.run(number, run_properties) if number and typed else ""
        return (
            f"<w:p {self.paragraph_ids()}><w:pPr>{self.paragraph_properties(block.style, typed)}{run_properties}</w:pPr>"
            f"{label}{self.runs(block.text, run_properties)}</w:p>"
        )

    def paragraph_ids(self):
        self.next_id += self.rng.randint(1, 0xFFFF)
        first, second = self.rng.choice(self.sessions), self.rng.choice(self.sessions)
        return (
            f'w14:paraId="{self.next_id:08X}" w14:textId="77777777" w:rsidR="{first}" w:rsidRPr="{second}" '
            f'w:rsidRDefault="{first}" w:rsidP="{second}"'
        )

    def paragraph_properties(self, style, typed):
        name = f'<w:pStyle w:val="{STYLE_IDS.get(style, "a4")}"/>'
        number = styles.numbering(LEVELS[style] - 1) if style in LEVELS and not typed and self.numbers == BY_PARAGRAPH else ""
        return name + number + LAYOUT + PLACEMENT.get(style, INDENT)

    def run_properties(self, style):
        font = FONTS.get(style, styles.BODY_FONT)
        points = 44 if style == TITLE else 32
        return (
            f'<w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:hint="eastAsia"/>'
            f"{styles.size(points)}</w:rPr>"
        )

    def runs(self, text, properties):
        return "".join(self.proofed(self.run(piece, properties)) for piece in self.pieces(text))

    def pieces(self, text):
        """The text cut where one session's typing ends and another's begins."""
        while text:
            cut = max(1, round(self.rng.uniform(0.4, 1.6) * self.mean_run))
            yield text[:cut]
            text = text[cut:]

    def run(self, text, properties):
        session, other = self.rng.choice(self.sessions), self.rng.choice(self.sessions)
        space = ' xml:space="preserve"' if text != text.strip() else ""
        return f'<w:r w:rsidR="{session}" w:rsidRPr="{other}">{properties}<w:t{space}>{escape(text)}</w:t></w:r>'

    def proofed(self, run):
        if self.rng.random() >= 0.08:
            return run
        start, end = self.rng.choice(PROOF_MARKS)
        return f'<w:proofErr w:type="{start}"/>{run}<w:proofErr w:type="{end}"/>'

    def table(self, block):
        widths = [700, 2300, 3600, 1300, 1100]
        borders = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(self.row(row, widths) for row in block.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def row(self, cells, widths):
        properties = self.run_properties(BODY)
        filled = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f'<w:p {self.paragraph_ids()}><w:pPr><w:pStyle w:val="a4"/></w:pPr>{self.run(cell, properties)}</w:p></w:tc>'
            for cell, width in zip(cells, widths)
        )
        return f'<w:tr w:rsidR="{self.rng.choice(self.sessions)}">{filled}</w:tr>'
