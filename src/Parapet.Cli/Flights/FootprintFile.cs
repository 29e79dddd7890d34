using System.Collections.Immutable;
using Parapet.Studies.Footprints;

namespace Parapet.Cli.Flights;

/// <summary>Footprints as a file: maps or outlines, by the file's ending.</summary>
internal static class FootprintFile
{
    /// <returns>Whether the file stands.</returns>
    public static bool TryWrite(string path, FootprintPlan plan, ImmutableArray<FootprintResult> results)
    {
        var plane = new EqualAreaPlane(plan.Theatre.OnGround(plan.Cases[0].Site));
        return path.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase)
            ? OutputFile.TryWrite(path, stream => FootprintGeoJson.Write(stream, results, plane))
            : OutputFile.TryWrite(path, FootprintFigure.Draw(plan, results, plane));
    }
}
