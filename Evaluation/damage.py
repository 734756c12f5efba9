"""Ways in which copying, printing and converting change a draft without changing its words (domain.md 10, docx.md)."""

import random
import re
import zipfile
from xml.sax.saxutils import escape

CHAPTER = re.compile(r"^(\s*)[一二三四五六七八九十]{1,3}、")
LADDER = [CHAPTER, re.compile(r"^(\s*)（[一二三四五六七八九十]{1,3}）"), re.compile(r"^(\s*)\d{1,2}[.．](?!\d)")]
MAY_NOT_BEGIN = "，。、；：！？”）》%"
MAY_NOT_END = "“（《"


def split_number(line):
    """Level of the number a line begins with, and the words behind it."""
    for level, pattern in enumerate(LADDER):
        if found := pattern.match(line):
            return level, line[found.end() :]
    return None, line


def is_short(words):
    return len(words) < 40 and not words.rstrip().endswith("。")


# Text


def wrap(width, indent=""):
    """Broken at a width, as a PDF does; no line begins or ends with the wrong mark."""

    def change(text):
        lines = []
        for line in text.split("\n"):
            rest = indent + line.strip(" \u3000") if line.strip() else ""
            while len(rest) > width:
                cut = width
                while cut > 5 and (rest[cut] in MAY_NOT_BEGIN or rest[cut - 1] in MAY_NOT_END):
                    cut -= 1
                lines.append(rest[:cut])
                rest = rest[cut:]
            lines.append(rest)
        return "\n".join(lines)

    return change


def paged(number):
    """A page number after every 450 characters, wherever that is."""

    def change(text):
        pieces = [text[start : start + 450] for start in range(0, len(text), 450)]
        return "".join(piece + f"\n{number(page + 1)}\n" for page, piece in enumerate(pieces[:-1])) + pieces[-1]

    return change


def printed(text):
    """Lines of a width, on pages of 25."""
    lines = wrap(32, "\u3000\u3000")(text).split("\n")
    pages = ["\n".join(lines[start : start + 25]) for start in range(0, len(lines), 25)]
    return "".join(f"{page}\n\n第 {number} 页 共 {len(pages)} 页\n\n" for number, page in enumerate(pages, 1))


def forum_noise(text):
    chance = random.Random(7)
    signs, letters = "0123456789!#$%&*+-/:;?@^_`{|}~.,", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

    def noise():
        return " ".join([chance.choice(signs)] + [chance.choice(letters) + chance.choice(signs) for _ in range(chance.randint(5, 14))])

    lines = []
    for line in text.split("\n"):
        where = chance.random()
        lines += [line + noise()] if len(line) > 20 and where < 0.4 else [line, noise()] if len(line) > 20 and where < 0.7 else [line]
    return "\n".join(lines)


def markdown(text):
    lines = []
    for index, line in enumerate(text.split("\n")):
        level, words = split_number(line)
        if index == 0:
            lines.append("# " + line.strip())
        elif level is not None and is_short(words):
            lines.append("#" * (level + 2) + " " + line.strip())
        elif level is not None and "。" in words.rstrip("。"):
            head, _, rest = line.strip().partition("。")
            lines.append(f"**{head}。**{rest}")
        else:
            lines.append(line.strip())
        lines.append("")
    return "\n".join(lines)


def glued_headings(text):
    """A heading and what follows it in one line, with a full stop between."""
    lines = []
    for line in (line for line in text.split("\n") if line.strip()):
        level, words = split_number(lines[-1]) if lines else (None, "")
        if level is not None and level < 2 and is_short(words):
            lines[-1] += "。" + line.strip()
        else:
            lines.append(line)
    return "\n".join(lines)


def each_line(change):
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


