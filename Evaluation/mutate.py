#!/usr/bin/env python3
"""Plants one defect at a time into clean drafts and looks whether exactly the rule concerned fires.

    mutate.py [--binary .build/release/shenyue] [--corpus Corpus] [--verbose] [MUTATION…]

A mutant is made from the gold text of a draft with `clean: true`. It counts as found when one of the rules its mutation
names fires and did not fire on the draft itself; rules that fire besides these are listed as side effects, unless they
follow from the mutation. Same corpus, same mutants.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

import gold as gold_marks

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Context:
    """What a mutation may draw on besides the draft."""

    random: random.Random
    others: list


def cut(text, spans):
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


def spans_of(gold, role):
    return [(p.start, p.end) for p in gold.parts if p.roles == {role}]


def items(gold, kind):
    return [gold.items[kind][number] for number in sorted(gold.items[kind])]


def drop(role):
    def mutate(gold, _context):
        spans = spans_of(gold, role)
        return cut(gold.text, spans) if len(spans) == 1 else None

    return mutate


def shrink(role):
    """Leaves the heading and the first sentence of the part."""

    def mutate(gold, _context):
        spans = spans_of(gold, role)
        if len(spans) != 1:
            return None
        start, end = spans[0]
        heading = gold.text.find("\n", start, end) + 1
        sentence = gold.text.find("。", heading, end) + 1
        return cut(gold.text, [(sentence, end - 1)]) if 0 < heading < sentence else None

    return mutate


def pad_achievements(gold, context):
    """Fills the opening parts with achievements of other drafts until they hold about half of the body."""
    role = "achievements" if spans_of(gold, "achievements") else "basics"
    spans = spans_of(gold, role)
    pool = [o.text[s:e] for o in context.others for s, e in spans_of(o, "achievements")]
    paragraphs = [line for text in pool for line in text.splitlines()[1:] if len(line) > 80]
    if len(spans) != 1 or not paragraphs:
        return None
    padding, size = [], 0
    for line in paragraphs:
        padding.append(re.sub(r"^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)", "", line))
        size += len(line)
        if size > len(gold.text):
            break
    end = spans[0][1]
    return gold.text[:end] + "\n".join(padding) + "\n" + gold.text[end:]


def measures_first(gold, _context):
    """Puts the measures before the problems, headings and all."""
    problems, measures = spans_of(gold, "problems"), spans_of(gold, "measures")
    if len(problems) != 1 or len(measures) != 1 or measures[0] < problems[0]:
        return None
    part = gold.text[slice(*measures[0])]
    rest = cut(gold.text, measures)
    return rest[: problems[0][0]] + part + rest[problems[0][0] :]


def hollow_measures(gold, _context):
    """Leaves of every measure its label and a phrase that anybody could write."""
    text = gold.text
    phrases = ["切实提高思想认识，不断加强和改进这方面的工作。", "进一步增强责任意识，认真抓好落实。", "深入推进，务求实效。"]
    for index, item in reversed(list(enumerate(items(gold, "measures")))):
        label = re.match(r"[^。：:]{2,30}[。：:]", text[item.start : item.end])
        if not label:
            return None
        text = text[: item.start + label.end()] + phrases[index % 3] + text[item.end :]
    return text if items(gold, "measures") else None


def no_measure(gold, context):
    """Takes out the only measure of some problem."""
    counts = Counter(problem for problem, _ in gold.coverage())
    measures = gold.items["measures"]
    single = [n for n, m in measures.items() if m.answers and all(counts[p] == 1 for p in m.answers)]
    if len(measures) < 5 or not single:
        return None
    item = measures[context.random.choice(sorted(single))]
    end = item.end + 1 if gold.text[item.end : item.end + 1] == "\n" else item.end
    return cut(gold.text, [(item.start, end)])


def third_person(gold, _context):
    """Speaks of comrades instead of oneself in the problems."""
    result = gold.text
    for start, end in reversed(spans_of(gold, "problems")):
        part = re.sub(r"我自己|本人|我(?!们|国|省|市|县|区|镇|乡|局|院|校|党|委|单位)", "部分同志", result[start:end])
        result = result[:start] + part + result[end:]
    return result if result != gold.text else None


def no_examples(gold, _context):
    """Leaves of every problem its first clause."""
    text, changed = gold.text, 0
    for item in reversed(items(gold, "problems")):
        first = re.match(r"[^。，；]{4,40}[。，；]", text[item.start : item.end])
        if first:
            text = text[: item.start + first.end() - 1] + "。" + text[item.end :]
            changed += 1
    return text if changed and changed == len(gold.items["problems"]) else None


def replace_some(pairs, least):
    def mutate(gold, _context):
        text, hits = gold.text, 0
        for right, wrong in pairs:
            hits += text.count(right)
            text = text.replace(right, wrong)
        return text if hits >= least else None

    return mutate


def insert_line(line, at_end=False):
    def mutate(gold, _context):
        if at_end:
            return gold.text + line + "\n"
        title = next((p for p in gold.parts if "title" in p.roles), None)
        return gold.text[: title.end] + line + "\n" + gold.text[title.end :] if title else None

    return mutate


def placeholder(gold, _context):
    changed = re.sub(r"20\d\d年(\d{1,2})月", r"20XX年X月", gold.text, count=1)
    return changed if changed != gold.text else None


def nothing_found(gold, _context):
    spans = spans_of(gold, "problems")
    if len(spans) != 1:
        return None
    start, end = spans[0]
    heading = gold.text.find("\n", start, end) + 1
    return gold.text[:heading] + "经过认真自查，各方面工作符合规定，未发现存在问题。\n" + gold.text[end:] if heading else None


SPINNER = [("服务", "效劳"), ("基础", "根底"), ("部分", "局部"), ("原则", "原那么"), ("不足", "缺乏"), ("基本", "根本")]
TYPOS = [("部署", "布署"), ("台账", "台帐"), ("即使", "既使"), ("安排", "按排"), ("其他", "其它")]

# name → (mutation, rules of which one must fire, rules that may follow)
MUTATIONS = {
    "problems dropped": (drop("problems"), ["S-01"], "SENPMCF"),
    "causes dropped": (drop("causes"), ["S-01"], "SECF"),
    "measures dropped": (drop("measures"), ["S-01"], "SEMF"),
    "causes shrunk": (shrink("causes"), ["S-02"], "ECSN"),
    "measures shrunk": (shrink("measures"), ["S-02", "M-01", "M-02"], "EMNS"),
    "achievements padded": (pad_achievements, ["E-01", "E-02"], "EN"),
    "measures before problems": (measures_first, ["S-03"], "F"),
    "measures hollow": (hollow_measures, ["M-02", "M-03"], "MES"),
    "one measure gone": (no_measure, ["M-01"], "FMN"),
    "written about others": (third_person, ["P-05", "V-01"], "PV"),
    "problems without example": (no_examples, ["P-02", "P-03"], "PESMNV"),
    "word swaps": (replace_some(SPINNER, 3), ["O-04"], "OS"),
    "typing errors": (replace_some(TYPOS, 1), ["T-03"], "T"),
    "web frame": (insert_line("来源：文秘网　作者：佚名　更新时间：2023-05-06 10:22　点击：1386次"), ["O-02"], "O"),
    "related links": (insert_line("上一篇：个人对照检查材料范文（精选）", at_end=True), ["O-02"], "O"),
    "placeholder": (placeholder, ["O-03"], "O"),
    "nothing found": (nothing_found, ["P-13", "S-01", "S-02"], "SENPMF"),
}


def fired(binary, text, labels, folder):
    path = Path(folder) / "mutant.txt"
    path.write_text(text, encoding="utf-8")
    command = [binary, "check", str(path), "--format", "json", "--fail-on", "never", "--rules", str(ROOT / "Rules"),
               "--kind", labels["kind"], "--pack", labels["pack"]]
    output = subprocess.run(command, capture_output=True, text=True)
    if not output.stdout:
        sys.exit(output.stderr)
    return {finding["rule"] for finding in json.loads(output.stdout)["drafts"][0]["findings"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=str(ROOT / ".build/release/shenyue"))
    parser.add_argument("--corpus", default=str(ROOT / "Corpus"))
    parser.add_argument("--verbose", action="store_true", help="name the mutants that were missed")
    parser.add_argument("mutations", nargs="*", help="names of mutations; all without them")
    options = parser.parse_args()
    cases = []
    for path in sorted(Path(options.corpus).glob("*/*/case.yml")):
        labels = yaml.safe_load(path.read_text(encoding="utf-8"))
        if (path.parent / "gold.txt").exists() and labels.get("pack"):
            cases.append((path.parent, labels, gold_marks.read(path.parent / "gold.txt")))
    clean = [case for case in cases if case[1].get("clean")]
    print("| mutation | found | other rules that fired |\n|---|---:|---|")
    with tempfile.TemporaryDirectory() as folder:
        base = {case[0]: fired(options.binary, case[2].text, case[1], folder) for case in clean}
        for name in options.mutations or MUTATIONS:
            run(name, clean, [case[2] for case in cases], base, folder, options)


def run(name, clean, all_gold, base, folder, options):
    mutate, wanted, follow = MUTATIONS[name]
    found, made, others = 0, 0, Counter()
    for path, labels, gold in clean:
        mutant = mutate(gold, Context(random.Random(path.name), all_gold))
        if mutant is None or mutant == gold.text:
            continue
        made += 1
        rules = fired(options.binary, mutant, labels, folder) - base[path]
        hit = bool(rules & set(wanted)) or bool(base[path] & set(wanted))
        found += hit
        others.update(rule for rule in rules if rule not in wanted and rule[0] not in follow)
        if options.verbose and not hit:
            print(f"    missed in {path.parent.name}/{path.name}: {sorted(rules)}")
    listed = ", ".join(f"{rule} ×{count}" for rule, count in others.most_common())
    print(f"| {name} → {' or '.join(wanted)} | {found}/{made} | {listed} |", flush=True)


if __name__ == "__main__":
    main()
