using Parapet.Catalogue;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Checks;

/// <summary>Whether every station's patrol lies so near its base that there is fuel left to patrol with, in every reading of the public record.</summary>
internal static class FightersInCatalogue
{
    /// <summary>For each station the reading in which a patrol may lie least far off, where there is none in that.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue)
    {
        foreach (var (i, group) in study.Fighters.Index())
        {
            var way = Geodesic.Inverse(group.Base, group.Patrol).Distance;
            var reading = catalogue.Extremes.MinBy(reading => Reach(reading.Fighters[group.Fighter].Airframe).Metres)!;
            if (way >= Reach(reading.Fighters[group.Fighter].Airframe))
            {
                yield return (
                    $"fighters[{i}].patrol", FormattableString.Invariant($"{way.Kilometres:F0} km from its base, with disputed figures {reading.Draw.Name}"),
                    FormattableString.Invariant($"less than {Reach(reading.Fighters[group.Fighter].Airframe).Kilometres:F0} km, so that fuel is left to patrol with"));
            }
        }
    }

    /// <summary>There and back at cruise empties the tanks.</summary>
    private static Length Reach(FighterAirframe airframe) => Length.FromMetres(airframe.CruiseSpeed.MetresPerSecond * airframe.Endurance.Seconds / 2);
}
