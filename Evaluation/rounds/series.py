"""A draft going through rounds: paragraphs that remember where they came from, and files written from them."""

import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

NUMBER = re.compile(r"^(?:第?[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])")
HAN = "一二三四五六七八九十"


def han(value):
    if value <= 10:
        return HAN[value - 1]
    tens, ones = divmod(value, 10)
    return ("" if tens == 1 else HAN[tens - 1]) + "十" + (HAN[ones - 1] if ones else "")


FORMS = [
    (re.compile(r"^[一二三四五六七八九十]+、"), lambda n: han(n) + "、"),
    (re.compile(r"^（[一二三四五六七八九十]+）"), lambda n: f"（{han(n)}）"),
    (re.compile(r"^\d{1,2}[.．、](?!\d)"), None),
]


def bare(text):
    return NUMBER.sub("", text)


def dense(text):
    """Characters that count for lengths: no white space."""
    return re.sub(r"\s", "", text)


@dataclass
class Paragraph:
    text: str
    # Indexes in the round before, from which its text came.
    sources: list = field(default_factory=list)


def next_round(paragraphs):
    """Copies that point back at the paragraphs of this round."""
    return [Paragraph(p.text, [i]) for i, p in enumerate(paragraphs)]


def renumber(paragraphs):
    """Gives headings of one form that follow each other under one parent consecutive numbers again."""
    counters = [0, 0, 0]
    for paragraph in paragraphs:
        for level, (pattern, form) in enumerate(FORMS):
            match = pattern.match(paragraph.text)
            if not match:
                continue
            counters[level] += 1
            for deeper in range(level + 1, 3):
                counters[deeper] = 0
            mark = match.group()
            number = form(counters[level]) if form else str(counters[level]) + mark[-1]
            paragraph.text = number + paragraph.text[match.end():]
            break


def heaviest_chain(pairs, weight):
    """The pairs that keep the order of both sides and weigh most together; what is not in it has moved."""
    pairs = sorted(pairs)
    best, previous = [], []
    for i, (_, new) in enumerate(pairs):
        before = max((j for j in range(i) if pairs[j][1] < new), key=lambda j: best[j], default=None)
        best.append(weight(pairs[i]) + (best[before] if before is not None else 0))
        previous.append(before)
    chain = set()
    i = max(range(len(pairs)), key=lambda j: best[j], default=None)
    while i is not None:
        chain.add(pairs[i])
        i = previous[i]
    return chain


def truth(old, new):
    """Links between two rounds by construction: (change, old indexes, new indexes)."""
    children = {}
    for index, paragraph in enumerate(new):
        for source in paragraph.sources:
            children.setdefault(source, []).append(index)
    links, single = [], []
    done = set()
    for index, paragraph in enumerate(new):
        if index in done:
            continue
        if not paragraph.sources:
            links.append(["inserted", [], [index]])
        elif len(paragraph.sources) > 1:
            links.append(["merged", list(paragraph.sources), [index]])
        elif len(children[paragraph.sources[0]]) > 1:
            parts = children[paragraph.sources[0]]
            done.update(parts)
            links.append(["split", [paragraph.sources[0]], parts])
        else:
            single.append((paragraph.sources[0], index))
    for index in range(len(old)):
        if index not in children:
            links.append(["deleted", [index], []])
    groups = [(l[1][0], l[2][0]) for l in links if l[0] in ("merged", "split")]
    weight = lambda pair: len(dense(new[pair[1]].text)) + 1
    standing = heaviest_chain(single + groups, weight)
    for source, index in single:
        before, after = dense(old[source].text), dense(new[index].text)
        change = "same" if before == after else "renumbered" if bare(before) == bare(after) else "edited"
        if (source, index) not in standing:
            change = "moved-edited" if change == "edited" else "moved"
        links.append([change, [source], [index]])
    return links


# Files

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def txt(paragraphs, encoding="utf-8", width=None, indents_short=False):
    """Lines of a text file, hard-wrapped at a width; short sentences are indented like long ones if asked for."""
    lines = []
    for paragraph in paragraphs:
        text = paragraph.text
        is_body = len(text) > 34 and not NUMBER.match(text) or len(text) > 60
        is_body |= indents_short and text.endswith(("。", "：")) and not NUMBER.match(text)
        if width and is_body:
            text = "　　" + text
            lines += [text[i:i + width] for i in range(0, len(text), width)]
        else:
            lines.append(text)
    return ("\n".join(lines) + "\n").encode(encoding)


def docx(paragraphs, rng=None):
    """Plain DOCX with typed numbers; runs are cut at random, as Word does while people edit."""
    body = []
    for index, paragraph in enumerate(paragraphs):
        text, runs = paragraph.text, []
        while text:
            size = rng.randint(3, 40) if rng else len(text)
            runs.append(text[:size])
            text = text[size:]
        heading = NUMBER.match(paragraph.text) and len(paragraph.text) < 40
        look = '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>' if heading else ""
        head = '<w:pPr><w:jc w:val="center"/></w:pPr>' if index == 0 else '<w:pPr><w:ind w:firstLineChars="200"/></w:pPr>'
        xml = "".join(f'<w:r>{look}<w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs)
        body.append(f"<w:p>{head}{xml}</w:p>")
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}{section}</w:body></w:document>'
    types = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    rels = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    none = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    return [("[Content_Types].xml", types), ("_rels/.rels", rels), ("word/document.xml", document), ("word/_rels/document.xml.rels", none)]


def write_docx(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def write(folder, rounds, formats, rng=None, indents_short=False):
    """Writes round-N files and `alignment.tsv`; `formats` are txt, gb18030, wrapped or docx."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for number, (paragraphs, form) in enumerate(zip(rounds, formats), 1):
        if form == "docx":
            write_docx(folder / f"round-{number}.docx", docx(paragraphs, rng))
        else:
            width = 36 if form == "wrapped" else None
            encoding = "gb18030" if form == "gb18030" else "utf-8"
            (folder / f"round-{number}.txt").write_bytes(txt(paragraphs, encoding, width, indents_short))
        lines.append(f"lengths\t{number}\t" + " ".join(str(len(dense(p.text))) for p in paragraphs))
    for number in range(1, len(rounds)):
        for change, old, new in truth(rounds[number - 1], rounds[number]):
            cell = lambda indexes: ",".join(str(i + 1) for i in indexes) or "-"
            lines.append(f"{number}-{number + 1}\t{change}\t{cell(old)}\t{cell(new)}")
    (folder / "alignment.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
