using CsCheck;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Windows are found by a view of the path that a unit's rounds share, and from the end backward; here every round asks every sample by itself.</summary>
public sealed class LaunchWindowTests
{
    private const int Bisections = 12;

    private static readonly Gen<Body> Bodies = Gen.Select(
        Gen.Int[0, 359], Gen.Double[5, 200], Gen.Double[40, 600], Gen.Double[20, 30_000], Gen.Double[-60, 60], Gen.Bool).Select(
            (bearing, range, speed, height, aside, falls) => falls
                ? Body.Falling(1, range, aside / 2, bearing, 3 * speed + 300)
                : Body.Inbound(1, bearing, range, speed, height, aside));

    private static readonly Gen<FireUnitSite> Sites = Gen.Select(Gen.Int[0, 359], Gen.Int[20, 360], Gen.Bool, Gen.Double[-1, 1], Gen.Double[150, 1500]).Select(
        (boresight, width, isRemote, east, speed) =>
        {
            var battery = Setting.Battery with { Magazines = [new("near", 4, 0), new("far", 4, 0)], EngagesOnRemoteTrack = isRemote };
            var site = Setting.Site(battery, place: Geodetic.FromDegrees(38, 35 + east)) with
            {
                Boresight = Azimuth.FromDegrees(boresight),
                SectorWidth = width.Degrees,
            };
            var far = Setting.Round("far") with
            {
                AgainstAirBreathing = Setting.Envelope(180, 100, 20, speed),
                AgainstBallistic = null,
                MaximumTargetSpeed = 1200.MetresPerSecond,
            };
            return site with { Rounds = [Setting.Round("near") with { MaximumTargetSpeed = 1500.MetresPerSecond }, far] };
        });

    [Fact]
    public void A_window_is_what_asking_every_sample_for_every_round_finds()
    {
        // One view for all that is looked at, as a post has: what it saw before must not show.
        var view = new PathView();
        var path = new PredictedPath();
        Gen.Select(Bodies.Array[3], Sites.Array[1, 2], Gen.Double[0, 200]).Sample(
            (bodies, sites, notBefore) =>
            {
                FireUnit[] units = [.. sites.Select(site => new FireUnit(site, Ratio.Zero))];
                foreach (var body in bodies)
                {
                    var group = Predict(path, body);
                    foreach (var unit in units)
                    {
                        foreach (var round in unit.Site.Rounds)
                        {
                            AssertSame(view, path, unit, round, group, notBefore);
                        }
                    }
                }
            },
            iter: 300,
            threads: 1);
    }

    private static TargetCategory Predict(PredictedPath path, Body body)
    {
        var report = body.ReportAt(Instant.Start);
        if (body.Motion == MotionKind.Ballistic)
        {
            path.Fall(report, DragEstimate.PriorMean);
            return TargetCategory.BallisticMissile;
        }

        path.Cruise(report, double.PositiveInfinity, 0);
        return TargetCategory.Aircraft;
    }

    private static void AssertSame(PathView view, PredictedPath path, FireUnit unit, RoundType round, TargetCategory category, double notBefore)
    {
        view.See(path, unit);
        var acceptability = new LaunchAcceptability(view, round, category);
        var asked = new Asked(path, unit, round, category);
        Assert.Equal(asked.Window(), acceptability.Window());
        Assert.Equal(asked.Earliest(notBefore), acceptability.Earliest(notBefore));
    }

    private sealed class Asked(PredictedPath path, FireUnit unit, RoundType round, TargetCategory category)
    {
        private readonly EngagementEnvelope? _envelope = round.EnvelopeAgainst(category);
        private readonly double _squaredReach = Math.Pow((round.EnvelopeAgainst(category)?.MaximumGroundRange.Metres ?? 0) / EarthShape.RadiusMetres, 2);

        public LaunchWindow Window()
        {
            if (_envelope is null)
            {
                return LaunchWindow.None(ShotConstraint.OutOfEnvelope);
            }

            var samples = path.Samples.ToArray();
            double[] launches = [.. samples.Select(LaunchFor).Where(launch => !double.IsNaN(launch))];
            if (launches.Length == 0)
            {
                var inRange = samples.Where(InRange).ToArray();
                return LaunchWindow.None(
                    Array.Exists(inRange, sample => !InSector(sample) && !double.IsNaN(FlightTo(sample))) ? ShotConstraint.OutsideSector
                    : inRange.Length > 0 ? ShotConstraint.OutOfEnvelope
                    : ShotConstraint.StandsTooFar);
            }

            var closes = launches.Max();
            var last = samples[^1];
            var endsByHeight = category == TargetCategory.Aircraft && InRange(last) && InSector(last)
                && (last.HeightMetres < _envelope.MinimumHeight.Metres || last.HeightMetres > _envelope.MaximumHeight.Metres);
            return new(closes < 0 ? closes : Math.Min(closes, Earliest(0).LaunchSeconds), closes, endsByHeight ? ShotConstraint.OutOfEnvelope : null);
        }

        public LaunchSolution Earliest(double notBefore)
        {
            var samples = path.Samples.ToArray();
            var first = _envelope is null ? -1 : Array.FindIndex(samples, sample => LaunchFor(sample) >= notBefore);
            if (first <= 0)
            {
                return first < 0 ? LaunchSolution.None : new(LaunchFor(samples[0]), samples[0]);
            }

            var (low, high) = (0.0, 1.0);
            for (var i = 0; i < Bisections; i++)
            {
                var middle = (low + high) / 2;
                (low, high) = LaunchFor(PredictedPath.Between(samples[first - 1], samples[first], middle)) >= notBefore ? (low, middle) : (middle, high);
            }

            var intercept = PredictedPath.Between(samples[first - 1], samples[first], high);
            return new(LaunchFor(intercept), intercept);
        }

        private double LaunchFor(PathSample sample) =>
            !InRange(sample) || !InSector(sample)
            || (category == TargetCategory.BallisticMissile && sample.SpeedMetresPerSecond > round.MaximumTargetSpeed.MetresPerSecond)
                ? double.NaN
                : sample.Seconds - FlightTo(sample);

        private double FlightTo(PathSample sample) =>
            _envelope!.TimeOfFlightSeconds(EarthShape.GroundRange(sample.Direction, unit.Direction), sample.HeightMetres);

        private bool InRange(PathSample sample) => (sample.Direction - unit.Direction).NormSquared <= _squaredReach;

        private bool InSector(PathSample sample) => unit.Guides(sample.Direction - unit.Direction);
    }
}
