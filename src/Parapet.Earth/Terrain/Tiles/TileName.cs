using System.Globalization;
using System.Text.RegularExpressions;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The south-western corner that a tile's file name states, as in N40E019 or Copernicus_DSM_COG_30_N40_00_E019_00_DEM: whole degrees.</summary>
internal readonly partial record struct TileName(int SouthDegrees, int WestDegrees)
{
    /// <summary>Reads the corner off the start of a file's name; null where the name states none.</summary>
    public static TileName? Of(string fileName)
    {
        var match = Corner().Match(fileName);
        if (!match.Success)
        {
            return null;
        }

        var latitude = int.Parse(match.Groups["lat"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var longitude = int.Parse(match.Groups["lon"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var south = match.Groups["ns"].Value is "S" or "s" ? -latitude : latitude;
        var west = match.Groups["ew"].Value is "W" or "w" ? -longitude : longitude;
        return south is >= -90 and < 90 && west is >= -180 and < 180 ? new(south, west) : null;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{(SouthDegrees < 0 ? 'S' : 'N')}{Math.Abs(SouthDegrees):00}{(WestDegrees < 0 ? 'W' : 'E')}{Math.Abs(WestDegrees):000}");

    [GeneratedRegex("^(?:Copernicus_DSM_COG_[0-9]+_)?(?<ns>[NSns])(?<lat>[0-9]{2})(?:_00_)?(?<ew>[EWew])(?<lon>[0-9]{3})(?![0-9])")]
    private static partial Regex Corner();
}
