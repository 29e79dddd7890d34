using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Frames;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Cot;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Interop.Tracks;
using Parapet.Interop.Traffic;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>What comes through a standard is counted as it is, and no standard adds more to a place than half its steps.</summary>
public sealed class WireTallyTests
{
    public static TheoryData<string> Standards => [.. Wires.Select(wire => wire().Name)];

    private static readonly Func<ITrackWire>[] Wires = [() => new SystemTrackWire(), CotTrackWire.Xml, CotTrackWire.Mesh, () => new EntityTrackWire()];

    [Theory]
    [MemberData(nameof(Standards))]
    public void A_place_is_off_by_half_the_steps_at_the_most(string standard)
    {
        var tally = new WireTally(Wires.Select(wire => wire()).First(wire => wire.Name == standard), SceneClock.Usual);
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var place = Geodetic.FromDegrees(random.NextDouble() * 178 - 89, random.NextDouble() * 359.9 - 179.95, random.NextDouble() * 45_000 - 400);
            tally.Send(State(i, place, StandardIdentity.Hostile, i * 3.7 + random.NextDouble()));
        }

        Assert.Equal(2_000, tally.Placed);
        Assert.InRange(tally.GreatestPositionError.Metres, 0, tally.Wire.HalfStep.Metres * 1.001 + 1e-8);

        // And they are not told finer than they are.
        Assert.InRange(tally.GreatestPositionError.Metres, tally.Wire.HalfStep.Metres * 0.8, double.MaxValue);

