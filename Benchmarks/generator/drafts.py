"""Drafts in five styles, each a title, an opening, parts of given size, and a closing."""

from generator import clauses
from generator.blocks import (
    ASPECT, BODY, BYLINE, ITEM, PART, SALUTATION, SIGNATURE, TABLE, TITLE, Block, han,
)
from generator.flaws import spoil
from generator.grammar import Grammar
from generator.numerals import chinese

ERAS = {
    2022: [
        ("带头深刻领悟“两个确立”的决定性意义方面", "politics"), ("带头坚持用党的创新理论凝心铸魂方面", "study"),
        ("带头坚持和加强党的全面领导方面", "party"), ("带头坚持以人民为中心的发展思想方面", "masses"),
        ("带头发扬斗争精神方面", "duty"), ("带头落实全面从严治党责任方面", "integrity"),
    ],
    2023: [
        ("理论学习方面", "study"), ("政治素质方面", "politics"), ("能力本领方面", "innovation"), ("担当作为方面", "duty"),
        ("工作作风方面", "formalism"), ("廉洁自律方面", "integrity"),
    ],
    2024: [
        ("带头严守政治纪律和政治规矩，维护党的团结统一方面", "politics"), ("带头增强党性、严守纪律、砥砺作风方面", "formalism"),
        ("带头在遵规守纪、清正廉洁前提下勇于担当、敢于创新方面", "duty"), ("带头履行全面从严治党政治责任方面", "party"),
    ],
}
FOUR_WINDS = [("形式主义方面", "formalism"), ("官僚主义方面", "bureaucracy"), ("享乐主义方面", "comfort"), ("奢靡之风方面", "extravagance")]
DUTY_TOPICS = [("主责主业意识不够强", "party"), ("方式方法不够新", "innovation"), ("联系服务群众不够紧", "masses"), ("压力传导不够到位", "duty")]
LAZINESS = [("“庸”的方面", "innovation"), ("“懒”的方面", "efficiency"), ("“散”的方面", "formalism"), ("服务群众方面", "masses")]

MEASURE_HEADINGS = {
    "study": "强化理论武装，在学深学透上下功夫", "politics": "站稳政治立场，在对党忠诚上下功夫", "masses": "走好群众路线，在为民办事上下功夫",
    "duty": "强化担当作为，在攻坚克难上下功夫", "formalism": "力戒形式主义，在求真务实上下功夫", "bureaucracy": "深入基层一线，在改进方法上下功夫",
    "comfort": "保持艰苦奋斗，在振奋精神上下功夫", "extravagance": "坚持勤俭节约，在从严管理上下功夫", "integrity": "严守纪律规矩，在清正廉洁上下功夫",
    "innovation": "解放思想观念，在改革创新上下功夫", "party": "扛起主体责任，在夯实基础上下功夫", "efficiency": "转变机关作风，在提高效能上下功夫",
}


# Parts

def fill(budget, paragraph):
    """Paragraphs until one more would likely miss the budget by more than it closes; at least one."""
    used = size = 0
    while used == 0 or used + size / 2 < budget:
        block = paragraph()
        size = han(block.text)
        used += size
        yield block


def shortcoming(g, topic, part):
    return g.pick(f"{topic} {part}", clauses.TOPICS[topic][part])


def sentence_of_behaviour(g, topic):
    mark = g.rng.choice("，。")
    text = f"{shortcoming(g, topic, 'behaviour')}{mark}{g.expand('{evidence}')}，{g.expand('{effect}')}"
    return text + g.expand("。{link}{gap}") if g.chance(0.4) else text


def item_with_text(g, topic):
    return Block(ITEM, f"{shortcoming(g, topic, 'label')}。{sentence_of_behaviour(g, topic)}。")


def item_with_series(g, topic):
    count = g.rng.randint(2, 4)
    members = "；".join(f"{chinese(i)}是{shortcoming(g, topic, 'behaviour')}，{g.expand('{evidence}')}" for i in range(1, count + 1))
    return Block(ITEM, f"{shortcoming(g, topic, 'label')}。{members}。")


def series_in_body(g, topic):
    members = "".join(
        f"{chinese(i)}是{shortcoming(g, topic, 'label')}。{sentence_of_behaviour(g, topic)}。" for i in range(1, g.rng.randint(3, 4))
    )
    return Block(BODY, members)


def problems(g, heading, aspects, budget):
    layout = g.rng.choice([item_with_text, item_with_series, series_in_body])
    yield Block(PART, heading)
    yield Block(BODY, g.expand(f"对照要求，通过学习研讨、听取意见、谈心谈话，{{I}}认真查摆，主要存在以下{chinese(len(aspects))}个方面的问题："))
    for aspect, topic in aspects:
        yield Block(ASPECT, aspect)
        yield from fill(budget / len(aspects), lambda topic=topic: layout(g, topic))


