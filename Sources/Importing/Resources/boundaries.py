"""Reads boundaries from GeoJSON and simplifies them with shared borders kept; runs after channel.py.

First two messages: the file of the provinces and that of the archipelagos, which may be empty. The
answer says what is in them: {"files": [{"notice": ..., "problem": ..., "features": [...]}, ...]}.
Then one message: which features make up which area,
{"areas": [{"slug": ..., "features": [[file, feature], ...]}, ...], "points": ...}; the answer has
the areas with their rings in thousandths of a degree.
"""

import math

import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.validation import explain_validity

POINT_LIMIT = 2_000_000
# Square degrees; about 2 square kilometres.
SMALLEST_ISLAND = 0.00017
# Where the archipelagos lie, for files that hold them as parts of their provinces.
SEAS = {"hoang-sa": (110.8, 14.5, 114.0, 18.0), "truong-sa": (111.0, 6.0, 118.0, 12.6)}
NOTICES = ("notice", "attribution", "licence", "license", "copyright", "ban-quyen")


class Problem(Exception):
    """Why something cannot be used: a code, and where."""

    def __init__(self, code, detail=""):
        super().__init__(code)
        self.code, self.detail = code, detail


def ring(points):
    if not isinstance(points, list) or len(points) < 3:
        raise Problem("boundaries.short-ring")
    corners = []
    for point in points:
        if not (
            isinstance(point, list)
            and len(point) >= 2
            and all(type(value) in (int, float) for value in point[:2])
            and all(math.isfinite(value) for value in point[:2])
        ):
            raise Problem("boundaries.bad-point", json.dumps(point)[:60])
        corners.append((float(point[0]), float(point[1])))
    if corners[0] != corners[-1]:
        raise Problem("boundaries.unclosed-ring", f"{corners[0][0]:g} {corners[0][1]:g}")
    if len(corners) < 4:
        raise Problem("boundaries.short-ring")
    return corners


def area(geometry):
    if not isinstance(geometry, dict):
        raise Problem("boundaries.no-area", "null")
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "Polygon":
        coordinates = [coordinates]
    elif kind != "MultiPolygon":
        raise Problem("boundaries.no-area", str(kind))
    if not isinstance(coordinates, list) or not coordinates:
        raise Problem("boundaries.no-area", "[]")
    polygons, wrong = [], 0
    for rings in coordinates:
        if not isinstance(rings, list) or not rings:
            raise Problem("boundaries.short-ring")
        lines = [ring(points) for points in rings]
        outer = shapely.LinearRing(lines[0])
        wrong += 0 if outer.is_ccw else 1
        polygons.append(Polygon(lines[0], lines[1:]))
    return MultiPolygon(polygons), wrong


def check(shape):
    west, south, east, north = shape.bounds
    if 100 <= south and north <= 120 and 5 <= west and east <= 25:
        raise Problem("boundaries.swapped-axes", f"{west:g} {south:g}")
    if max(map(abs, shape.bounds)) > 180 or max(abs(south), abs(north)) > 90:
        raise Problem("boundaries.not-degrees", f"{west:g} {south:g}")
    if not (east > 100 and west < 120 and north > 5 and south < 25):
        raise Problem("boundaries.elsewhere", f"{west:g} {south:g}")
    for polygon in shape.geoms:
        if not polygon.is_valid:
            raise Problem("boundaries.crossing-ring", explain_validity(polygon))


def texts(properties, feature):
    found = {}
    if isinstance(properties, dict):
        for key, value in properties.items():
            if isinstance(value, str) or type(value) is int:
                found[str(key)] = str(value)
    if isinstance(feature.get("id"), (str, int)):
        found.setdefault("id", str(feature["id"]))
    return found


