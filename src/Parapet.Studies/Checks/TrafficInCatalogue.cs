using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Studies.Definition;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Checks;

/// <summary>
/// Whether what a group is can fly as was recorded, and above the study's ground: no harder than it turns and no higher than its ceiling
/// in any reading of the disputed figures. Speeds and rates of climb are those of the recording, which is evidence of them.
/// </summary>
internal static class TrafficInCatalogue
{
    /// <summary>For each group at most one problem of each kind, with the flight where it is worst.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue, IElevation ground) =>
        study.Raid.Select((group, i) => (Path: $"raid[{i}].from", Kind: group.Threat, group.Recorded))
            .Concat(study.Friends.Select((group, i) => (Path: $"friends[{i}].from", Kind: group.Aircraft, group.Recorded)))
            .Where(group => group.Recorded is not null)
            .SelectMany(group => Of(group.Path, group.Kind, group.Recorded!, catalogue, ground));

    private static IEnumerable<(string Path, string Found, string Allowed)> Of(string path, string kind, RecordedTraffic recorded, SystemCatalogue catalogue, IElevation ground)
    {
        if (catalogue.Find(kind) is not ThreatEntry { Ballistic: null })
        {
            yield return (path, $"recorded traffic for {kind}", "an aircraft, drone or cruise missile: a ballistic missile flies by its own laws");
            yield break;
        }

        var airframes = catalogue.Extremes.Select(reading => reading.Targets[kind].Airframe!).ToArray();
        var turn = airframes.MinBy(airframe => airframe.TurnLimit.MetresPerSecondSquared)!.TurnLimit;
        var ceiling = airframes.MinBy(airframe => airframe.Ceiling.Metres)!.Ceiling;
        var hard = recorded.Ways.Where(way => way.Flight.GreatestAcceleration > turn).ToArray();
        if (hard.MaxBy(way => way.Flight.GreatestAcceleration.MetresPerSecondSquared) is { } hardest)
        {
            yield return (
                path,
                FormattableString.Invariant($"{hard.Length} of {recorded.Ways.Length} flights turn or change speed harder than {kind} can, {hardest.Address} by {hardest.Flight.GreatestAcceleration.MetresPerSecondSquared:F1} m/s2"),
                FormattableString.Invariant($"at most {turn.MetresPerSecondSquared:F1} m/s2; a larger 'accuracy' smooths what is noise, 'only' leaves flights out"));
        }

        var high = recorded.Ways.Where(way => Highest(way.Trajectory) > ceiling).ToArray();
        if (high.MaxBy(way => Highest(way.Trajectory).Metres) is { } highest)
        {
            yield return (
                path,
                FormattableString.Invariant($"{high.Length} of {recorded.Ways.Length} flights are higher than {kind} can, {highest.Address} at {Highest(highest.Trajectory).Metres:F0} m"),
                FormattableString.Invariant($"at most {ceiling.Metres:F0} m; 'only: {{ height: ... }}' leaves out what is higher"));
        }

        var low = recorded.Ways.Select(way => (Way: way, Least: Lowest(way.Trajectory, ground))).Where(pair => pair.Least.Clearance < Length.Zero).ToArray();
        if (low.Length > 0)
        {
            var (way, (clearance, place)) = low.MinBy(pair => pair.Least.Clearance.Metres);
            yield return (
                path,
                FormattableString.Invariant($"{low.Length} of {recorded.Ways.Length} flights come below the ground, {way.Address} by {-clearance.Metres:F0} m at {place.Latitude.Degrees:F3}, {place.Longitude.Degrees:F3}"),
                "flights above the ground where they are moved to; 'only: { height: ... }' ends them before they are low, 'ground: smooth' levels it");
        }
    }

    private static Length Highest(Trajectory flight)
    {
        var highest = Length.FromMetres(double.NegativeInfinity);
        foreach (var state in flight.States)
        {
            highest = Length.Max(highest, Wgs84.ToGeodetic(state.Position).Height);
        }

        return highest;
    }

    private static (Length Clearance, Geodetic Place) Lowest(Trajectory flight, IElevation ground)
    {
        var (least, where) = (Length.FromMetres(double.PositiveInfinity), default(Geodetic));
        foreach (var state in flight.States)
        {
            var place = Wgs84.ToGeodetic(state.Position);
            var clearance = place.Height - ground.HeightAt(place.Latitude, place.Longitude);
            if (clearance < least)
            {
                (least, where) = (clearance, place);
            }
        }

        return (least, where);
    }
}
