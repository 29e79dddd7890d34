using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Falls through the air, as the flight model flies them and as a post predicts them.</summary>
public sealed class DragTests
{
    private const double Step = 0.02;

    [Theory]
    [InlineData(80, 3000)]
    [InlineData(80, 15000)]
    [InlineData(41, 3000)]
    [InlineData(30, 5000)]
    [InlineData(20, 3000)]
    [InlineData(20, 15000)]
    public void AFallThroughAirIsPredictedToItsImpact(double heightKilometres, double coefficient)
    {
        var states = Fall(heightKilometres, coefficient);
        var path = new PredictedPath();
        path.Fall(ReportOf(states[0], 0, (30, 1)), 1 / coefficient);

        // Heights are within 30 m of the ellipsoid's, which a slow body takes 0.1 s for.
        Assert.Equal((states.Length - 1) * Step, path.ImpactSeconds, 0.2);
        var miss = EarthShape.Place(path.ImpactDirection, 0) - states[^1].Position;
        Assert.True(miss.Norm < 100, $"{miss.Norm} m");
        var middle = states.Length / 2;
        Assert.True((path.FallTo(middle * Step) - states[middle].Position).Norm < 30, $"{(path.FallTo(middle * Step) - states[middle].Position).Norm} m");
    }

    /// <summary>What still rises, or turns, in the air is expected where the flight model takes it, between the samples too.</summary>
    [Theory]
    [InlineData(5, 900, 25000)]
    [InlineData(15, 700, 25000)]
    [InlineData(30, 1000, 3000)]
    [InlineData(40, 100, 1000)]
    [InlineData(70, 800, 3000)]
    [InlineData(95, 0, 5000)]
    public void ARiseThroughAirIsPredictedToo(double heightKilometres, double climb, double coefficient)
    {
        var states = Fall(heightKilometres, coefficient, climb);
        var report = ReportOf(states[0], 0, (30, 1));
        var path = new PredictedPath();
        path.Fall(report, 1 / coefficient);
        var (atSamples, between, atOnce) = (0.0, 0.0, 0.0);
        for (var i = 0; i < states.Length; i += (int)(0.5 / Step))
        {
            if (path.At(i * Step) is not { } sample)
            {
                continue;
            }

            between = Math.Max(between, (sample.Position - states[i].Position).Norm);
            atOnce = Math.Max(atOnce, (path.FallTo(i * Step) - states[i].Position).Norm);
        }

        foreach (var sample in path.Samples[..^1])
        {
            atSamples = Math.Max(atSamples, (sample.Position - states[(int)Math.Round(sample.Seconds / Step)].Position).Norm);
        }

        // A path that is off by more would not serve for later reports either.
        const double Fit = 500;
        Assert.True(atSamples < Fit, $"{atSamples} m at a sample");
        Assert.True(between < Fit, $"{between} m between samples");
        Assert.True(atOnce < Fit, $"{atOnce} m at once");
    }

    [Theory]
    [InlineData(1500)]
    [InlineData(3000)]
    [InlineData(5000)]
    [InlineData(15000)]
    public void ReportsTellTheCoefficient(double coefficient)
    {
        var estimate = new DragEstimate();
        Assert.Equal(DragEstimate.PriorMean, estimate.InverseCoefficient);
        Follow(estimate, Fall(90, coefficient), downToKilometres: 20);
        Assert.Equal(0, Math.Log(estimate.InverseCoefficient * coefficient), 0.2);
    }

    [Fact]
    public void AboveTheAirNothingIsLearnt()
    {
        var estimate = new DragEstimate();
        Follow(estimate, Fall(200, 3000), downToKilometres: 95);
        Assert.Equal(DragEstimate.PriorMean, estimate.InverseCoefficient, 0.02 * DragEstimate.PriorMean);
    }

    [Fact]
    public void ABodyThatGainsEnergyTellsNothingOfTheAir()
    {
        var states = Fall(40, 5000);
        var estimate = new DragEstimate();
        Follow(estimate, states, downToKilometres: 30);
        var faster = states[0] with { Velocity = states[0].Velocity * 1.5 };
        estimate.Take(ReportOf(faster, 60, (30, 2)));
        Assert.Equal(DragEstimate.PriorMean, estimate.InverseCoefficient);
    }

    [Fact]
    public void AReportWithoutANewPlotIsNotTakenTwice()
    {
        var (once, twice) = (new DragEstimate(), new DragEstimate());
        var states = Fall(60, 2000);
        Follow(once, states, 30);
        Follow(twice, states, 30, repeats: 2);
        Assert.Equal(once.InverseCoefficient, twice.InverseCoefficient);
    }

