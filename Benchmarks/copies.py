#!/usr/bin/env python3
"""Plants copies among drafts and measures how many are found: `copies.py [BINARY] [--count 1000] [--peer]`.

Each draft is made of sentences of its own (a chain of words learnt from the corpus, so that short runs repeat as they do in real drafts),
and of what drafts may share: official phrases, quotations, and an opening that a whole unit has in common. A twentieth of them are
copies: 30 % to 100 % of another draft's problem sentences, a word in twelve characters changed, order turned. With --peer the same set
goes through MinHash LSH of the `datasketch` library.
"""

import argparse
import json
import random
import re
import resource
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent / "Corpus"
HAN = re.compile(r"[\u4e00-\u9fff]")
MARKS = re.compile(r"⟦[^⟧]*⟧")
ASPECTS = "理论武装 联系群众 担当作为 遵规守纪 工作作风 党性锻炼".split()
QUOTES = [
    "为政之要，首在得人；为政之道，贵在务实，凡事要对得起手里这份工资和身后这些眼睛",
    "党员干部要把群众的小事当作自己的大事，从群众关心的事情做起，从让群众不满意的事情改起",
    "打铁还需自身硬，自己先站得住，才有底气去要求别人，才能带得动一个班子一支队伍",
]
PHRASES = [
    "认真学习贯彻习近平新时代中国特色社会主义思想", "进一步增强“四个意识”、坚定“四个自信”、做到“两个维护”", "严格落实中央八项规定及其实施细则精神",
    "切实履行全面从严治党主体责任", "牢固树立以人民为中心的发展思想", "从严从实开展批评和自我批评",
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", nargs="?", default=".build/release/shenyue")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--peer", action="store_true")
    arguments = parser.parse_args()
    folder = HERE / ".bench" / f"copies-{arguments.count}-{arguments.seed}"
    planted, doubtful = write(folder, arguments.count, arguments.seed)
    started = time.time()
    result = subprocess.run(
        [arguments.binary, "copies", str(folder), "--format", "json", "--quiet"], capture_output=True, check=False)
    wall = time.time() - started
    if result.returncode not in (0, 1):
        raise SystemExit(result.stderr.decode())
    report = json.loads(result.stdout)
    found = {pair(p["first"]["path"], p["second"]["path"]) for p in report["pairs"]} - doubtful
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    score("shenyue copies", found, planted, f"{wall:.1f} s, {peak:.0f} MB")
    if arguments.peer:
        for threshold in (0.1, 0.2, 0.3):
            started = time.time()
            score(f"datasketch, threshold {threshold}", peer(folder, threshold), planted, f"{time.time() - started:.1f} s")


def score(name, found, planted, cost):
    right = len(found & set(planted))
    precision = right / len(found) if found else 1
    print(f"{name}: found {len(found)}, planted {len(planted)}, precision {precision:.3f}, recall {right / len(planted):.3f}, {cost}")
    for low, high in ((0.3, 0.4), (0.4, 0.6), (0.6, 1.01)):
        group = [p for p, share in planted.items() if low <= share < high]
        if group:
            print(f"  copied {low:.0%} to {min(high, 1):.0%}: {sum(p in found for p in group)} of {len(group)}")


def pair(first, second):
    return frozenset((Path(first).name, Path(second).name))


