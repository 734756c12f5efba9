"""word/styles.xml and word/numbering.xml as Chinese Word writes them."""

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

BODY_FONT, PART_FONT, ASPECT_FONT, TITLE_FONT = "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"

# Number format and text of the first three levels; Word always writes nine.
LEVELS = [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
LEVELS += [("decimal", f"（%{level}）") for level in range(4, 10)]

TABLE_STYLES = ["Light Shading", "Light List", "Light Grid", "Medium Shading 1", "Medium Shading 2", "Medium List 1", "Medium List 2",
                "Medium Grid 1", "Medium Grid 2", "Medium Grid 3", "Dark List", "Colorful Shading", "Colorful List", "Colorful Grid",
                "Grid Table 1 Light", "Grid Table 2", "Grid Table 3", "Grid Table 4", "Grid Table 5 Dark", "List Table 1 Light",
                "List Table 2", "List Table 3", "List Table 4", "List Table 5 Dark"]


def fonts(name):
    return f'<w:rFonts w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def size(half_points):
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def styles(numbered_headings):
    """The style sheet; with `numbered_headings` the heading styles carry the automatic numbers."""
    number = [numbering(level) if numbered_headings else "" for level in range(3)]
    return HEADER + (
        f"<w:styles {NAMESPACE}>{DEFAULTS}{latent_styles()}"
        + style("a", "Normal", "", '<w:widowControl w:val="0"/><w:jc w:val="both"/>', '<w:kern w:val="2"/>' + size(21), default=True)
        + heading("1", 1, number[0], fonts(PART_FONT)) + heading("2", 2, number[1], fonts(ASPECT_FONT)) + heading("3", 3, number[2], "<w:b/>")
        + style("a3", "Title", "a", '<w:jc w:val="center"/>', fonts(TITLE_FONT) + size(44))
        + style("a4", "Body Text", "a", '<w:spacing w:line="560" w:lineRule="exact"/>', fonts(BODY_FONT) + size(32))
        + CHARACTER_AND_TABLE_STYLES + "</w:styles>"
    )


def numbering(level):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def style(identifier, name, based_on, paragraph, run, default=False):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    flag = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{flag} w:styleId="{identifier}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def heading(identifier, level, number, run):
    paragraph = f'<w:keepNext/><w:keepLines/>{number}<w:spacing w:line="560" w:lineRule="exact"/><w:outlineLvl w:val="{level - 1}"/>'
    return style(identifier, f"heading {level}", "a", paragraph, run + size(32))


def latent_styles():
    """The list of built-in styles that Word puts into every document."""
    names = [f"{kind} {i}" for kind in ("heading", "index", "toc") for i in range(1, 10)]
    names += ["Normal Indent", "footnote text", "header", "footer", "caption", "page number", "Title", "Subtitle", "Hyperlink", "Table Grid"]
    names += [f"{kind} {i}" for kind in ("List", "List Bullet", "List Number", "List Continue", "Body Text Indent") for i in range(2, 6)]
    names += [name + accent for accent in ["", *(f" Accent {i}" for i in range(1, 7))] for name in TABLE_STYLES]
    entries = "".join(f'<w:lsdException w:name="{name}" w:semiHidden="1" w:uiPriority="{index % 70}" w:unhideWhenUsed="1"/>'
                      for index, name in enumerate(names))
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" '
        f'w:count="376">{entries}</w:latentStyles>'
    )


def numbering_part():
    """One multi-level list, 一、（一）1. and so on, and the unused bullet list that Word leaves behind."""
    levels = "".join(level_definition(i, kind, text) for i, (kind, text) in enumerate(LEVELS))
    bullets = "".join(level_definition(i, "bullet", "·") for i in range(9))
    return HEADER + (
        f"<w:numbering {NAMESPACE}>{abstract(0, '2A5C7E10', levels)}{abstract(1, '4B1D9F32', bullets)}"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def abstract(identifier, code, levels):
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}"><w:nsid w:val="{code}"/><w:multiLevelType w:val="multilevel"/>'
        f'<w:tmpl w:val="{code}"/>{levels}</w:abstractNum>'
    )


def level_definition(index, kind, text):
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>'
    )


DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体" w:hAnsi="Calibri" w:cs="Times New Roman"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
)
CHARACTER_AND_TABLE_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="a2"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/></w:style>'
)