def causes(g, heading, budget):
    headings = g.rng.sample(sorted(clauses.CAUSES), g.rng.randint(3, 5))
    yield Block(PART, heading)
    yield Block(BODY, g.expand("针对上述问题，{I}从思想深处找原因、挖根源，主要有以下几点："))
    for cause in headings:
        yield Block(ASPECT, cause)
        yield from fill(budget / len(headings), lambda cause=cause: Block(BODY, joined(g, cause, clauses.CAUSES[cause])))


def joined(g, name, choices):
    """Two to four clauses as one paragraph."""
    return "。".join(g.pick(name, choices) for _ in range(g.rng.randint(2, 4))) + "。"


def measures(g, heading, aspects, budget, table):
    yield Block(PART, heading)
    yield Block(BODY, g.expand("针对查摆出来的问题，{I}将坚持立行立改、逐项销号，重点抓好以下几个方面："))
    for _, topic in aspects:
        yield Block(ASPECT, MEASURE_HEADINGS[topic])
        yield from fill(budget / len(aspects), lambda topic=topic: measure(g, topic))
    if table:
        yield Block(BODY, "整改任务分解如下表。")
        yield task_table(g, aspects)


def measure(g, topic):
    steps = "；".join(shortcoming(g, topic, "measure") for _ in range(g.rng.randint(2, 4)))
    return Block(ITEM, f"针对{shortcoming(g, topic, 'label')}的问题，{steps}。")


def task_table(g, aspects):
    rows = [("序号", "存在问题", "整改措施", "责任人", "完成时限")]
    for _, topic in aspects:
        for _ in range(g.rng.randint(1, 2)):
            task = shortcoming(g, topic, "label"), shortcoming(g, topic, "measure"), g.expand("{leader}"), g.expand("{deadline}")
            rows.append((str(len(rows)), *task))
    return Block(TABLE, rows=tuple(rows))


def achievements(g, heading, sections, budget):
    yield Block(PART, heading)
    for name in sections:
        yield Block(ASPECT, name)
        yield from fill(budget / len(sections), lambda name=name: Block(BODY, joined(g, name, sections[name])))


def paragraph_part(g, heading, choices, budget):
    yield Block(PART, heading)
    yield from fill(budget, lambda: Block(BODY, joined(g, heading, choices)))


# Styles: each is given the grammar, the budget in Han characters and whether a table closes the measures.

def self_exam_personal(g, budget, table):
    aspects = ERAS[int(g.facts["year"])]
    yield from heading_lines(g, "{area}{unit}{post}{name}{year}年度民主生活会个人对照检查材料", "{name}")
    yield Block(BODY, g.expand(
        "按照上级党组织关于开好{year}年度民主生活会的通知要求，会前，我认真学习{book}等内容，与班子成员和{dept}同志谈心{6-20}人次，"
        "征求意见{8-40}条。现将个人对照检查情况报告如下："))
    yield from paragraph_part(g, "上年度民主生活会整改落实情况", clauses.PREVIOUS, budget * 0.1)
    yield from problems(g, g.rng.choice(["存在的主要问题", "查摆出的突出问题", "对照检查存在的问题和不足"]), aspects, budget * 0.44)
    if g.chance(0.6):
        yield from paragraph_part(g, "个人有关事项说明", clauses.MATTERS, budget * 0.03)
    yield from causes(g, g.rng.choice(["产生问题的原因分析", "问题根源剖析", "原因剖析"]), budget * 0.17)
    yield from measures(g, g.rng.choice(["今后努力方向和整改措施", "下一步整改措施"]), aspects, budget * 0.24, table)
    yield Block(BODY, g.pick("closing", clauses.CLOSING_PERSONAL))


def self_exam_team(g, budget, table):
    aspects = ERAS[int(g.facts["year"])]
    yield from heading_lines(g, "{area}{unit}领导班子{year}年度民主生活会对照检查材料", "")
    yield Block(BODY, g.expand(
        "根据上级统一部署，{our}领导班子会前召开{meeting}{2-5}次，发放征求意见表{60-240}份，收集意见建议{20-90}条，开展谈心谈话{20-80}人次。"
        "现将班子对照检查情况报告如下："))
    yield from paragraph_part(g, "上年度民主生活会整改措施落实情况", clauses.PREVIOUS, budget * 0.12)
    yield from problems(g, g.rng.choice(["班子存在的突出问题", "检视出的主要问题"]), aspects, budget * 0.43)
    yield from causes(g, g.rng.choice(["存在问题的原因分析", "产生问题的主要根源"]), budget * 0.18)
    yield from measures(g, g.rng.choice(["整改方向和措施", "努力方向和改进措施"]), aspects, budget * 0.26, table)
    yield Block(BODY, g.pick("closing", clauses.CLOSING_TEAM))
    yield from signature(g, "{area}{unit}党组")


