"""A second opinion on the service clock, sharing no code with it.

    python3 tests/oracles/service-clock.py > tests/fixtures/service-clock.json

Reads the shipped calendars itself, counts with Python's own dates and time zones, one day at a time with plain
sets, and writes the answers that the clock is compared with. Run by hand whenever a shipped calendar changes;
compare the difference with what was meant before committing it.
"""

import csv
import json
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

MISSIONS = Path(__file__).resolve().parents[2] / "src/modules/missions"
DATA = MISSIONS / "working-time/data"
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OFFICES = {row["code"]: row for row in table(MISSIONS / "data/missions.csv")}
REGIONS = {row["mission"]: row["region"] for row in table(DATA / "mission-regions.csv")}
WEEKENDS = {row["country"]: row["closed"].split(";") for row in table(DATA / "weekends.csv")}
HOURS = table(DATA / "mission-hours.csv")
KEPT = table(DATA / "holidays/kept.csv")
KEPT_YEARS = {(row["country"], row["year"]) for row in table(DATA / "holidays/kept-years.csv")}


def holidays(country, region):
    """Dates closed in that part of the state, and the years of which that is known."""
    here = lambda row: row["country"] == country and (row["regions"] == "*" or region in row["regions"].split(";"))
    closed, years = set(), {int(year) for state, year in KEPT_YEARS if state == country}
    generated = DATA / f"holidays/generated/{country}.csv"
    for row in table(generated) if generated.exists() else []:
        if (country, row["date"][:4]) in KEPT_YEARS:
            continue
        years.add(int(row["date"][:4]))
        if here(row):
            closed.add(row["date"])
    for row in filter(here, KEPT):
        if row["effect"] == "working-day":
            closed.discard(row["date"])
    for row in filter(here, KEPT):
        if row["effect"] == "holiday":
            closed.add(row["date"])
    return {date.fromisoformat(day) for day in closed}, years


def hours_of(mission):
    for wanted in (mission, "*"):
        for row in HOURS:
            if row["mission"] == wanted and row["weekdays"] == "*":
                return row
    raise SystemExit(f"no hours for {mission}")


def local_date(text, zone):
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text).astimezone(zone).date()


def answer(mission, days, start, pauses=(), counts_first_day=False, closures=()):
    office = OFFICES[mission]
    zone = ZoneInfo(office["timezone"])
    weekend = WEEKENDS[office["country_iso2"]]
    host, host_years = holidays(office["country_iso2"], REGIONS.get(mission))
    home, home_years = holidays("ID", None)
    shut = {
        date.fromisoformat(first) + timedelta(days=step)
        for first, last in closures
        for step in range((date.fromisoformat(last) - date.fromisoformat(first)).days + 1)
    }
    stands = [(local_date(since, zone), local_date(until, zone) if until else None) for since, until in pauses]
    open_since = min((since for since, until in stands if until is None), default=None)
    stood = {
        since + timedelta(days=step) for since, until in stands if until for step in range(max(0, (until - since).days))
    }
    row = hours_of(mission)

    def closed(day):
        if WEEKDAYS[day.weekday()] in weekend:
            return "weekend"
        if day in host:
            return "host-holiday"
        if day in home:
            return "indonesian-holiday"
        return "closure" if day in shut else None

    # Every working day from the moment of completeness on; day 0 is the first of them that is early enough.
    moment = datetime.fromisoformat(start).astimezone(zone)
    today = moment.date()
    late = closed(today) is None and moment.time() > time.fromisoformat(row["cut_off"])
    calendar = [today + timedelta(days=step) for step in range(1500)]
    working = [day for day in calendar if closed(day) is None and not (late and day == today)]
    zero = working[0]
    candidates = [day for day in working if (day >= zero if counts_first_day else day > zero)]
    free = [day for day in candidates if day not in stood and (open_since is None or day < open_since)]
    counted = free[:days]
    if open_since is not None and len(counted) < days:
        last = max(zero, open_since - timedelta(days=1))
    else:
        last = counted[-1] if counted else zero
    skipped = []
    for day in calendar:
        if day > last:
            break
        reason = closed(day) or ("pause" if day in stood and day in candidates else None)
        if reason and day not in counted:
            skipped.append({"date": day.isoformat(), "reason": reason})
    due = None
    if open_since is None:
        due = datetime.combine(last, time.fromisoformat(row["closes"]), tzinfo=zone).isoformat()
    return {
        "due": due,
        "counted": [day.isoformat() for day in counted],
        "skipped": skipped,
        "rule": {
            "opens": row["opens"],
            "closes": row["closes"],
            "cutOff": row["cut_off"],
            "countsFirstDay": counts_first_day,
            "verified": row["verified"] == "yes",
        },
        "unknownYears": [
            year for year in range(today.year, last.year + 1) if year not in host_years or year not in home_years
        ],
    }