def write(folder, count, seed):
    """Writes the drafts; returns the copies with their share, and pairs with so little in common that neither answer is wrong."""
    chance = random.Random(seed)
    words = Chain(chance)
    openings = ["".join(words.sentence(40) for _ in range(8)) for _ in range(max(3, count // 40))]
    folder.mkdir(parents=True, exist_ok=True)
    problems = []
    for number in range(count):
        own = [(words.sentence(chance.randint(25, 60)), f"{number}-{i}") for i in range(chance.randint(20, 34))]
        if number >= 20 and chance.random() < 0.05:
            source, share = chance.choice(problems), chance.uniform(0.3, 1)
            taken = chance.sample(source, max(1, round(share * len(source))))
            own = [(changed(s, chance, words), mark) for s, mark in taken] + own[:round(len(taken) * (1 - share) / share)]
            chance.shuffle(own)
        problems.append(own)
        (folder / name(number)).write_text(draft([s for s, _ in own], words, chance, openings), encoding="utf-8")
    shares = shared(problems)
    return {p: s for p, s in shares.items() if s >= 0.3}, {p for p, s in shares.items() if s < 0.3}


def shared(problems):
    """Which drafts have sentences of one origin, and the share of the problems of the shorter one."""
    holders, common = {}, {}
    for number, own in enumerate(problems):
        for _, mark in own:
            for other in holders.setdefault(mark, []):
                common[other, number] = common.get((other, number), 0) + 1
            holders[mark].append(number)
    return {pair(name(a), name(b)): n / min(len(problems[a]), len(problems[b])) for (a, b), n in common.items()}


def name(number):
    return f"{number:06}.txt"


def changed(sentence, chance, words):
    """A word of two characters in about twelve is another one."""
    result, index = "", 0
    while index < len(sentence):
        step = chance.randint(9, 15)
        result += sentence[index:index + step]
        index += step
        if index < len(sentence) - 3 and HAN.match(sentence[index]):
            result += words.word()
            index += 2
    return result


def draft(problems, words, chance, openings):
    lines = ["个人对照检查材料", chance.choice(openings) + "".join(chance.sample(PHRASES, 2)) + "。", "一、存在的主要问题"]
    groups = [problems[i::5] for i in range(5)]
    for number, group in enumerate(groups):
        lines.append(f"（{'一二三四五'[number]}）{chance.choice(ASPECTS)}方面不够。" + "".join(group) + chance.choice(PHRASES) + "不够。")
        if chance.random() < 0.2:
            lines.append(f"有句话讲：“{chance.choice(QUOTES)}”，我没有做到。")
    lines.append("二、产生问题的原因")
    lines += [f"{n}是" + words.sentence(50) + chance.choice(PHRASES) + "不到位。" for n in "一二三"]
    lines.append("三、整改措施")
    lines += [f"（{n}）" + words.sentence(40) + words.sentence(50) for n in "一二三四五"]
    return "\n".join(lines) + "\n"


class Chain:
    """Words of two characters that follow each other as in the corpus."""

    def __init__(self, chance):
        self.chance = chance
        text = "".join(MARKS.sub("", p.read_text(encoding="utf-8")) for p in sorted(CORPUS.glob("*/*/gold.txt")))
        runs = re.findall(r"[\u4e00-\u9fff]{2,}", text)
        self.words = sorted({run[i:i + 2] for run in runs for i in range(len(run) - 1)})
        self.after = {}
        for run in runs:
            for i in range(len(run) - 2):
                self.after.setdefault(run[i + 1], []).append(run[i + 1:i + 3])

    def word(self):
        return self.chance.choice(self.words)

    def sentence(self, length):
        result = self.word()
        while len(result) < length:
            following = self.after.get(result[-1])
            result += self.chance.choice(following)[1:] if following and self.chance.random() < 0.8 else self.word()
            if self.chance.random() < 0.06:
                result += "，" + self.word()
        return result + "。"


def peer(folder, threshold):
    from datasketch import MinHash, MinHashLSH

    lsh, hashes = MinHashLSH(threshold=threshold, num_perm=128), {}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        part = "".join(HAN.findall(text.split("一、存在的主要问题")[1].split("二、产生问题的原因")[0]))
        minhash = MinHash(num_perm=128)
        minhash.update_batch([part[i:i + 5].encode() for i in range(len(part) - 4)])
        hashes[path.name] = minhash
        lsh.insert(path.name, minhash)
    return {frozenset((a, b)) for a, minhash in hashes.items() for b in lsh.query(minhash) if a != b}


if __name__ == "__main__":
    main()
