"""Word files as people make them, at random, and the same after a round of edits: automatic numbers, tables whose cells hold
several paragraphs, footnotes, links, content controls, bookmarks, breaks and runs of many looks."""

import copy
from xml.sax.saxutils import escape

from rounds.random_series import Editor, sentences
from rounds.series import NUMBER, WORD

LOOKS = ["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/><w:sz w:val="32"/></w:rPr>', '<w:rPr><w:u w:val="single"/></w:rPr>']
LEVELS = [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Text:
    """A paragraph: words, level of an automatic number, footnote, what it is wrapped in."""

    def __init__(self, words, rng):
        number = NUMBER.match(words)
        self.level = None
        if number and rng.random() < 0.7:
            self.level = 0 if number.group().endswith("、") and not number.group()[0].isdigit() else 1 if number.group()[0] in "（(" else 2
            words = words[number.end():] or words
        self.words = words
        self.note = rng.choice(["见县纪委通报。", "数字由办公室提供，截至十月底。", None, None, None, None, None, None])
        self.wrap = rng.choice(["link", "control", "bookmark"] + [None] * 12)
        self.has_break = rng.random() < 0.05 and len(words) > 30
        self.seed = rng.random()


class Table:
    def __init__(self, rows):
        # Cells by row; a cell is a list of paragraphs.
        self.rows = rows


def draft(paragraphs, rng):
    """Blocks made of a draft's paragraphs."""
    blocks = [Text(p, rng) for p in paragraphs]
    for _ in range(rng.choice([0, 1, 1, 2])):
        at = rng.randint(3, len(blocks))
        blocks.insert(at, table(paragraphs, rng))
    return blocks


def table(pool, rng):
    short = [s for p in pool for s in sentences(p) if 6 < len(s) < 60] or ["无。"]
    width = rng.randint(2, 4)

    def cell():
        texts = [Text(s, rng) for s in rng.sample(short, min(len(short), rng.choice([1, 1, 1, 2, 3])))]
        for text in texts:
            text.wrap = None
        return texts

    return Table([[cell() for _ in range(width)] for _ in range(rng.randint(2, 6))])


def edited(blocks, pool, rng):
    """The next round, after some edits of every kind."""
    new = copy.deepcopy(blocks)
    editor = Editor(rng, pool)
    for _ in range(rng.randint(3, 12)):
        at = rng.randrange(len(new))
        block = new[at]
        if isinstance(block, Table):
            edit_table(block, pool, rng, editor)
            if rng.random() < 0.1:
                del new[at]
            continue
        edit = rng.choice(["words", "words", "words", "move", "move-edited", "split", "merge", "delete", "insert", "note", "level", "table", "rewrite", "empty"])
        if edit == "words":
            block.words = editor.edited(block.words, rng.choice([1, 2, 4])) or block.words
        elif edit in ("move", "move-edited"):
            new.insert(rng.randrange(len(new)), new.pop(at))
            if edit == "move-edited":
                block.words = editor.edited(block.words, rng.choice([1, 2, 3])) or block.words
        elif edit == "split":
            parts = sentences(block.words)
            if len(parts) > 1:
                cut = rng.randint(1, len(parts) - 1)
                rest = copy.deepcopy(block)
                block.words, rest.words, rest.note = "".join(parts[:cut]), "".join(parts[cut:]), None
                new.insert(at + 1, rest)
        elif edit == "merge":
            if at + 1 < len(new) and isinstance(new[at + 1], Text):
                block.words += new.pop(at + 1).words
        elif edit == "delete" and len(new) > 4:
            del new[at]
        elif edit == "insert":
            new.insert(at, Text(rng.choice(pool), rng))
        elif edit == "note":
            block.note = None if block.note else "此处数字已核对。"
        elif edit == "level":
            block.level = rng.choice([None, 0, 1, 2])
        elif edit == "table" and rng.random() < 0.3:
            new.insert(at, table(pool, rng))
        elif edit == "rewrite":
            block.words = rng.choice(pool)
        elif edit == "empty":
            new.insert(at, Text("", rng))
    return new


def edit_table(block, pool, rng, editor):
    edit = rng.choice(["cell", "cell", "row", "drop", "swap", "paragraph"])
    row = rng.choice(block.rows)
    cell = rng.choice(row)
    if edit == "cell":
        text = rng.choice(cell)
        text.words = editor.edited(text.words, 1) or text.words
    elif edit == "row":
        fresh = table(pool, rng).rows[0]
        while len(fresh) < len(row):
            fresh.append([Text("无。", rng)])
        block.rows.insert(rng.randint(0, len(block.rows)), fresh[: len(row)])
    elif edit == "drop" and len(block.rows) > 1:
        block.rows.remove(row)
    elif edit == "swap":
        block.rows.insert(0, block.rows.pop())
    elif edit == "paragraph":
        cell.append(Text(rng.choice(sentences(rng.choice(pool))), rng))


class Writer:
    """The parts of a package from blocks."""

    def __init__(self, rng):
        self.rng = rng
        self.notes = []
        self.bookmarks = 0

    def runs(self, text):
        import random

        rng = random.Random(text.seed)
        words, out = text.words, []
        while words:
            size = rng.randint(2, 40)
            piece = escape(words[:size])
            tab = "<w:br/>" if text.has_break and not out else ""
            out.append(f'<w:r>{rng.choice(LOOKS)}<w:t xml:space="preserve">{piece}</w:t>{tab}</w:r>')
            words = words[size:]
        if text.wrap == "link" and out:
            out[-1] = f'<w:hyperlink w:anchor="top">{out[-1]}</w:hyperlink>'
        elif text.wrap == "control" and out:
            out[0] = f'<w:sdt><w:sdtPr><w:alias w:val="姓名"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>{out[0]}</w:sdtContent></w:sdt>'
        elif text.wrap == "bookmark":
            self.bookmarks += 1
            out.insert(0, f'<w:bookmarkStart w:id="{self.bookmarks}" w:name="b{self.bookmarks}"/>')
            out.append(f'<w:bookmarkEnd w:id="{self.bookmarks}"/>')
        if text.note:
            self.notes.append(text.note)
            out.append(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>')
        return "".join(out)

    def paragraph(self, text):
        look = f'<w:pPr><w:numPr><w:ilvl w:val="{text.level}"/><w:numId w:val="1"/></w:numPr></w:pPr>' if text.level is not None else ""
        return f"<w:p>{look}{self.runs(text)}</w:p>"

    def block(self, block):
        if isinstance(block, Text):
            return self.paragraph(block)
        width = max(map(len, block.rows))
        grid = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * width + "</w:tblGrid>"
        cell = lambda paragraphs: f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{"".join(map(self.paragraph, paragraphs))}</w:tc>'
        rows = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in block.rows)
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}{rows}</w:tbl>'

    def entries(self, blocks):
        body = []
        for block in blocks:
            if isinstance(block, Table) and body and body[-1].endswith("</w:tbl>"):
                body.append("<w:p/>")
            body.append(self.block(block))
        if body and body[-1].endswith("</w:tbl>"):
            body.append("<w:p/>")
        section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        document = f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{"".join(body)}{section}</w:body></w:document>'
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
            for i, (form, text) in enumerate(LEVELS))
        numbering = f'{HEAD}<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
        note = lambda i, t: f'<w:footnote w:id="{i}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{escape(t)}</w:t></w:r></w:p></w:footnote>'
        special = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
        footnotes = f'{HEAD}<w:footnotes xmlns:w="{WORD}">{special}{"".join(note(i + 2, t) for i, t in enumerate(self.notes))}</w:footnotes>'
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        override = lambda name, form: f'<Override PartName="/word/{name}.xml" ContentType="{kind}{form}+xml"/>'
        types = f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{override("document", "document.main")}{override("numbering", "numbering")}{override("footnotes", "footnotes")}</Types>'
        relations = lambda rows: f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(f'<Relationship Id="r{i}" Type="{RELATIONS}/{t}" Target="{p}"/>' for i, (t, p) in enumerate(rows)) + "</Relationships>"
        return [
            ("[Content_Types].xml", types),
            ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
            ("word/document.xml", document),
            ("word/numbering.xml", numbering),
            ("word/footnotes.xml", footnotes),
            ("word/_rels/document.xml.rels", relations([("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")])),
        ]
