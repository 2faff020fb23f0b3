"""A second opinion on which office serves a place, sharing no code with the first.

    python3 tests/oracles/mission-lookup.py > tests/fixtures/mission-lookup.json

Answers for every country and every subdivision that ISO 3166 names, from the shipped tables and the code list
itself. Run by hand whenever the tables of the missions or the package iso-3166 change; compare the difference with
what was meant before committing it. In the file `MY-*` stands for every subdivision of MY that no other line names.
"""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src/modules/missions/data"
CODES = ROOT / "node_modules/iso-3166"


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


COUNTRIES = re.findall(r"alpha2: '([A-Z]{2})'", (CODES / "1.js").read_text(encoding="utf-8"))
# A name may hold an apostrophe, so code and parent are read apart and paired by their order.
LIST = (CODES / "2.js").read_text(encoding="utf-8").split("export const iso31662")[1]
PARENT = dict(
    zip(re.findall(r"^ +code: '([^']+)'", LIST, re.M), re.findall(r"^ +parent: '([^']+)'", LIST, re.M), strict=True)
)

OFFICES = {row["code"]: row for row in table("missions.csv") if row["kind"] != "permanent-mission"}
ROWS = table("jurisdictions.csv")
TERRITORIES = table("territories.csv")
DIVIDED = {row["country_iso2"] for row in ROWS if row["subdivision_code"]}

# Who is named for exactly a code: (office, area in words, confidence, coverage).
named = defaultdict(list)
for row in ROWS:
    place = row["subdivision_code"] or row["country_iso2"]
    named[place].append((row["mission_code"], row["area_detail_en"] or None, row["confidence"], row["coverage"]))
for code, office in OFFICES.items():
    home = office["country_iso2"]
    if home not in DIVIDED and all(code != found[0] for found in named[home]):
        named[home].append((code, None, "stated", "full"))
    for state in filter(None, office["accreditation"].split(";")):
        named[state].append((code, None, "stated", "full"))

# A territory is one place with two codes; what is said of either holds for both, and the state's answer for neither.
OWN_CODE = {row["subdivision_code"]: row["country_iso2"] for row in TERRITORIES if row["subdivision_code"]}
STATE_CODES = defaultdict(list)
for inner, own in OWN_CODE.items():
    STATE_CODES[own].append(inner)

LISTED = {*named, *OWN_CODE}
named.default_factory = None


def who_serves(code):
    if code in OWN_CODE:
        return named.get(code) or who_serves(OWN_CODE[code])
    if code in STATE_CODES:
        return named.get(code) or [found for inner in STATE_CODES[code] for found in named.get(inner, [])]
    if code in named or "-" not in code:
        return named.get(code, [])
    return who_serves(PARENT[code])


def show(office, area):
    return office if area is None else f"{office} ({area})"


def answer(code):
    if code in DIVIDED:
        return "needs-subdivision"
    found = who_serves(code)
    if not found:
        return "none"
    sure = "inferred" if any(each[2] == "inferred" for each in found) else "stated"
    whole = "partial" if any(each[3] == "partial" for each in found) else "full"
    offices = [each[0] for each in found]
    assert len(set(offices)) == len(offices), code
    shared = [show(office, area) for office, area, *_ in found]
    if len(found) > 1:
        return " | ".join([f"several {sure} {whole}", ", ".join(sorted(shared))])
    others = sorted(
        post for post, row in OFFICES.items() if row["country_iso2"] == code[:2] and post not in offices
    )
    told = [*(shared if whole == "partial" else []), *(others if whole == "partial" or sure == "inferred" else [])]
    return " | ".join([f"one {offices[0]} {sure} {whole}", *([", ".join(sorted(told))] if told else [])])


def main():
    answers = {code: answer(code) for code in [*COUNTRIES, *PARENT]}
    usual = {}
    for country in COUNTRIES:
        inside = Counter(answers[code] for code in PARENT if code[:2] == country)
        if inside:
            usual[country] = inside.most_common(1)[0][0]
    places = defaultdict(list)
    for code, told in answers.items():
        if "-" not in code or usual[code[:2]] != told:
            places[told].append(code)
    for country, told in usual.items():
        places[told].append(f"{country}-*")
    choices = {
        country: sorted(code for code in LISTED if code.startswith(f"{country}-") and who_serves(code))
        for country in sorted(DIVIDED)
    }
    print("{")
    print(f' "by": "tests/oracles/mission-lookup.py", "countries": {len(COUNTRIES)}, "subdivisions": {len(PARENT)},')
    dump = lambda value: json.dumps(value, ensure_ascii=False)
    lines = lambda pairs: ",\n".join(f"  {dump(key)}: {dump(' '.join(codes))}" for key, codes in pairs)
    print(f' "answers": {{\n{lines(sorted((told, sorted(codes)) for told, codes in places.items()))}\n }},')
    print(f' "choices": {{\n{lines(choices.items())}\n }}\n}}')


main()
