#!/usr/bin/env python3
"""Prints the text of DOCX files as a Python library gives it: `peer_reading.py LIBRARY FILE…`, all in one process."""

import sys


def python_docx(path):
    import docx
    document = docx.Document(path)
    for paragraph in document.paragraphs:
        print(paragraph.text)
    for table in document.tables:
        for row in table.rows:
            print("\t".join(cell.text for cell in row.cells))


def docx2txt(path):
    import docx2txt as library
    print(library.process(path))


def anytomd(path):
    import anytomd as library
    print(library.convert(path).markdown)


def markitdown(path):
    print(converter().convert(path).text_content)


def converter(made=[]):
    if not made:
        from markitdown import MarkItDown
        made.append(MarkItDown(enable_plugins=False))
    return made[0]


LIBRARIES = {"python-docx": python_docx, "docx2txt": docx2txt, "anytomd": anytomd, "markitdown": markitdown}

if __name__ == "__main__":
    read = LIBRARIES[sys.argv[1]]
    for path in sys.argv[2:]:
        read(path)