    /// <summary>The table of docs/models/threat-evaluation.md: impact by a post that knows no air, that has not yet looked, and that has followed from 90 km.</summary>
    [Fact]
    public void APostThatHasFollowedAFallPredictsItsImpactBetter()
    {
        foreach (var height in (double[])[80, 41, 30, 20])
        {
            foreach (var coefficient in (double[])[3000, 5000, 8000, 15000])
            {
                var states = Fall(90, coefficient);
                var estimate = new DragEstimate();
                var last = Follow(estimate, states, height);
                var (report, left) = (ReportOf(states[last], last * Step, (30, 2)), (states.Length - 1 - last) * Step);
                var (vacuum, prior, told) = (Error(report, 0), Error(report, DragEstimate.PriorMean), Error(report, estimate.InverseCoefficient));
                TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
                    $"| {height} | {coefficient} | {left:F1} | {vacuum.Seconds:F1} s, {vacuum.Metres:F0} m | {prior.Seconds:F1} s, {prior.Metres:F0} m | {told.Seconds:F1} s, {told.Metres:F0} m | {1 / estimate.InverseCoefficient:F0} |"));

                // Above the air there is nothing to tell a slender body from a blunt one.
                Assert.True(height > 35 || Math.Abs(told.Seconds) < Math.Abs(vacuum.Seconds), $"{height} km, {coefficient} kg/m2");
                Assert.True(height > 25 || Math.Abs(told.Seconds) < 2.5, $"{height} km, {coefficient} kg/m2: {told.Seconds} s");

                (double Seconds, double Metres) Error(TrackReport from, double inverse)
                {
                    var path = new PredictedPath();
                    path.Fall(from, inverse);
                    return (path.ImpactSeconds - left, (EarthShape.Place(path.ImpactDirection, 0) - states[^1].Position).Norm);
                }
            }
        }
    }

    /// <summary>Feeds reports of every three seconds, with the errors that they claim, and gives the place of the last.</summary>
    private static int Follow(DragEstimate estimate, TargetState[] states, double downToKilometres, int repeats = 1)
    {
        var noise = new RandomSource(12, 0).Stream(Purpose.Test, 0);
        var (last, stride) = (0, (int)(3 / Step));
        for (var i = 0; i < states.Length && EarthShape.HeightMetres(states[i].Position) >= downToKilometres * 1000; i += stride)
        {
            var velocity = new Velocity<Ecef>(3 * noise.NextNormal(), 3 * noise.NextNormal(), 3 * noise.NextNormal());
            var place = new Vector<Ecef>(30 * noise.NextNormal(), 30 * noise.NextNormal(), 30 * noise.NextNormal());
            var report = ReportOf(new(states[i].Position + place, states[i].Velocity + velocity), i * Step, (30, 3));
            for (var times = 0; times < repeats; times++)
            {
                estimate.Take(report);
            }

            last = i;
        }

        return last;
    }

    /// <summary>A fall at 45 degrees and about 2 km/s to the ground, west of the city, from a height; or one that climbs first, in m/s.</summary>
    private static TargetState[] Fall(double heightKilometres, double coefficient, double? climb = null)
    {
        var frame = LocalFrame.At(Setting.City.WithHeight(heightKilometres.Kilometres));
        var along = 1900 / Math.Sqrt(2);
        var state = new TargetState(frame.Origin, frame.ToEcef(new Velocity<Enu>(-along, 0, climb ?? -along)));
        var body = new FallingBody(GravityField.Wgs84Rotating, coefficient);
        var states = new List<TargetState> { state };
        while (Wgs84.ToGeodetic(state.Position).Height > Length.Zero)
        {
            state = body.Step(state, Step, default);
            states.Add(state);
        }

        return [.. states];
    }

    private static TrackReport ReportOf(TargetState state, double seconds, (double Position, double Velocity) sigma)
    {
        var covariance = new StateCovariance();
        for (var i = 0; i < 3; i++)
        {
            covariance.Set(i, i, sigma.Position * sigma.Position);
            covariance.Set(i + 3, i + 3, sigma.Velocity * sigma.Velocity);
        }

        return new()
        {
            Number = new(Setting.Node, 1),
            Time = Instant.FromSeconds(seconds),
            Position = state.Position,
            Velocity = state.Velocity,
            Covariance = covariance,
            Status = TrackStatus.Confirmed,
            Motion = MotionKind.Ballistic,
            FirstPlot = Instant.Start,
            LastPlot = Instant.FromSeconds(seconds),
            Iff = default,
        };
    }
}