class File:
    def __init__(self, data, required=False):
        self.shapes, self.features, self.notice = [], [], None
        self.problem = None
        try:
            if data.strip():
                self.read(data)
            elif required:
                raise Problem("boundaries.not-geojson")
        except Problem as problem:
            self.problem = {"code": problem.code, "detail": problem.detail}

    def read(self, data):
        try:
            content = json.loads(data.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise Problem("boundaries.not-json", str(error))
        if not isinstance(content, dict) or content.get("type") not in (
            "FeatureCollection",
            "Feature",
        ):
            raise Problem("boundaries.not-geojson")
        features = [content] if content["type"] == "Feature" else content.get("features")
        if not isinstance(features, list) or not features:
            raise Problem("boundaries.not-geojson")
        crs = json.dumps(content.get("crs")) if content.get("crs") else ""
        if crs and "CRS84" not in crs and "4326" not in crs:
            raise Problem("boundaries.not-degrees", crs[:80])
        for holder in (content, content.get("metadata") or {}, content.get("properties") or {}):
            for key in NOTICES:
                if isinstance(holder, dict) and isinstance(holder.get(key), str):
                    self.notice = self.notice or holder[key].strip() or None
        points = 0
        for feature in features:
            found = {"properties": {}, "problem": None, "reversed": 0}
            shape = None
            try:
                if not isinstance(feature, dict):
                    raise Problem("boundaries.no-area", "null")
                found["properties"] = texts(feature.get("properties"), feature)
                shape, found["reversed"] = area(feature.get("geometry"))
                points += shapely.get_num_coordinates(shape)
                if points > POINT_LIMIT:
                    raise Problem("boundaries.too-many-points", str(POINT_LIMIT))
                check(shape)
            except Problem as problem:
                found["problem"] = {"code": problem.code, "detail": problem.detail}
            self.shapes.append(shape)
            self.features.append(found)
            if points > POINT_LIMIT:
                break
        self.points = points

    def answer(self):
        return {
            "notice": self.notice,
            "problem": self.problem,
            "features": self.features,
        }


def lies_in(polygon, sea):
    west, south, east, north = sea
    point = polygon.representative_point()
    return west < point.x < east and south < point.y < north


def split(areas):
    """Takes the archipelagos out of the provinces that hold them as parts."""
    seas = {slug: list(polygons) for slug, polygons in areas.items() if slug in SEAS}
    for slug, polygons in areas.items():
        if slug in SEAS:
            continue
        for name, sea in SEAS.items():
            found = [polygon for polygon in polygons if lies_in(polygon, sea)]
            if found and len(found) < len(polygons):
                polygons[:] = [polygon for polygon in polygons if polygon not in found]
                seas.setdefault(name, []).extend(found)
    return seas


def rings_of(polygons):
    rings = []
    for polygon in polygons:
        polygon = shapely.geometry.polygon.orient(polygon, 1.0)
        for line in [polygon.exterior, *polygon.interiors]:
            corners = [(round(x * 1000), round(y * 1000)) for x, y in line.coords[:-1]]
            kept = [c for i, c in enumerate(corners) if i == 0 or c != corners[i - 1]]
            if len(kept) > 1 and kept[0] == kept[-1]:
                kept.pop()
            if len(set(kept)) >= 3:
                rings.append([value for corner in kept for value in corner])
            elif line is polygon.exterior:
                x, y = kept[0]
                rings.append([x, y, x + 2, y, x + 1, y + 2])
    return rings


def simplify(shapes, limit):
    """Simplified together, so that a border that two provinces share stays one line."""
    tolerance, result = 0.0, shapes
    count = sum(map(shapely.get_num_coordinates, shapes))
    while count > limit and tolerance < 0.3:
        tolerance = tolerance * 1.3 if tolerance else 0.004
        result = list(shapely.coverage_simplify(shapes, tolerance))
        count = sum(map(shapely.get_num_coordinates, result))
    return result


def polygons_of(shape):
    return [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon"]


def build(files, request):
    areas = {}
    for area in request["areas"]:
        shapes = [files[file].shapes[index] for file, index in area["features"]]
        whole = shapes[0] if len(shapes) == 1 else shapely.union_all(shapes)
        areas[area["slug"]] = polygons_of(whole)
    seas = split(areas)
    small = 0
    slugs, shapes = [], []
    for slug, polygons in areas.items():
        if slug in SEAS:
            continue
        largest = max(polygon.area for polygon in polygons)
        kept = [p for p in polygons if p.area >= min(SMALLEST_ISLAND, largest)]
        small += len(polygons) - len(kept)
        slugs.append(slug)
        shapes.append(MultiPolygon(kept))
    gaps = not shapely.coverage_is_valid(shapes)
    simplified = simplify(shapes, request["points"])
    reefs = {}
    for slug, polygons in seas.items():
        lines = [polygon.simplify(0.004) for polygon in polygons]
        reefs[slug] = rings_of([p for line in lines for p in polygons_of(line) if not p.is_empty])
    return {
        "gaps": gaps,
        "small": small,
        "provinces": [
            {"slug": slug, "rings": rings_of(polygons_of(shape))}
            for slug, shape in zip(slugs, simplified)
        ],
        "archipelagos": [{"slug": slug, "rings": rings} for slug, rings in sorted(reefs.items())],
    }


def main():
    channel = Channel()
    files = [File(channel.read(), required=True), File(channel.read())]
    channel.write_json({"files": [file.answer() for file in files]})
    request = json.loads(channel.read())
    channel.write_json(build(files, request))


main()
