using System.Collections.Immutable;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>One system of point defence and what it stands beside.</summary>
/// <param name="System">Its catalogue id.</param>
/// <param name="Asset">By index; -1 where it stands beside a battery.</param>
/// <param name="Battery">By index among the force's systems; -1 where it stands beside an asset.</param>
/// <param name="Bearing">From the middle of that.</param>
internal readonly record struct PointDefencePlace(string System, int Asset, int Battery, Azimuth Bearing, Length Distance);

/// <summary>Which systems of point defence a force has, one by one, in the order in which the study lists them.</summary>
internal static class PointDefences
{
    public static ImmutableArray<PointDefencePlace> Of(StudyDefinition study, Force force)
    {
        var places = ImmutableArray.CreateBuilder<PointDefencePlace>();
        foreach (var defence in force.PointDefence)
        {
            foreach (var (asset, battery) in Beside(study, force, defence.Beside))
            {
                for (var i = 0; i < defence.Count; i++)
                {
                    var bearing = (study.Places.Boresight ?? Azimuth.North) + Angle.FromDegrees(360.0 * i / defence.Count);
                    places.Add(new(defence.System, asset, battery, bearing, defence.Distance));
                }
            }
        }

        return places.ToImmutable();
    }

    private static IEnumerable<(int Asset, int Battery)> Beside(StudyDefinition study, Force force, string beside) => beside switch
    {
        Definition.PointDefence.Assets => study.Assets.Select((_, asset) => (asset, -1)),
        Definition.PointDefence.Batteries => force.Ids.Select((_, battery) => (-1, battery)),
        _ when study.Assets.Any(asset => asset.Name == beside) => study.Assets.Index().Where(asset => asset.Item.Name == beside).Select(asset => (asset.Index, -1)),
        _ => force.Ids.Index().Where(battery => battery.Item == beside).Select(battery => (-1, battery.Index)),
    };
}
