#!/usr/bin/env python3
"""Makes validation/terrain-files: one tiny file of relief for each kind that is read or refused, and its right values.

Needs the Python bindings of GDAL and its programs (Debian: python3-gdal, gdal-bin):

    eng/make_terrain_files.py validation/terrain-files

Every value is asked of gdallocationinfo as soon as its file is written; a disagreement stops the script.
"""

import gzip
import math
import os
import struct
import subprocess
import sys

import numpy
from osgeo import gdal, osr

gdal.UseExceptions()
gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
ROWS, COLUMNS = 12, 16
POSTS = numpy.array([[100 + 30 * row + 7 * column for column in range(COLUMNS)] for row in range(ROWS)], float)
KINDS = {
    "byte": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "uint32": gdal.GDT_UInt32,
    "int32": gdal.GDT_Int32, "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64,
}
FLOAT_LEAST = -3.4028234663852886e38
values, refusals = [], []


def system(code):
    reference = osr.SpatialReference()
    reference.SetFromUserInput(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def tif(name, posts=POSTS, kind="int16", options=(), west=30.0, north=42.0, step=0.001, code="EPSG:4326", point=False,
        nodata=None, scale=None, offset=None, unit=None, mask=None, bands=1, transform=None):
    """Writes a GeoTIFF whose first cell begins at west, north."""
    rows, columns = posts.shape
    data = gdal.GetDriverByName("GTiff").Create(name, columns, rows, bands, KINDS[kind], list(options))
    data.SetGeoTransform(transform or (west, step, 0, north, 0, -step))
    data.SetProjection(system(code).ExportToWkt())
    if point:
        data.SetMetadataItem("AREA_OR_POINT", "Point")
    band = data.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if scale is not None:
        band.SetScale(scale)
    if offset is not None:
        band.SetOffset(offset)
    if unit is not None:
        band.SetUnitType(unit)
    for row in range(rows):
        if not numpy.isnan(posts[row]).all() or "SPARSE_OK=TRUE" not in options:
            band.WriteArray(posts[row:row + 1], 0, row)
    if mask is not None:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
        data.CreateMaskBand(gdal.GMF_PER_DATASET)
        band.GetMaskBand().WriteArray(mask)
    data.FlushCache()


def place(name, row, column):
    """Latitude and longitude of the middle of a cell (or of a point between middles)."""
    data = gdal.Open(name)
    west, dx, _, north, _, dy = data.GetGeoTransform()
    x, y = west + (column + 0.5) * dx, north + (row + 0.5) * dy
    latlon = osr.SpatialReference()
    latlon.ImportFromEPSG(4326)
    latlon.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    own = data.GetSpatialRef() or system("EPSG:4326")
    own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    longitude, latitude, _ = osr.CoordinateTransformation(own, latlon).TransformPoint(x, y)
    return latitude, longitude


def judged(name, latitude, longitude):
    """What gdallocationinfo finds at a place, made into metres as the file itself says; None where the post is missing."""
    data = gdal.Open(name)
    band = data.GetRasterBand(1)
    out = subprocess.run(["gdallocationinfo", "-valonly", "-wgs84" if data.GetSpatialRef() else "-geoloc", name, repr(longitude), repr(latitude)], capture_output=True, text=True, check=True).stdout
    raw = float(out.split()[0])
    west, dx, _, north, _, dy = data.GetGeoTransform()
    own = data.GetSpatialRef() or system("EPSG:4326")
    own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(system("EPSG:4326"), own).TransformPoint(longitude, latitude)
    mask = band.GetMaskBand().ReadAsArray(int((x - west) / dx), int((y - north) / dy), 1, 1)
    if mask is not None and mask[0, 0] == 0:
        return None
    unit = {"ft": 0.3048, "us-ft": 1200 / 3937}.get(band.GetUnitType(), 1)
    return ((band.GetScale() or 1) * raw + (band.GetOffset() or 0)) * unit


def expect(name, row, column, metres, why="", ours=False):
    """Notes the value at a cell. ours: where this program goes further than GDAL, which knows no mark that is not declared."""
    latitude, longitude = place(name, row, column)
    found = judged(name, latitude, longitude)
    between = row != int(row) or column != int(column)
    if not ours and not between and not ((metres is None and found is None) or (metres is not None and found is not None and abs(found - metres) < 0.06)):
        sys.exit(f"{name}: {metres} expected at {latitude}, {longitude}, {found} by GDAL")
    values.append((name, latitude, longitude, metres, why))


def refuse(name, words):
    refusals.append((name, words))


def sloped(row, column):
    return 100 + 30 * row + 7 * column


def kinds_of_number():
    for kind in KINDS:
        posts = POSTS if kind != "byte" else POSTS / 3
        tif(f"{kind}.tif", numpy.floor(posts), kind)
        expect(f"{kind}.tif", 5, 9, math.floor(posts[5, 9]), kind)
    tif("scaled.tif", POSTS * 0 + 3540, "int32", scale=0.1)
    expect("scaled.tif", 3, 3, 354, "scale 0.1")
    tif("offset.tif", POSTS, "int16", scale=0.5, offset=1000)
    expect("offset.tif", 4, 4, 1000 + sloped(4, 4) / 2, "scale 0.5, offset 1,000 m")
    tif("feet.tif", POSTS * 10, "float32", unit="ft")
    expect("feet.tif", 6, 2, sloped(6, 2) * 10 * 0.3048, "feet")
    tif("survey-feet.tif", POSTS * 10, "float64", unit="us-ft")
    expect("survey-feet.tif", 6, 2, sloped(6, 2) * 12000 / 3937, "survey feet of the United States")
    tif("fathoms.tif", POSTS, "int16", unit="fathom")
    refuse("fathoms.tif", "heights in 'fathom'")
    tif("two-bands.tif", POSTS, "int16", bands=2)
    refuse("two-bands.tif", "2 bands")


def missing_posts():
    for name, mark, kind in (("mark-9999", -9999, "int16"), ("mark-32767", -32767, "int16"), ("mark32767", 32767, "int16"), ("mark-float-least", FLOAT_LEAST, "float32"),
                             ("mark-nan", math.nan, "float64"), ("mark65535", 65535, "uint16")):
        posts = POSTS.copy()
        posts[2, 3] = mark
        tif(f"{name}.tif", posts, kind)
        expect(f"{name}.tif", 2, 3, None, "a mark by custom, undeclared", ours=True)
        expect(f"{name}.tif", 8, 8, sloped(8, 8), "beside it")
    posts = POSTS.copy()
    posts[2, 3] = 0
    tif("declared-zero.tif", posts, "int16", nodata=0)
    expect("declared-zero.tif", 2, 3, None, "a mark that the file declares")
    mask = numpy.full(POSTS.shape, 255, numpy.uint8)
    mask[2, 3] = 0
    tif("mask.tif", POSTS, "int16", ["COMPRESS=DEFLATE"], mask=mask)
    expect("mask.tif", 2, 3, None, "the file's own mask")
    expect("mask.tif", 8, 8, sloped(8, 8), "the file's own mask")
    posts = POSTS.copy()
    posts[0:4] = math.nan
    tif("sparse.tif", posts, "int16", ["SPARSE_OK=TRUE", "BLOCKYSIZE=4"], nodata=-32768)
    expect("sparse.tif", 1, 3, None, "a block that is left out")
    expect("sparse.tif", 8, 8, sloped(8, 8), "a block that is there")


def packings():
    for name, kind, options in (
            ("zstd", "int16", ["COMPRESS=ZSTD"]), ("zstd-differences", "int32", ["COMPRESS=ZSTD", "PREDICTOR=2"]),
            ("zstd-float-differences", "float32", ["COMPRESS=ZSTD", "PREDICTOR=3"]), ("zstd-big-endian", "int16", ["COMPRESS=ZSTD", "PREDICTOR=2", "ENDIANNESS=BIG"]),
            ("zstd-tiled", "float64", ["COMPRESS=ZSTD", "PREDICTOR=3", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]),
            ("deflate-differences", "float64", ["COMPRESS=DEFLATE", "PREDICTOR=3"]), ("deflate-wide-differences", "float64", ["COMPRESS=DEFLATE", "PREDICTOR=2"]),
            ("lzw", "int16", ["COMPRESS=LZW", "PREDICTOR=2"]), ("packbits", "int16", ["COMPRESS=PACKBITS"]),
            ("big-endian", "float32", ["ENDIANNESS=BIG"]), ("big-tiff", "int16", ["BIGTIFF=YES"])):
        tif(f"{name}.tif", POSTS, kind, options)
        expect(f"{name}.tif", 5, 9, sloped(5, 9), name)
    tif("lerc.tif", POSTS, "float32", ["COMPRESS=LERC"])
    refuse("lerc.tif", "LERC compression")
    tif("lzma.tif", POSTS, "int16", ["COMPRESS=LZMA"])
    refuse("lzma.tif", "LZMA compression")


def maps():
    for name, code, x, y, step in (
            ("utm-35n", "EPSG:32635", 714000, 4376000, 30), ("utm-33s", "EPSG:32733", 425000, 6294000, 30), ("utm-60s-date-line", "EPSG:32760", 729800, 7788000, 30),
            ("utm-38n-etrs89", "EPSG:25838", 400000, 4400000, 30), ("utm-12n-nad83", "EPSG:26912", 400000, 4400000, 30),
            ("tm-30-turef", "EPSG:5254", 500000, 4318000, 30), ("laea-europe", "EPSG:3035", 5651000, 1960000, 100), ("lambert-93", "EPSG:2154", 943000, 6461000, 30),
            ("albers-conus", "EPSG:5070", -787000, 1645000, 30), ("lambert-canada", "EPSG:3978", -270000, 1215000, 30), ("web-mercator", "EPSG:3857", 3339000, 4794000, 30),
            ("mercator", "EPSG:3395", 3339000, 4770000, 30), ("utm-13n-nad27", "EPSG:26713", 500000, 4150000, 30), ("utm-35n-ed50", "EPSG:23035", 714000, 4376000, 30),
            ("laea-north-pole", "+proj=laea +lat_0=90 +lon_0=0 +datum=WGS84", -4000, 4000, 500), ("own-transverse", "+proj=tmerc +lat_0=10 +lon_0=33 +k=0.9999 +x_0=1000 +datum=WGS84", 0, 3000000, 30),
            ("us-feet-plane", "+proj=utm +zone=13 +datum=NAD83 +units=us-ft", 1640000, 13600000, 100)):
        tif(f"{name}.tif", POSTS, "int16", west=x, north=y, step=step, code=code)
        expect(f"{name}.tif", 5, 9, sloped(5, 9), code)
        expect(f"{name}.tif", 7.25, 3.75, sloped(7.25, 3.75), code)
    tif("nad27.tif", POSTS, "int16", west=-105, north=37.5, code="EPSG:4267")
    expect("nad27.tif", 5, 9, sloped(5, 9), "EPSG:4267")
    tif("nad27-havana.tif", POSTS, "int16", west=-82.4, north=23.1, code="EPSG:4267")
    refuse("nad27-havana.tif", "datum NAD27 at 23.1")
    tif("polar-stereographic.tif", POSTS, "int16", west=140000, north=-1627000, step=30, code="EPSG:3413")
    refuse("polar-stereographic.tif", "EPSG:3413")
    tif("british-grid.tif", POSTS, "int16", west=328000, north=512000, step=30, code="EPSG:27700")
    refuse("british-grid.tif", "EPSG:27700")
    tif("turned.tif", POSTS, "int16", transform=(30, 0.001, 0.0002, 42, 0.0002, -0.001))
    refuse("turned.tif", "a turned grid")
    tif("date-line.tif", POSTS, "int16", west=179.5, north=65, step=0.1)
    expect("date-line.tif", 5, 9, sloped(5, 9), "across 180 deg")
    tif("pole.tif", POSTS, "int16", west=10, north=90, step=0.1)
    expect("pole.tif", 0, 9, sloped(0, 9), "beside the north pole")
    tif("points.tif", POSTS, "int16", point=True)
    expect("points.tif", 5, 9, sloped(5, 9), "posts as points")


def texts():
    body = "\n".join(" ".join(str(int(post)) for post in row) for row in POSTS)
    def write(name, header, plane=None, text=body):
        with open(name, "w", newline="\n") as file:
            file.write(header + text + "\n")
        if plane:
            with open(name[:-4] + ".prj", "w", newline="\n") as file:
                file.write(system(plane).ExportToWkt(["FORMAT=WKT1_ESRI"]) + "\n")
    write("text.asc", "ncols 16\nnrows 12\nxllcorner 30\nyllcorner 41.988\ncellsize 0.001\nNODATA_value 0\n")
    expect("text.asc", 5, 9, sloped(5, 9), "plain text, latitude and longitude")
    write("text-centred.asc", "NCOLS 16\nNROWS 12\nXLLCENTER 30\nYLLCENTER 41\nCELLSIZE 0.01\n")
    expect("text-centred.asc", 5, 9, sloped(5, 9), "plain text, by the middle of a cell")
    write("text-utm.asc", "ncols 16\nnrows 12\nxllcorner 714000\nyllcorner 4375640\ncellsize 30\n", "EPSG:32635")
    expect("text-utm.asc", 5, 9, sloped(5, 9), "plain text with a .prj file, UTM")
    write("text-nad27.asc", "ncols 16\nnrows 12\nxllcorner 500000\nyllcorner 4150000\ncellsize 30\n", "EPSG:26713")
    expect("text-nad27.asc", 5, 9, sloped(5, 9), "plain text with a .prj file, UTM on NAD27")
    write("text-nowhere.asc", "ncols 16\nnrows 12\nxllcorner 714000\nyllcorner 4375640\ncellsize 30\n")
    refuse("text-nowhere.asc", "no .prj file beside it")
    write("text-comma.asc", "ncols 16\nnrows 12\nxllcorner 30\nyllcorner 41,988\ncellsize 0.001\n")
    refuse("text-comma.asc", "a yllcorner of '41,988'")
    write("text-cut.asc", "ncols 16\nnrows 12\nxllcorner 30\nyllcorner 41.988\ncellsize 0.001\n", text=body[:400])
    refuse("text-cut.asc", "an end at row")


def tiles():
    def hgt(name, columns, rows, mark=False):
        posts = numpy.zeros((rows, columns), ">i2") + 250
        posts[600, 300] = -9999 if mark else 777
        with open(name, "wb") as file:
            file.write(gzip.compress(posts.tobytes(), 9, mtime=0))
    hgt("N40E030.hgt.gz", 1201, 1201)
    values.append(("N40E030.hgt.gz", 40.5, 30.25, 777, "gzipped, 1201 x 1201"))
    hgt("N55E030.hgt.gz", 1801, 3601)
    values.append(("N55E030.hgt.gz", 56 - 600 / 3600, 30 + 300 / 1800, 777, "gzipped, 1801 x 3601"))
    hgt("S41W031.hgt.gz", 1201, 1201, mark=True)
    values.append(("S41W031.hgt.gz", -40.5, -30.75, None, "a mark by custom"))
    rows, columns = 11, 11
    label = b"UHL1" + b"1050000W" + b"0370000N" + b"0360" + b"0360" + b"0050" + b"U  " + b" " * 12 + b"%04d%04d" % (columns, rows) + b"0"
    dted = label.ljust(80) + b"DSI".ljust(648) + b"ACC".ljust(2700)
    for column in range(columns):
        posts = [(0x8000 + 25) if (row, column) == (3, 4) else 0xFFFF if (row, column) == (6, 6) else 1000 + 10 * row + column for row in range(rows)]
        record = struct.pack(">BBHHH", 0xAA, 0, 0, column, 0) + struct.pack(f">{rows}H", *posts)
        dted += record + struct.pack(">I", sum(record))
    with open("n37w105.dt0", "wb") as file:
        file.write(dted)
    expect_dted = ((8, 2, 1082), (6, 6, None))
    for row, column, metres in expect_dted:
        values.append(("n37w105.dt0", 37 + row / 100, -105 + column / 100, metres, "DTED"))


def vertical():
    geoid = gdal.Open("/usr/share/proj/egm96_15.gtx")
    def undulation(latitude, longitude):
        west, dx, _, north, _, dy = geoid.GetGeoTransform()
        column, row = (longitude - west) / dx - 0.5, (latitude - north) / dy - 0.5
        (left, east), (top, south) = divmod(column, 1), divmod(row, 1)
        near = geoid.ReadAsArray(int(left), int(top), 2, 2)
        return float((near[0] * (1 - south) + near[1] * south) @ numpy.array([1 - east, east]))
    tif("ellipsoid.tif", POSTS, "float32", code="EPSG:4979")
    expect("ellipsoid.tif", 5, 9, sloped(5, 9), ours=True)
    name, latitude, longitude, metres, _ = values.pop()
    values.append((name, latitude, longitude, metres - undulation(latitude, longitude), "above the ellipsoid by EPSG:4979"))
    tif("egm96.tif", POSTS, "float32", code="EPSG:4326+5773")
    expect("egm96.tif", 5, 9, sloped(5, 9), "above EGM96")
    tif("egm2008.tif", POSTS, "float32", code="EPSG:32635+3855", west=714000, north=4376000, step=30)
    expect("egm2008.tif", 5, 9, sloped(5, 9), "above EGM2008")


def main():
    os.chdir(sys.argv[1])
    for make in (kinds_of_number, missing_posts, packings, maps, texts, tiles, vertical):
        make()
    with open("values.csv", "w", newline="\n") as file:
        file.write("# title: Heights in tiny files of every kind\n")
        file.write("# source: made by eng/make_terrain_files.py, which knows what it wrote; each asked of gdallocationinfo (GDAL %s) too\n" % gdal.__version__)
        file.write(f"# rows: {len(values)}\n")
        file.write("# evidence: validation\n")
        file.write("# expect height_m: height, m; within 0.6; posts are kept in whole metres, and a datum's shift moves a place by some metres on a slope of a metre in three\n")
        file.write("# expect missing: a missing post, 1 or 0; within 0.1; told or not\n")
        file.write("case,latitude_deg,longitude_deg,height_m,missing\n")
        for name, latitude, longitude, metres, why in values:
            height = "" if metres is None else f"{metres:.2f}"
            file.write(f"{name},{latitude:.9f},{longitude:.9f},{height},{1 if metres is None else 0}\n")
    with open("refused.txt", "w", newline="\n") as file:
        for name, words in refusals:
            file.write(f"{name}: {words}\n")
    print(len(values), "values,", len(refusals), "refusals")


if __name__ == "__main__":
    main()