def mass_line_personal(g, budget, table):
    yield from heading_lines(g, "党的群众路线教育实践活动个人对照检查材料", "{area}{unit}{post}　{name}")
    yield Block(BODY, g.expand(
        "党的群众路线教育实践活动开展以来，我按照“照镜子、正衣冠、洗洗澡、治治病”的总要求，学习{book}等篇目，"
        "到{place}等地听取意见{10-60}条。现对照检查如下："))
    share = g.rng.uniform(0.14, 0.34)
    rest = 1 - share
    yield from achievements(g, "个人作风建设基本情况", clauses.BASICS, budget * share)
    yield from problems(g, "“四风”方面存在的突出问题", FOUR_WINDS, budget * rest * 0.5)
    yield from causes(g, "产生问题的原因分析", budget * rest * 0.22)
    yield from measures(g, "今后努力方向和改进措施", FOUR_WINDS, budget * rest * 0.28, table)
    yield Block(BODY, g.pick("closing", clauses.CLOSING_PERSONAL))
    yield from signature(g, "对照检查人：{name}")


def duty_report(g, budget, table):
    yield from heading_lines(g, "{year}年度抓基层党建工作述职报告", "{area}{unit}{post}　{name}")
    yield Block(SALUTATION, g.rng.choice(["各位领导、同志们：", "同志们："]))
    yield Block(BODY, g.expand("{year}年，在上级党组织的领导下，我认真履行第一责任人职责，围绕{project}等中心工作抓党建、强基础。现将履职情况述职如下："))
    yield from achievements(g, "履职情况和特色亮点", clauses.ACHIEVEMENTS, budget * g.rng.uniform(0.3, 0.45))
    yield from paragraph_part(g, "上年度述职评议点评问题整改情况", clauses.PREVIOUS, budget * 0.08)
    yield from problems(g, "存在的问题和不足", DUTY_TOPICS, budget * 0.22)
    yield from causes(g, "问题产生的原因", budget * 0.08)
    yield from measures(g, "下一步工作思路和主要措施", DUTY_TOPICS, budget * 0.2, table)
    yield Block(BODY, g.pick("closing", clauses.CLOSING_REPORT))


def self_check(g, budget, table):
    yield from heading_lines(g, "{area}{unit}治庸问责工作自查报告", "")
    yield Block(BODY, g.expand(
        "按照{area}开展治庸问责、提升机关效能的统一部署，{our}从{year}年{date}起，通过个人自查、科室互查、{masses}评议等方式，"
        "共查找问题{12-60}个。现将自查情况报告如下："))
    yield from achievements(g, "自查工作开展情况", clauses.ACHIEVEMENTS, budget * 0.2)
    yield from problems(g, "自查发现的问题", LAZINESS, budget * 0.4)
    yield from causes(g, "原因分析", budget * 0.15)
    yield from measures(g, "整改措施", LAZINESS, budget * 0.25, table)
    yield Block(BODY, g.pick("closing", clauses.CLOSING_REPORT[:2]))
    yield from signature(g, "{area}{unit}")


# Style, years it was written in, how the author speaks of the author.
STYLES = [
    (self_exam_personal, (2022, 2023, 2024), ("我", "本人")),
    (self_exam_team, (2022, 2023, 2024), ("班子", "领导班子")),
    (mass_line_personal, (2013, 2014), ("我", "本人")),
    (duty_report, (2019, 2021, 2022, 2023), ("我", "本人")),
    (self_check, (2011,), ("我们", "{our}")),
]


def heading_lines(g, title, byline):
    yield Block(TITLE, g.expand(title))
    if byline:
        yield Block(BYLINE, g.expand(byline))
    if g.chance(0.4):
        yield Block(BYLINE, g.expand("（{year}年{10-12}月{1-28}日）"))


def signature(g, who):
    yield Block(SIGNATURE, g.expand(who))
    yield Block(SIGNATURE, g.expand("{year}年{10-12}月{1-28}日"))


def facts(rng, years, selves):
    """Who writes, when, and about which unit; fixed for a whole draft."""
    area = rng.choice(clauses.AREAS)
    unit, our = rng.choice(clauses.UNITS)
    return {
        "area": area, "level": area[-1], "unit": unit, "our": our, "year": str(rng.choice(years)),
        "post": rng.choice(clauses.POSTS), "name": rng.choice(clauses.SURNAMES) + rng.choice(clauses.GIVEN_NAMES),
        "I": rng.choice(selves).replace("{our}", our),
    }


# Han characters of headings and introductions, which the budgets of the parts leave out.
FRAME = 450


def draft(rng, size, style, table=False, flawed=True):
    """The blocks of one draft in a style (an index of STYLES) of about `size` Han characters."""
    write, years, selves = STYLES[style]
    g = Grammar(rng, facts(rng, years, selves))
    blocks = list(write(g, max(size - FRAME, 0), table))
    return spoil(g, blocks) if flawed else blocks
