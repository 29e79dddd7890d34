using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>
/// Aircraft that fly straight on at constant height through a square, before rotating radars on a grid that report to one
/// post: a scene of the peers, with all that theirs leave out.
/// </summary>
/// <param name="Aircraft">One or more.</param>
/// <param name="Radars">One or more, on the smallest square grid that holds them.</param>
/// <param name="Keeper">Of every radar.</param>
internal sealed record RadarField(int Aircraft, int Radars, TrackKeeperKind Keeper)
{
    private static readonly Geodetic Centre = Geodetic.FromDegrees(39, 33.5);
    private static readonly Length Side = 400.Kilometres;
    private static readonly Length Spacing = 60.Kilometres;
    private static readonly Duration Margin = Duration.FromSeconds(2);
    private static readonly NodeId Post = new(CommandPostPlacement.FirstNode);

    /// <summary>In the air at one time, as far as the post has targets for them; without any it holds its fire.</summary>
    public int Interceptors { get; init; }

    /// <summary>Simulated, with all aircraft in the air.</summary>
    public Duration Time { get; init; } = Duration.FromSeconds(677);

    /// <summary>Of the flights and of every draw.</summary>
    public RandomSource Random { get; init; } = new(1, 0);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Aircraft:#,0} aircraft, {Radars} radars, {(Keeper == TrackKeeperKind.MultiHypothesis ? "multi-hypothesis" : "nearest neighbour")}{(Interceptors > 0 ? $", {Interceptors} interceptors" : "")}");

    /// <summary>Flights, masks and all: what is done once before the run.</summary>
    public Scenario Build()
    {
        var ground = new LayeredElevation(ShippedRelief.Load());
        var frame = LocalFrame.At(Centre);
        ImmutableArray<Geodetic> sites = [.. Enumerable.Range(0, Radars).Select(radar => SiteOf(radar, frame, ground))];
        return new()
        {
            Name = "radars",
            Terrain = ground,
            Sensors = [.. sites.Select((site, radar) => Sensor(site, radar, ground))],
            Posts = [new() { Node = Post, Name = "post", System = "field", Doctrine = FieldParts.Doctrine(fires: Interceptors > 0), Cycle = Duration.FromSeconds(4) }],
            FireUnits = FieldBatteries.Of(Interceptors, sites, Post),
            Links = [],
            Assets = [new("centre", Centre, 5.Kilometres, 1)],
            Targets = [.. Enumerable.Range(0, Aircraft).Select(number => Target(number, frame))],
            Aims = [.. Enumerable.Repeat(0, Aircraft)],
            KillAssessment = FieldParts.Assessment,
            TimeLimit = Time,
        };
    }

    private Geodetic SiteOf(int radar, LocalFrame frame, LayeredElevation ground)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(Radars));
        var middle = (columns - 1) / 2.0;
        var place = PlaceAt(frame, (radar % columns - middle) * Spacing.Metres, (radar / columns - middle) * Spacing.Metres);
        return place.WithHeight(ground.HeightAt(place.Latitude, place.Longitude));
    }

    private SensorPlacement Sensor(Geodetic site, int radar, LayeredElevation ground)
    {
        var antenna = site.WithHeight(site.Height + FieldParts.Radar.MastHeight);
        return new()
        {
            Id = new(radar),
            Name = FormattableString.Invariant($"radar {radar + 1}"),
            Radar = FieldParts.Radar,
            Station = Station.Fixed(antenna, HorizonMask.Build(ground, antenna, FieldParts.Radar.InstrumentedRange)),
            Boresight = Azimuth.North,
            Post = Post,
            ReportingDelay = Duration.FromSeconds(1),
            Keeping = Keeper,
        };
    }

    /// <summary>Half way through its flight it is in the square, so that as many fly there at the end as at the beginning.</summary>
    private Target Target(int number, LocalFrame frame)
    {
        var stream = Random.Stream(Purpose.RaidGeometry, number);
        var (east, north) = ((stream.NextUniform() - 0.5) * Side.Metres, (stream.NextUniform() - 0.5) * Side.Metres);
        var (sine, cosine) = Math.SinCos(stream.NextUniform() * Math.Tau);
        var speed = Between(FieldParts.Slowest.MetresPerSecond, FieldParts.Fastest.MetresPerSecond, stream.NextUniform());
        var height = Length.FromMetres(Between(FieldParts.Lowest.Metres, FieldParts.Highest.Metres, stream.NextUniform()));
        var half = speed * (Time + Margin).Seconds / 2;
        Waypoint[] route = [Point(-half), Point(half)];
        return new(new(number), FieldParts.Aircraft, RouteFlight.Fly(FieldParts.Aircraft.Airframe!, route, Instant.Start, SmoothEarth.Instance), Transponder.None);

        Waypoint Point(double along)
        {
            var place = PlaceAt(frame, east + along * sine, north + along * cosine);
            return new(place.Latitude, place.Longitude, height, HeightReference.Ellipsoid, Speed.FromMetresPerSecond(speed));
        }
    }

    private static Geodetic PlaceAt(LocalFrame frame, double eastMetres, double northMetres) =>
        Wgs84.ToGeodetic(frame.ToEcef(new Position<Enu>(eastMetres, northMetres, 0)));

    private static double Between(double low, double high, double share) => low + (high - low) * share;
}
