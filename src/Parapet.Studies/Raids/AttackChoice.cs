using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Raids;

/// <summary>
/// Finds what of an option's defence a flight goes for: one of the parts that its group names and that stand near its asset.
/// The raid knows where all of them stand. One draw of the flight says which, so that options of one deployment meet one raid.
/// </summary>
internal static class AttackChoice
{
    public const string Radars = "radars";
    public const string Launchers = "launchers";
    public const string CommandPosts = "command-posts";

    /// <summary>The words that name a kind of part.</summary>
    public static ImmutableArray<string> Kinds { get; } = [Radars, Launchers, CommandPosts];

    /// <summary>The part; none where the option has no such part so near.</summary>
    /// <param name="against">One of <see cref="Kinds"/>, or the name of a radar or system.</param>
    /// <param name="near">From the asset over the ground, at most.</param>
    /// <param name="draw">In [0, 1), over the parts by their distance, the nearest first.</param>
    public static DefencePart In(Scenario scenario, string against, Geodetic asset, Length near, double draw)
    {
        DefencePart[] parts =
        [
            .. Named(scenario, against)
                .Select(part => (Part: part, Distance: Geodesic.Inverse(asset, scenario.PlaceOf(part)).Distance))
                .Where(part => part.Distance <= near).OrderBy(part => part.Distance.Metres).ThenBy(part => part.Part.Index).Select(part => part.Part),
        ];
        return parts.Length == 0 ? DefencePart.None : parts[(int)(draw * parts.Length)];
    }

    private static IEnumerable<DefencePart> Named(Scenario scenario, string against) => against switch
    {
        Radars => scenario.Sensors.Where(IsOnGround).Select(Part),
        Launchers => scenario.FireUnits.Select(Part),
        CommandPosts => scenario.FireUnits.Select(unit => unit.Post).Distinct().Select(post => new DefencePart(DefencePartKind.CommandPost, post.Value)),
        _ =>
        [
            .. scenario.Sensors.Where(sensor => IsOnGround(sensor) && NamedNodes.IsNamed(scenario, sensor, against)).Select(Part),
            .. scenario.FireUnits.Where(unit => NamedNodes.IsNamed(scenario, unit.Post, against)).Select(Part),
        ],
    };

    /// <summary>A sight is no radar: nobody finds it by what it radiates.</summary>
    private static bool IsOnGround(SensorPlacement sensor) => !sensor.Station.IsAirborne && sensor.Radar.Optic is null;

    private static DefencePart Part(SensorPlacement sensor) => new(DefencePartKind.Radar, sensor.Id.Value);

    private static DefencePart Part(FireUnitPlacement unit) => new(DefencePartKind.Launcher, unit.Id.Value);
}
