using System.CommandLine;

namespace Parapet.Cli.Arguments;

/// <summary>The option --terrain: the ground of a run or a map.</summary>
internal static class TerrainOption
{
    public static Option<string?> Create() => new("--terrain")
    {
        Description = "A folder of tiles (SRTM, DTED, GeoTIFF or ASCII grids) to stand above the shipped relief; without it those of `parapet terrain get`; `none` for the shipped relief alone, with a smooth earth at sea level where it ends.",
    };
}
