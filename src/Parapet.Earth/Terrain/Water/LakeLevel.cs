using System.Globalization;

namespace Parapet.Earth.Terrain.Water;

/// <summary>The level of a lake whose bed some reliefs hold in place of its surface.</summary>
internal sealed record LakeLevel(Length Surface, double SouthDegrees, double WestDegrees, double NorthDegrees, double EastDegrees)
{
    /// <summary>Whether a place lies in the rectangle that holds this lake and no other.</summary>
    public bool Holds(Angle latitude, Angle longitude) =>
        latitude.Degrees >= SouthDegrees && latitude.Degrees <= NorthDegrees && longitude.Degrees >= WestDegrees && longitude.Degrees <= EastDegrees;

    /// <summary>Reads a table with a line of headings: lake, surface in metres, south, west, north and east in degrees, source.</summary>
    public static LakeLevel[] Read(TextReader table) =>
    [
        .. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(cells =>
            new LakeLevel(Length.FromMetres(Number(cells[1])), Number(cells[2]), Number(cells[3]), Number(cells[4]), Number(cells[5]))),
    ];

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