TEXT = {
    "wrapped": wrap(30),
    "wrapped-indented": wrap(36, "\u3000\u3000"),
    "framed-page-numbers": paged(lambda page: f"- {page} -"),
    "bare-page-numbers": paged(str),
    "printed": printed,
    "spaced": lambda text: re.sub(r"([\u4e00-\u9fff])", r"\1 ", text),
    "half-width": lambda text: text.translate(str.maketrans("，：；（）？！", ",:;()?!")),
    "forum-noise": forum_noise,
    "markdown": markdown,
    "bracket-headings": each_line(lambda line: re.sub(r"^\s*[一二三四五六七八九十]{1,3}、([^。]{2,20})$", r"【\1】", line)),
    "headings-with-colon": each_line(lambda line: re.sub(r"^(\s*[一二三四五六七八九十]{1,3}、[^。：]{2,20})$", r"\1：", line)),
    "glued-headings": glued_headings,
    "without-numbers": each_line(lambda line: split_number(line)[1]),
    "one-line": lambda text: " ".join(line.strip() for line in text.split("\n") if line.strip()),
    "blank-lines": lambda text: text.replace("\n", "\n\n"),
    "without-title": lambda text: text.split("\n", 1)[1],
}

# DOCX

MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
CHANGE = 'w:id="9" w:author="甲" w:date="2024-01-01T00:00:00Z"'


def run(words, look=""):
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(runs, look=""):
    return f'<w:p>{f"<w:pPr>{look}</w:pPr>" if look else ""}{runs}</w:p>'


def each_paragraph(change):
    return lambda text: "".join(change(line) for line in text.split("\n"))


def split_runs(line):
    chance = random.Random(len(line))
    runs, start = "", 0
    while start < len(line):
        end = start + chance.randint(1, 4)
        runs += run(line[start:end], chance.choice(["", '<w:rFonts w:hint="eastAsia"/>', '<w:lang w:val="en-US"/>']))
        start = end
    return paragraph(runs)


def soft_breaks(text):
    return paragraph("<w:r><w:br/></w:r>".join(run(line) for line in text.split("\n")))


def automatic_numbers(line):
    level, words = split_number(line)
    if level is None:
        return paragraph(run(line))
    return paragraph(run(words), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def heading_styles(line):
    level, words = split_number(line)
    return paragraph(run(words), f'<w:pStyle w:val="{level + 1}"/>') if level is not None and is_short(words) else paragraph(run(line))


def bold_headings(line):
    level, words = split_number(line)
    if level is None:
        return paragraph(run(line))
    if is_short(words):
        return paragraph(run(words, "<w:b/>"))
    head, stop, rest = words.partition("。")
    return paragraph(run(head + stop, "<w:b/>") + run(rest))


def tracked(line):
    half = len(line) // 2
    deleted = f"<w:del {CHANGE}><w:r><w:delText>删掉的话不应读到。</w:delText></w:r></w:del>"
    return paragraph(run(line[:half]) + deleted + f"<w:ins {CHANGE}>{run(line[half:])}</w:ins>")


def one_cell(text):
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>{each_paragraph(lambda line: paragraph(run(line)))(text)}</w:tc></w:tr></w:tbl>{paragraph("")}'


DOCX = {
    "docx": each_paragraph(lambda line: paragraph(run(line))),
    "docx-split-runs": each_paragraph(split_runs),
    "docx-soft-breaks": soft_breaks,
    "docx-automatic-numbers": each_paragraph(automatic_numbers),
    "docx-heading-styles": each_paragraph(heading_styles),
    "docx-bold-headings": each_paragraph(bold_headings),
    "docx-tracked": each_paragraph(tracked),
    "docx-content-controls": each_paragraph(lambda line: f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run(line))}</w:sdtContent></w:sdt>"),
    "docx-one-cell": one_cell,
}


def level(index, form, words):
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/><w:lvlText w:val="{words}"/></w:lvl>'


def package(path, body):
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>' for name, kind in PARTS.items()
    )
    levels = level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3.")
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' + "".join(
        f'<w:style w:type="paragraph" w:styleId="{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2, 3)
    )
    entries = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATED}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{RELATED}/numbering" Target="numbering.xml"/></Relationships>',
        "word/styles.xml": f"<w:styles {MAIN}>{styles}</w:styles>",
        "word/numbering.xml": f'<w:numbering {MAIN}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/document.xml": f'<w:document {MAIN}><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in entries.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + words)


def write(folder, drafts, suffix, change):
    """Writes the drafts as `000.txt`, `001.txt` …, changed."""
    folder.mkdir(parents=True)
    for index, (_, text) in enumerate(drafts):
        path = folder / f"{index:03}.{suffix}"
        if suffix == "docx":
            package(path, change(text))
        else:
            path.write_text(change(text) + "\n", encoding="utf-8")