KL, JEDDAH, BRUNEI = "kbri-kuala-lumpur", "kjri-jeddah", "kbri-bandar-seri-begawan"
LONDON, LA, WELLINGTON = "kbri-london", "kjri-los-angeles", "kbri-wellington"

CASES = [
    # Kuala Lumpur: Saturday and Sunday, two calendars, no change of clocks.
    ("Monday morning, three days", KL, 3, "2026-11-23T10:00+08:00"),
    ("the same instant written in Jakarta's time", KL, 3, "2026-11-23T09:00+07:00"),
    ("exactly at the cut-off", KL, 3, "2026-11-23T12:00:00+08:00"),
    ("one second after the cut-off", KL, 3, "2026-11-23T12:00:01+08:00"),
    ("a minute past midnight", KL, 1, "2026-11-24T00:01+08:00"),
    ("late on Friday evening", KL, 2, "2026-11-27T23:59:59+08:00"),
    ("on a Saturday afternoon, past the cut-off hour", KL, 1, "2026-11-28T15:00+08:00"),
    ("on Indonesia's independence day", KL, 2, "2026-08-17T09:30+08:00"),
    ("across Malaysia Day", KL, 5, "2026-09-14T11:00+08:00"),
    ("across both new years' days and the end of the year", KL, 10, "2026-12-22T11:59:59+08:00"),
    ("the first day counts", KL, 3, "2026-11-23T10:00+08:00", [], True),
    ("the first day counts, after the cut-off", KL, 1, "2026-11-23T12:30+08:00", [], True),
    ("no days at all", KL, 0, "2026-11-23T10:00+08:00"),
    ("no days at all, on a Sunday", KL, 0, "2026-11-29T10:00+08:00"),
    ("one pause of two working days", KL, 3, "2026-11-23T10:00+08:00", [("2026-11-24T15:00+08:00", "2026-11-26T09:00+08:00")]),
    ("a pause within one day takes nothing out", KL, 3, "2026-11-23T10:00+08:00", [("2026-11-25T09:00+08:00", "2026-11-25T16:00+08:00")]),
    ("two pauses that overlap", KL, 5, "2026-11-23T10:00+08:00", [("2026-11-24", "2026-11-27"), ("2026-11-25", "2026-12-01")]),
    ("a pause over a weekend and a closure", KL, 4, "2026-11-23T10:00+08:00", [("2026-11-26", "2026-12-02")], False, [("2026-12-03", "2026-12-04")]),
    ("a pause that covers the day of completeness", KL, 2, "2026-11-24T10:00+08:00", [("2026-11-23", "2026-11-26")]),
    ("the same, where the first day counts", KL, 2, "2026-11-24T10:00+08:00", [("2026-11-23", "2026-11-26")], True),
    ("a pause that is still open", KL, 5, "2026-11-23T10:00+08:00", [("2026-11-26T14:00+08:00", None)]),
    ("an open pause from before completeness", KL, 5, "2026-11-23T10:00+08:00", [("2026-11-20", None)]),
    ("shut on the day of completeness", KL, 2, "2026-11-23T10:00+08:00", [], False, [("2026-11-23", "2026-11-24")]),
    ("a pause written with another place's offset", KL, 3, "2026-11-23T10:00+08:00", [("2026-11-23T20:00Z", "2026-11-25T20:00Z")]),
    ("sixty days through the feasts of spring", KL, 60, "2026-02-12T09:00+08:00"),
    ("into a year of which nothing is known", KL, 12, "2027-12-22T09:00+08:00"),
    # Jeddah: Friday and Saturday.
    ("Thursday morning before the weekend", JEDDAH, 1, "2026-11-26T10:00+03:00"),
    ("Thursday after the cut-off", JEDDAH, 1, "2026-11-26T12:00:01+03:00"),
    ("Easter Sunday is a working day's holiday there", JEDDAH, 3, "2026-04-01T08:00+03:00"),
    ("across the feast of Eid", JEDDAH, 5, "2026-03-17T11:00+03:00"),
    ("across the pilgrimage", JEDDAH, 4, "2026-05-24T10:00+03:00", [("2026-05-25", "2026-06-02")]),
    ("complete on a Friday", JEDDAH, 3, "2026-09-18T10:00+03:00", [], True),
    ("overlapping pauses over a Friday", JEDDAH, 3, "2026-10-05T10:00+03:00", [("2026-10-06", "2026-10-09"), ("2026-10-08", "2026-10-12"), ("2026-10-07", "2026-10-08")]),
    ("over the end of the year", JEDDAH, 7, "2026-12-24T10:00+03:00"),
    # Brunei: Friday and Sunday.
    ("Thursday to Saturday", BRUNEI, 1, "2026-11-26T10:00+08:00"),
    ("Saturday to Monday", BRUNEI, 1, "2026-11-28T10:00+08:00"),
    ("three days across a split weekend", BRUNEI, 3, "2026-11-25T13:00+08:00"),
    ("a closure on a Saturday", BRUNEI, 2, "2026-11-26T10:00+08:00", [], False, [("2026-11-28", "2026-11-28")]),
    ("Christmas on a closed Friday", BRUNEI, 4, "2026-12-22T10:00+08:00"),
    ("a pause from Friday to Sunday takes Saturday out", BRUNEI, 2, "2026-11-26T10:00+08:00", [("2026-11-27", "2026-11-29")]),
    # London: clocks go forward on 29 March and back on 25 October 2026.
    ("across the start of summer time", LONDON, 3, "2026-03-26T11:30+00:00"),
    ("the cut-off in summer time, told in UTC", LONDON, 2, "2026-07-01T11:00:00Z"),
    ("an hour later in winter it is too late", LONDON, 2, "2026-12-01T12:00:01Z"),
    ("across the end of summer time", LONDON, 3, "2026-10-22T10:00+01:00"),
    ("on the night the clocks go back", LONDON, 1, "2026-10-25T01:30+00:00"),
    ("Easter with two holidays", LONDON, 5, "2026-04-01T09:00+01:00"),
    ("Christmas with a day in lieu", LONDON, 3, "2026-12-24T09:00+00:00"),
    ("a pause across the change of clocks", LONDON, 4, "2026-10-20T09:00+01:00", [("2026-10-23T23:30+01:00", "2026-10-27T00:30+00:00")]),
    # Los Angeles: 8 March and 1 November 2026; far from Greenwich.
    ("across the start of daylight saving", LA, 3, "2026-03-05T10:00-08:00"),
    ("across its end", LA, 3, "2026-10-29T10:00-07:00"),
    ("already tomorrow in Jakarta", LA, 2, "2026-11-24T05:00+07:00"),
    ("Thanksgiving", LA, 2, "2026-11-25T09:00-08:00"),
    ("New Year with holidays of both states", LA, 6, "2026-12-23T11:00-08:00", [("2026-12-29", "2026-12-31")]),
    ("a pause told in UTC that begins the evening before", LA, 3, "2026-06-08T09:00-07:00", [("2026-06-10T03:00Z", "2026-06-11T08:00Z")]),
    # Wellington: the other hemisphere, near the date line.
    ("across the end of daylight saving in April", WELLINGTON, 4, "2026-04-01T10:00+13:00"),
    ("across its start in September", WELLINGTON, 3, "2026-09-24T10:00+12:00"),
    ("told from Honolulu, a day behind", WELLINGTON, 2, "2026-11-23T11:00-10:00"),
    ("told from Kiritimati, ahead of all", WELLINGTON, 2, "2026-11-24T12:30+14:00"),
    ("the provincial anniversary", WELLINGTON, 3, "2026-01-15T09:00+13:00", [], True),
    ("out of a year that is not known", WELLINGTON, 3, "2025-12-30T09:00+13:00"),
]


def main():
    cases = []
    for title, mission, days, start, *rest in CASES:
        pauses, counts_first_day, closures = [*rest, *([], False, [])[len(rest):]]
        # Instants in the fixture carry seconds and an offset in full, so that every reader takes them.
        full = lambda text: text if len(text) == 10 else datetime.fromisoformat(text).isoformat()
        cases.append(
            {
                "title": title,
                "mission": mission,
                "days": days,
                "from": full(start),
                "pauses": [[full(since), full(until) if until else None] for since, until in pauses],
                "countsFirstDay": counts_first_day,
                "closures": closures,
                "answer": answer(mission, days, start, pauses, counts_first_day, closures),
            }
        )
    if len(cases) != 60:
        raise SystemExit(f"{len(cases)} cases, not 60")
    json.dump({"by": "tests/oracles/service-clock.py", "cases": cases}, sys.stdout, indent=1, ensure_ascii=False)
    print()


main()
