using System.Collections.Immutable;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Radars at their places, a target and the ground: a question with all that it names found.</summary>
internal sealed record CoverageScene
{
    public required ImmutableArray<SensorPlace> Places { get; init; }

    /// <summary>The target in words.</summary>
    public required string Target { get; init; }

    public required SignatureDescription Signature { get; init; }

    public required Ratio DetectionProbability { get; init; }

    /// <summary>Lowest first.</summary>
    public required CoverageHeights Heights { get; init; }

    public required Azimuth Boresight { get; init; }

    public required LayeredElevation Terrain { get; init; }

    public required int Threads { get; init; }

    /// <summary>Posts without a height in the tiles that were read; a coarser layer answered in their place.</summary>
    public long Voids => Terrain.Layers.OfType<TileFolder>().Sum(tiles => tiles.VoidCount);

    /// <summary>Names of the layers of terrain under the radars.</summary>
    public ImmutableArray<string> Ground =>
        [.. Places.Select(place => Terrain.LayerAt(place.Place.Latitude, place.Place.Longitude)).Distinct()];

    public string Title => "Coverage: " + string.Join(", ", Places.Select(place => place.System).Distinct());

    public string Subtitle => FormattableString.Invariant(
        $"{Target}; detected with probability {DetectionProbability.Value:0.##} in one look; ground: {string.Join(", ", Ground)}");

    /// <summary>Surveys the ground around each radar.</summary>
    public ImmutableArray<CoverageSensor> Survey() =>
    [
        .. Places.Select(place => CoverageSensor.Survey(
            place.Name, place.Radar, place.Place, place.Mast, Boresight, Signature, DetectionProbability, Terrain, Threads)),
    ];
}
