"""Translates every unit of a file as a tool would: each run of words in brackets, codes left where they are."""
import sys

from translate.storage import xliff, xliff2
from translate.storage.placeables import StringElem


def bracketed(element):
    parts = [f"[{part}]" if isinstance(part, str) and part else bracketed(part) for part in element.sub]
    copy = element.copy()
    copy.sub = [part for part in parts if part != ""] if parts else parts
    return copy


version, source, target = sys.argv[1:]
store = (xliff2.Xliff2File if version == "xliff21" else xliff.Xliff1File).parsefile(source)
for unit in store.units:
    unit.rich_target = [bracketed(element) if isinstance(element, StringElem) else element for element in unit.rich_source]
    unit.marktranslated()
store.savefile(target)
