using System.Collections.Immutable;
using Parapet.Studies.Deployment;

namespace Parapet.Campaigns.Results;

/// <summary>A radar or fire unit on the map.</summary>
/// <param name="System">The catalogue's name of what stands there.</param>
/// <param name="TerrainLayer">The layer its horizon was computed on, in words: "ETOPO5, 9 km", "SRTM, 90 m", "smooth earth".</param>
public sealed record StorySite(
    string Name, string System, SiteKind Kind, Geodetic Place, string TerrainLayer,
    ImmutableArray<StorySector> Sectors, ImmutableArray<CoverageRing> Coverage);
