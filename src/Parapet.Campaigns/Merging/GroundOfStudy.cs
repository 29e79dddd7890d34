using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Merging;

/// <summary>What the ground of a study rests on: within 300 km of each asset, as far as radars beside it look for low flyers.</summary>
internal static class GroundOfStudy
{
    private const double StepDegrees = 0.1;
    private static readonly Length s_around = 300.Kilometres;

    /// <summary>Surveys every tenth of a degree.</summary>
    public static GroundSurvey Survey(StudyDefinition study, LayeredElevation terrain)
    {
        var survey = new GroundSurvey(terrain, study.Assets[0].At.Longitude);
        var seen = new HashSet<(int, int)>();
        foreach (var asset in study.Assets)
        {
            var frame = LocalFrame.At(asset.At.WithHeight(Length.Zero));
            var high = s_around.Metres / 111_000;
            var wide = Math.Min(180, high / Math.Max(0.02, Math.Cos(asset.At.Latitude.Radians)));
            for (var row = Step(Math.Max(-90, asset.At.Latitude.Degrees - high)); row <= Step(Math.Min(90, asset.At.Latitude.Degrees + high)); row++)
            {
                for (var column = Step(asset.At.Longitude.Degrees - wide); column <= Step(asset.At.Longitude.Degrees + wide); column++)
                {
                    var place = Geodetic.FromDegrees(Math.Clamp(row * StepDegrees, -90, 90), column * StepDegrees);
                    if (frame.SurfaceSight(Wgs84.ToEcef(place)).GroundRange <= s_around && seen.Add((row, column)))
                    {
                        survey.Add(place.Latitude, place.Longitude, Math.Cos(place.Latitude.Radians));
                    }
                }
            }
        }

        return survey;
    }

    private static int Step(double degrees) => (int)Math.Floor(degrees / StepDegrees);
}
