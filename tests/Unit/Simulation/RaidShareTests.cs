using System.Collections.Immutable;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Xunit;
using SensingSample = Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Simulation;

/// <summary>What options share of a raid: only what comes out of the same radar, at the same place, against the same flights, under the same draws.</summary>
public sealed class RaidShareTests
{
    private static readonly RandomSource s_random = new(7, 3);

    private static readonly Target s_target = SensingSample.Hanging(0, SensingSample.At(100, 20, 3));

    private static readonly SensorPlacement s_radar = new()
    {
        Id = new(0),
        Name = "radar",
        Radar = SensingSample.Turning,
        Station = Station.Fixed(SensingSample.Antenna, SensingSample.OpenSky.Instance),
        Boresight = Azimuth.FromDegrees(90),
        Post = Sample.Post,
        ReportingDelay = Duration.FromSeconds(1),
    };

    public static TheoryData<string> Changes => ["id", "description", "place", "boresight", "bias", "ground", "seed", "replication", "flight", "kind", "count"];

    [Fact]
    public void A_radar_that_stands_alike_in_two_options_is_shared_whatever_its_name_post_and_delay()
    {
        var share = Begun(Option(s_radar), Option(s_radar));
        var other = s_radar with
        {
            Name = "another",
            Post = Sample.OtherPost,
            ReportingDelay = Duration.FromSeconds(2),
            LostAt = Instant.FromSeconds(50),
            Station = Station.Fixed(SensingSample.Antenna, SensingSample.OpenSky.Instance),
        };
        Assert.NotNull(Assert.Single(share.Of(Option(s_radar), s_random)));
        Assert.Same(share.Of(Option(s_radar), s_random)[0], share.Of(Option(other), s_random)[0]);
    }

    [Fact]
    public void A_radar_of_one_option_alone_shares_nothing() =>
        Assert.Null(Assert.Single(Begun(Option(s_radar), Option(s_radar with { Id = new(1) })).Of(Option(s_radar), s_random)));

    [Fact]
    public void Before_a_raid_has_begun_nothing_is_shared() =>
        Assert.Null(Assert.Single(new RaidShare([Option(s_radar), Option(s_radar)]).Of(Option(s_radar), s_random)));

    [Fact]
    public void Transponders_do_not_count()
    {
        var answering = Option(s_radar) with { Targets = [s_target with { Transponder = new(IffModes.Civil, true) }] };
        Assert.NotNull(Assert.Single(Begun(Option(s_radar), Option(s_radar)).Of(answering, s_random)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_a_plot_depends_on_keeps_options_apart(string changed)
    {
        var share = Begun(Option(s_radar), Option(s_radar));
        var random = changed switch { "seed" => new RandomSource(8, 3), "replication" => new RandomSource(7, 4), _ => s_random };
        Assert.Null(Assert.Single(share.Of(Changed(changed), random)));
    }

    private static Scenario Changed(string what) => what switch
    {
        "id" => Option(s_radar with { Id = new(1) }),
        "description" => Option(s_radar with { Radar = SensingSample.Turning with { FalsePlotsPerScan = 1 } }),
        "place" => Option(s_radar with { Station = Station.Fixed(Geodetic.FromDegrees(38, 32, 1001), SensingSample.OpenSky.Instance) }),
        "boresight" => Option(s_radar with { Boresight = Azimuth.FromDegrees(91) }),
        "bias" => Option(s_radar with { Bias = new(1.Metres, Angle.Zero, Angle.Zero) }),
        "ground" => Option(s_radar) with { Terrain = new LayeredElevation() },
        "flight" => Option(s_radar) with { Targets = [SensingSample.Hanging(0, SensingSample.At(100, 20, 3)) with { Description = s_target.Description }] },
        "kind" => Option(s_radar) with { Targets = [s_target with { Description = s_target.Description with { Name = "another" } }] },
        "count" => Option(s_radar) with { Targets = [] },
        _ => Option(s_radar),
    };

    private static RaidShare Begun(params ImmutableArray<Scenario> options)
    {
        var share = new RaidShare(options);
        share.Begin([s_target], s_random);
        return share;
    }

    private static Scenario Option(SensorPlacement sensor) => Sample.Scenario(s_target) with { Sensors = [sensor] };
}
