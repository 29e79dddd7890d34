using Parapet.Earth.Terrain;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Tests.Unit.BattleManagement;
using Parapet.Tests.Unit.Flight;

namespace Parapet.Tests.Unit.Simulation;

/// <summary>The least that the parts of a run need around them.</summary>
internal static class Sample
{
    public static readonly NodeId Post = new(CommandPostPlacement.FirstNode);

    public static readonly NodeId OtherPost = new(CommandPostPlacement.FirstNode + 1);

    public static readonly Position<Ecef> Place = new(4_100_000, 2_700_000, 4_000_000);

    /// <summary>A post without a radar or a unit, and what flies over it.</summary>
    public static Scenario Scenario(params ReadOnlySpan<Target> targets) => new()
    {
        Name = "small",
        Terrain = SmoothEarth.Instance,
        Sensors = [],
        Posts = [new() { Node = Post, Name = "post", System = "", Doctrine = Setting.Doctrine, Cycle = Duration.FromSeconds(1) }],
        FireUnits = [],
        Links = [],
        Assets = [],
        Targets = [.. targets],
        Aims = [.. Enumerable.Repeat(-1, targets.Length)],
        KillAssessment = new() { Delay = Duration.FromSeconds(1), MissDeclaredKill = Ratio.Zero, KillDeclaredMiss = Ratio.Zero },
        TimeLimit = Duration.FromSeconds(100),
    };

    public static TrackReport Report(NodeId node, int serial, double seconds = 0)
    {
        var covariance = default(StateCovariance);
        for (var i = 0; i < 6; i++)
        {
            covariance.Set(i, i, 400);
        }

        return new()
        {
            Number = new(node, serial),
            Time = Instant.FromSeconds(seconds),
            // Far enough apart that nobody takes two of them for one.
            Position = new(Place.X, Place.Y, Place.Z + serial * 50_000),
            Velocity = default,
            Covariance = covariance,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.AirBreathing,
            FirstPlot = Instant.Start,
            LastPlot = Instant.FromSeconds(seconds),
            Iff = default,
        };
    }

    public static EngagementOrder Order(int engagement, int rounds, int unit = 0, int track = 1) =>
        new(new(engagement), new(unit), 0, rounds, Instant.Start, Report(Post, track), Place, Instant.FromSeconds(30));

    /// <summary>A round that has just left for an engagement.</summary>
    public static Round Round(Engagement engagement, int number = 0)
    {
        var flight = new InterceptorFlight(InterceptorSample.Long, Place, Instant.Start, engagement.Order.Target, new(1, 0), number);
        return new(number, engagement, InterceptorSample.Long, flight);
    }
}
