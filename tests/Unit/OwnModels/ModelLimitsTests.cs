using Parapet.BattleManagement.FireRules;
using Parapet.Messages;
using Parapet.OwnModels;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.OwnModels;

/// <summary>What tracks and choices of one's own may be, with what is allowed told of what they may not.</summary>
public sealed class ModelLimitsTests
{
    private static readonly Instant End = Instant.FromSeconds(10);

    private static readonly FireOffer Offer = new(0, 0, 2, End, End, End, Ratio.Of(0.7), 0.5, 1, 1, true);

    [Fact]
    public void Tracks_within_their_limits_pass_from_scan_to_scan()
    {
        var limits = new TrackLimits(2);
        Assert.Null(limits.Fault([Track(1), Track(2), Track(3) with { Status = TrackStatus.Tentative }], End));
        Assert.Null(limits.Fault([Track(2), Track(4)], End));
        Assert.Null(limits.Fault([], End));
    }

    [Fact]
    public void What_no_track_may_be_is_told_with_what_is_allowed()
    {
        Told("track 0: number below 1", Track(0));
        Told("track 1: told twice", Track(1), Track(1));
        Told("track 1: status Dropped; tentative, confirmed or coasted", Track(1) with { Status = TrackStatus.Dropped });
        Told("track 1: motion 9; unknown, airBreathing or ballistic", Track(1) with { Motion = (MotionKind)9 });
        Told("track 1: last plot at 11 s; at most 10 s", Track(1) with { LastPlot = Instant.FromSeconds(11) });
        Told("track 1: first plot at 9 s; at most 8 s", Track(1) with { FirstPlot = Instant.FromSeconds(9), LastPlot = Instant.FromSeconds(8) });
        Told("track 1: 1 m from the Earth's centre", Track(1) with { Position = new(1, 0, 0) });
        Told("track 1: NaN m from the Earth's centre", Track(1) with { Position = new(double.NaN, 0, 0) });
        Told("track 1: speed 30000 m/s; at most 20000", Track(1) with { Velocity = new(0, 30_000, 0) });
        Told("track 1: speed NaN m/s", Track(1) with { Velocity = new(0, double.NaN, 0) });
        Told("track 1: a covariance that is not positive definite", Track(1) with { Covariance = default });
        Told("2 confirmed tracks; at most 1", Track(1), Track(2));
    }

    /// <summary>No variance is negative, but the two together would be.</summary>
    [Fact]
    public void A_covariance_that_denies_itself_is_refused()
    {
        var covariance = Sound();
        covariance.Set(0, 3, 101);
        Told("track 1: a covariance", Track(1) with { Covariance = covariance });
        covariance.Set(0, 3, 99);
        Assert.Null(new TrackLimits(1).Fault([Track(1) with { Covariance = covariance }], End));
        covariance.Set(2, 5, double.NaN);
        Told("track 1: a covariance", Track(1) with { Covariance = covariance });
        covariance.Set(2, 5, double.PositiveInfinity);
        Told("track 1: a covariance", Track(1) with { Covariance = covariance });
    }

    [Fact]
    public void A_number_is_a_tracks_own()
    {
        var limits = new TrackLimits(0);
        Assert.Null(limits.Fault([Track(1)], End));
        Assert.StartsWith("track 1: last plot at 6 s; at least 9 s", limits.Fault([Track(1) with { LastPlot = Instant.FromSeconds(6) }], End), StringComparison.Ordinal);
        limits = new(0);
        Assert.Null(limits.Fault([Track(1)], End));
        Assert.Null(limits.Fault([], End));
        Assert.StartsWith("track 1: its number was that of a track which is gone", limits.Fault([Track(1)], End), StringComparison.Ordinal);
    }

    [Fact]
    public void More_tracks_than_any_radar_holds_are_refused() => Assert.StartsWith(
        "100001 tracks; at most 100000", new TrackLimits(0).Fault([.. Enumerable.Range(1, TrackLimits.MostTracks + 1).Select(Track)], End), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 1, "offer 1; -1 for none, or a number from 0 to 0")]
    [InlineData(-2, 1, "offer -2; -1")]
    [InlineData(0, 0, "rounds 0; 1 to 2")]
    [InlineData(0, 3, "rounds 3; 1 to 2, as offer 0 says")]
    [InlineData(-1, 5, "rounds 5 of no offer; 0 where none is taken")]
    public void What_was_not_offered_is_refused(int offer, int rounds, string fault) =>
        Assert.StartsWith(fault, FireLimits.Fault(new(offer, rounds), [Offer]), StringComparison.Ordinal);

    [Fact]
    public void What_was_offered_passes()
    {
        Assert.Null(FireLimits.Fault(new(0, 2), [Offer]));
        Assert.Null(FireLimits.Fault(FireChoice.Hold, [Offer]));
    }

    private static void Told(string fault, params PlotTrack[] tracks) => Assert.StartsWith(fault, new TrackLimits(1).Fault([.. tracks], End), StringComparison.Ordinal);

    private static PlotTrack Track(int number) =>
        new(number, TrackStatus.Confirmed, MotionKind.AirBreathing, Instant.FromSeconds(5), Instant.FromSeconds(9), new(6_400_000, 0, 0), new(0, 200, 0), Sound());

    private static StateCovariance Sound()
    {
        StateCovariance covariance = default;
        for (var i = 0; i < 6; i++)
        {
            covariance.Set(i, i, 100);
        }

        return covariance;
    }
}