        // Nor is a moment, wherever it falls; a nanosecond more or less is how times are counted.
        Assert.InRange(tally.GreatestTimeError.Seconds, tally.Wire.HalfTimeStep.Seconds * 0.8, tally.Wire.HalfTimeStep.Seconds + 2e-9);
        Assert.Equal(0, tally.Confused);
    }

    [Fact]
    public void A_target_report_is_off_by_half_its_steps_at_the_most_up_to_seventy_degrees_and_worse_overhead()
    {
        var site = Geodetic.FromDegrees(39, 33, 1_200);
        var tally = new WireTally(new TargetReportWire(ImmutableDictionary<NodeId, Geodetic>.Empty.Add(new(3), site)), SceneClock.Usual);
        var overhead = new WireTally(tally.Wire, SceneClock.Usual);
        var random = new Random(11);
        while (tally.States < 4_000)
        {
            var sight = new Sight(Length.FromNauticalMiles(255.9 * random.NextDouble()), Azimuth.FromDegrees(360 * random.NextDouble()), Angle.FromDegrees(90 * random.NextDouble()));
            var place = Wgs84.ToGeodetic(LocalFrame.At(site).PointAt(sight with { Elevation = Angle.FromDegrees(Math.Min(sight.Elevation.Degrees, 6 + 2e3 / sight.Range.Kilometres)) }));
            if (place.Height.Metres is > -400 and < 62_000)
            {
                (LocalFrame.At(site).Sight(Wgs84.ToEcef(place)).Elevation.Degrees < 70 ? tally : overhead).Send(State(tally.States, place, StandardIdentity.Hostile, tally.States * 3.7 + random.NextDouble()));
            }
        }

        Assert.Equal(4_000, tally.Placed);
        Assert.InRange(tally.GreatestPositionError.Metres, tally.Wire.HalfStep.Metres * 0.8, tally.Wire.HalfStep.Metres);
        Assert.InRange(tally.GreatestTimeError.Seconds, tally.Wire.HalfTimeStep.Seconds * 0.8, tally.Wire.HalfTimeStep.Seconds + 2e-9);
        Assert.Equal((4_000, 0, 0), (tally.WithAccuracy, tally.Moving, tally.Confused));
        Assert.InRange(overhead.GreatestPositionError.Metres, tally.Wire.HalfStep.Metres, 1_000);
    }

    [Fact]
    public void A_target_report_says_nothing_beyond_its_range_nor_for_a_post_without_a_site()
    {
        var site = Geodetic.FromDegrees(39, 33, 1_200);
        var tally = new WireTally(new TargetReportWire(ImmutableDictionary<NodeId, Geodetic>.Empty.Add(new(3), site)), SceneClock.Usual);
        var frame = LocalFrame.At(site);
        foreach (var miles in (double[])[255, 257])
        {
            tally.Send(State(1, Wgs84.ToGeodetic(frame.PointAt(new(Length.FromNauticalMiles(miles), Azimuth.FromDegrees(359.999), Angle.FromDegrees(1)))), StandardIdentity.Hostile, miles));
        }

        var elsewhere = new WireTally(new TargetReportWire(ImmutableDictionary<NodeId, Geodetic>.Empty.Add(new(4), site)), SceneClock.Usual);
        elsewhere.Send(State(1, Geodetic.FromDegrees(39, 34, 5_000), StandardIdentity.Hostile, 1));
        Assert.Equal((2, 1, 1, 0), (tally.States, tally.Read, tally.Placed, elsewhere.Read));
    }

    [Theory]
    [InlineData(1_000, 40)]
    [InlineData(60_000, 70)]
    [InlineData(60_000, 470)]
    [InlineData(10_000, 10.1)]
    public void A_height_at_a_range_is_met_to_a_millimetre(double height, double kilometres)
    {
        var (site, range, bearing) = (Geodetic.FromDegrees(39, 33, 1_200), Length.FromKilometres(kilometres), Azimuth.FromDegrees(77));
        var elevation = SlantElevation.Of(site, range, bearing, Length.FromMetres(height));
        Assert.Equal(height, Wgs84.ToGeodetic(LocalFrame.At(site).PointAt(new(range, bearing, elevation))).Height.Metres, 1e-3);
    }

    [Fact]
    public void Identities_come_through_whole_in_events_folded_in_entities_and_not_at_all_in_system_tracks()
    {
        var identities = Enum.GetValues<StandardIdentity>();
        var tallies = Wires.Select(wire => new WireTally(wire(), SceneClock.Usual)).ToArray();
        foreach (var tally in tallies)
        {
            for (var i = 0; i < identities.Length; i++)
            {
                tally.Send(State(i, Geodetic.FromDegrees(38, 35, 1_000), identities[i], i));
            }
        }

        Assert.Equal([(0, 0), (7, 0), (7, 0), (4, 3)], tallies.Select(tally => (tally.SameIdentity, tally.OtherIdentity)));
    }

    [Fact]
    public void A_receiver_that_cannot_tell_two_tracks_apart_is_counted()
    {
        var tally = new WireTally(new OneName(), SceneClock.Usual);
        tally.Send(State(1, Geodetic.FromDegrees(38, 35, 1_000), StandardIdentity.Hostile, 1));
        tally.Send(State(2, Geodetic.FromDegrees(38, 36, 1_000), StandardIdentity.Hostile, 2));
        tally.Send(State(1, Geodetic.FromDegrees(38, 35, 1_000), StandardIdentity.Hostile, 3));
        Assert.Equal(2, tally.Confused);
    }

    [Fact]
    public void What_the_standard_has_no_place_for_is_counted_as_lost()
    {
        var tally = new WireTally(new SystemTrackWire(), SceneClock.Usual);
        tally.Send(State(1, Geodetic.FromDegrees(38, 35, 46_000), StandardIdentity.Hostile, 1));
        tally.Send(State(1, Geodetic.FromDegrees(38, 35, 45_000), StandardIdentity.Hostile, 2));
        Assert.Equal((2, 2, 1, 2), (tally.States, tally.Read, tally.Placed, tally.Moving));
    }

    private static SceneState State(int number, Geodetic place, StandardIdentity identity, double seconds)
    {
        var covariance = default(StateCovariance);
        for (var axis = 0; axis < 6; axis++)
        {
            covariance.Set(axis, axis, axis < 3 ? 400 : 9);
        }

        var position = Wgs84.ToEcef(place);
        return new(Instant.FromSeconds(seconds), new(SceneThing.Track, 3, number, 1), position, MadeRecord.Velocity)
        {
            Belief = new(identity, TargetCategory.Aircraft, covariance, TrackStatus.Confirmed, Instant.FromSeconds(seconds - 1)),
        };
    }

    private sealed class OneName : ITrackWire
    {
        public string Name => "one name";

        public ImmutableArray<string> Loses => [];

        public Length HalfStep => Length.Zero;

        public Duration HalfTimeStep => default;

        public int Write(in SentTrack track, Span<byte> into) => 1;

        public bool TryRead(ReadOnlySpan<byte> message, out HeardTrack track)
        {
            track = new() { Key = "everyone" };
            return true;
        }
    }
}
