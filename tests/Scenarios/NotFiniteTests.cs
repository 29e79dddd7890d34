using System.Reflection;
using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>A number that is none ends the run in the stage that brought it forth, with who and when.</summary>
public sealed class NotFiniteTests
{
    [Theory]
    [InlineData(Stage.Sense, "radar 0 (Exact radar)", "range in m is NaN")]
    [InlineData(Stage.Share, "link 0", "place in m is NaN")]
    [InlineData(Stage.Fly, "the rounds in the air", "round 0 is not finite: place in m is NaN, velocity in m/s is NaN")]
    public void ItIsTrappedWhereItArises(Stage stage, string entity, string quantity)
    {
        var broken = Assert.Throws<BrokenStepException>(() => Replications.Run(Planted(stage), seed: 90));
        Assert.Equal((stage, entity), (broken.Stage, broken.Entity));
        Assert.Contains(quantity, broken.InnerException!.Message, StringComparison.Ordinal);
        Assert.True(broken.Time > Instant.Start);
    }

    /// <summary>What is planted behind the walls of sensing is found in the picture that a post looks at next.</summary>
    [Fact]
    public void ATrackThatIsSpoiltOnItsWayIsTrappedByThePostThatLooksAtIt()
    {
        var spoiler = new Spoiler();
        var broken = Assert.Throws<BrokenStepException>(() =>
            EventLoop.Run(Fight(isTied: false), new(90, 0), new(spoiler), observer: null, share: null, arrivals: null, TestContext.Current.CancellationToken));
        Assert.Equal((Stage.Command, $"post {spoiler.Radar} (post {spoiler.Radar + 1})"), (broken.Stage, broken.Entity));
        Assert.Contains("velocity in m/s is NaN", broken.InnerException!.Message, StringComparison.Ordinal);
        Assert.InRange((broken.Time - spoiler.At).Seconds, 0, 2.5);
    }

    private static Scenario Planted(Stage stage)
    {
        var plain = Fight();
        var (sensor, unit, link) = (plain.Sensors[0], plain.FireUnits[0], plain.Links[0]);
        return stage switch
        {
            Stage.Sense => plain with { Sensors = plain.Sensors.SetItem(0, sensor with { Bias = new(double.NaN.Metres, Angle.Zero, Angle.Zero) }) },
            Stage.Share => plain with { Links = plain.Links.SetItem(0, link with { Description = link.Description with { PositionGrain = double.PositiveInfinity.Metres } }) },
            Stage.Fly => plain with { FireUnits = plain.FireUnits.SetItem(0, unit with { Interceptors = [unit.Interceptors[0] with { BallisticCoefficient = double.NaN }] }) },
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "has nothing planted"),
        };
    }

    private static Scenario Fight(bool isTied = true)
    {
        var world = new ReducedScenario();
        var doctrine = ReducedParts.Doctrine(FiringPattern.Of(2));
        var posts = Enumerable.Range(0, 2).Select(_ => world.AddSystem(doctrine, ReducedParts.FireUnit(6), ReducedParts.Interceptor(0.6))).ToArray();
        if (isTied)
        {
            world.TieBothWays(posts[0], posts[1], ReducedParts.SwiftLink);
        }

        world.AddRaid(Flights.Ring(10, rangeMetres: 60_000));
        return world.Build();
    }

    /// <summary>Spoils the first track that a keeper has reported, on its way to its post.</summary>
    private sealed class Spoiler : IRecorder
    {
        public Instant At { get; private set; } = Instant.Never;

        /// <summary>Whose it was; each post has one radar.</summary>
        public int Radar { get; private set; }

        public bool Wants(EntryKind kind) => kind == EntryKind.TrackReported;

        public void Take<TEntry>(in TEntry entry)
            where TEntry : struct, IEntry<TEntry>
        {
            if (At == Instant.Never && entry is TrackReported { Track.Status: TrackStatus.Confirmed } reported)
            {
                (At, Radar) = (reported.Time, reported.Sensor.Value);
                typeof(TrackReport).GetProperty(nameof(TrackReport.Velocity), BindingFlags.Public | BindingFlags.Instance)!
                    .SetValue(reported.Track, new Velocity<Ecef>(double.NaN, 0, 0));
            }
        }
    }
}
