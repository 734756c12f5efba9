"""LibreOffice without a window: opens Word files, accepts or rejects what is tracked in them, and says what they then hold.

Needs LibreOffice Writer and its Python bridge (Debian: libreoffice-writer, python3-uno).
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"


@dataclass
class Block:
    """A paragraph: `text`, `note`, or the name of its cell."""

    kind: str
    number: str
    words: str


class Office:
    """One running LibreOffice with a profile of its own; use in a `with` statement."""

    def __enter__(self):
        import uno

        self.home = Path(tempfile.mkdtemp(prefix="office-"))
        pipe = self.home.name
        command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{self.home}", f"--accept=pipe,name={pipe};urp;"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        else:
            self.__exit__()
            raise SystemExit("LibreOffice does not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def blocks(self, path, command=None):
        """Paragraphs of a file after a command, those of notes last."""
        from com.sun.star.beans import PropertyValue

        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        document = self.desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, (hidden,))
        try:
            if command:
                self.dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            notes = document.Footnotes
            return list(self.walk(document.Text, "text")) + [Block("note", "", notes.getByIndex(i).String) for i in range(notes.Count)]
        finally:
            document.close(True)

    def walk(self, text, kind):
        blocks = text.createEnumeration()
        while blocks.hasMoreElements():
            block = blocks.nextElement()
            if block.supportsService("com.sun.star.text.Paragraph"):
                yield Block(kind, block.ListLabelString, self.words(block))
            elif block.supportsService("com.sun.star.text.TextTable"):
                for name in block.CellNames:
                    yield from self.walk(block.getCellByName(name), name)

    @staticmethod
    def words(paragraph):
        """Words without the marks of notes, which count by themselves."""
        portions = paragraph.createEnumeration()
        result = ""
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if portion.TextPortionType == "ContentControl":
                inner = portion.ContentControl.createEnumeration()
                while inner.hasMoreElements():
                    result += inner.nextElement().String
            elif portion.TextPortionType != "Footnote":
                result += portion.String
        return result

    @staticmethod
    def lines(text):
        return [Block("text", "", line) for line in text.split("\n")]
