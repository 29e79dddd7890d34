using System.Collections.Immutable;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Radars at their places, a target and the ground: a question with all that it names found.</summary>
internal sealed record CoverageScene
{
    // Of some thousand cells across, so that a degree is seldom stepped over.
    private const int SurveyStep = 5;

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

    /// <summary>Posts without a height in the tiles that were asked for ground; a coarser layer answered in their place.</summary>
    public long Voids => Terrain.Layers.OfType<TileFolder>().Sum(tiles => tiles.VoidCount);

    /// <summary>Names of the layers of terrain under the radars.</summary>
    public ImmutableArray<string> Ground =>
        [.. Places.Select(place => Terrain.LayerAt(place.Place.Latitude, place.Place.Longitude)).Distinct()];

    /// <summary>What the ground rests on, at every few cells of a grid that lie within a sensor's reach.</summary>
    public GroundSurvey GroundWithin(ImmutableArray<CoverageSensor> sensors, PostGrid grid)
    {
        var survey = new GroundSurvey(Terrain, sensors[0].Antenna.Longitude);
        for (var row = SurveyStep / 2; row < grid.Rows; row += SurveyStep)
        {
            var latitude = Angle.FromDegrees(grid.NorthDegrees - row * grid.LatitudeStepDegrees);
            for (var column = SurveyStep / 2; column < grid.Columns; column += SurveyStep)
            {
                var longitude = Angle.FromDegrees(grid.WestDegrees + column * grid.LongitudeStepDegrees);
                if (sensors.Any(sensor => sensor.IsWithinReach(latitude, longitude)))
                {
                    survey.Add(latitude, longitude, Math.Cos(latitude.Radians));
                }
            }
        }

        return survey;
    }

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
