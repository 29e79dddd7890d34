using Parapet.Foundation.Randomness;
using Parapet.Fusion;
using Parapet.Messages;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>Fused tracks against what their errors really are, over 2,000 draws of one manoeuvring target.</summary>
public sealed class FusionRuleTests
{
    private const int Draws = 2000;
    private const double Intensity = 20;

    /// <summary>Variance of a keeper's position measurements along x, y and z, m2: each is good along other axes.</summary>
    private static readonly double[][] Noise = [[400, 10_000, 3600], [10_000, 900, 3600], [2500, 2500, 2500]];

    private static readonly Position<Ecef> Place = new(4_000_000, 3_000_000, 4_000_000);

    /// <summary>
    /// The mean of e' P^-1 e has the expectation 6 for an honest covariance, with a standard error of sqrt(12 / 2000):
    /// three of them are allowed. Likewise each variance, with sqrt(2 / 2000) of itself.
    /// </summary>
    [Theory]
    [InlineData(FusionRule.CovarianceIntersection, 2, false)]
    [InlineData(FusionRule.CovarianceIntersection, 3, false)]
    [InlineData(FusionRule.InverseCovarianceIntersection, 2, false)]
    [InlineData(FusionRule.InverseCovarianceIntersection, 3, false)]
    [InlineData(FusionRule.CovarianceIntersection, 3, true)]
    [InlineData(FusionRule.InverseCovarianceIntersection, 3, true)]
    public void Fused_tracks_never_claim_more_than_they_know(FusionRule rule, int sources, bool sharePlots)
    {
        var (normalised, ratios, _) = Measure(rule, sources, sharePlots);
        Assert.True(normalised <= 6 + 3 * Math.Sqrt(12.0 / Draws), $"mean normalised error {normalised:F3}");
        Assert.All(ratios, ratio => Assert.True(ratio <= 1 + 3 * Math.Sqrt(2.0 / Draws), $"variance {ratio:F3} of the claimed"));
    }

    /// <summary>Both are careful; inverse intersection gives away less: its claim is nearer to its errors, which are as small to a few per cent.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Inverse_intersection_claims_what_is_nearer_to_its_errors(int sources)
    {
        var plain = Measure(FusionRule.CovarianceIntersection, sources, sharePlots: false);
        var inverse = Measure(FusionRule.InverseCovarianceIntersection, sources, sharePlots: false);
        Assert.True(inverse.Normalised > plain.Normalised, $"mean normalised error {inverse.Normalised:F2} against {plain.Normalised:F2}; 6 is exact");
        Assert.Equal(1, inverse.SquaredError / plain.SquaredError, 0.03);
    }

    /// <summary>P^-1 = 1/a + 1/b - 2/(a + b) for each axis where both traces are equal [Noack2017].</summary>
    [Fact]
    public void Inverse_intersection_has_its_closed_form_for_equal_traces()
    {
        var fused = Fuse(FusionRule.InverseCovarianceIntersection, [Report(0, Place, default, Diagonal([1e4, 4e4, 9e4])), Report(1, Place, default, Diagonal([9e4, 4e4, 1e4]))]);
        Assert.Equal(1 / (1e-4 + 1 / 9e4 - 1 / 5e4), fused.Covariance.At(0, 0), 1e-6);
        Assert.Equal(4e4, fused.Covariance.At(1, 1), 1e-6);
        Assert.Equal(100, fused.Covariance.At(4, 4), 1e-9);
    }

    /// <summary>P^-1 = w/a + (1 - w)/b with weights as the inverse traces: 1/2 each where they are alike, 2/3 and 1/3 where one is twice the other.</summary>
    [Fact]
    public void Covariance_intersection_has_its_closed_form()
    {
        var alike = Fuse(FusionRule.CovarianceIntersection, [Report(0, Place, default, Diagonal([1e4, 4e4, 9e4])), Report(1, Place, default, Diagonal([9e4, 4e4, 1e4]))]);
        Assert.Equal(2 / (1e-4 + 1 / 9e4), alike.Covariance.At(0, 0), 1e-6);
        Assert.Equal(4e4, alike.Covariance.At(1, 1), 1e-6);
        Assert.Equal(100, alike.Covariance.At(4, 4), 1e-9);
        var unlike = Fuse(FusionRule.CovarianceIntersection, [Report(0, Place, default, Diagonal([1e4, 1e4, 1e4])), Report(1, Place, default, Diagonal([2e4, 2e4, 2e4]))]);
        Assert.Equal(12_000, unlike.Covariance.At(0, 0), 1e-6);
    }

    private static (double Normalised, double[] VarianceRatios, double SquaredError) Measure(FusionRule rule, int sources, bool sharePlots)
    {
        var (normalised, squared) = (0.0, 0.0);
        var ratios = new double[3];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (position, velocity, reports) = Draw(draw, sources, sharePlots);
            var fused = Fuse(rule, reports);
            var error = fused.Position - position;
            normalised += Consistency.Normalised(fused.Covariance, error, fused.Velocity - velocity) / Draws;
            squared += error.NormSquared / Draws;
            ratios[0] += error.X * error.X / fused.Covariance.At(0, 0) / Draws;
            ratios[1] += error.Y * error.Y / fused.Covariance.At(1, 1) / Draws;
            ratios[2] += error.Z * error.Z / fused.Covariance.At(2, 2) / Draws;
        }

        return (normalised, ratios, squared);
    }

    private static TrackReport Fuse(FusionRule rule, TrackReport[] reports)
    {
        var picture = new AirPicture(new(1000), [.. reports.Select(report => report.Number.Node)], new() { Fusion = rule, GateDistanceSquared = 1e9 });
        foreach (var report in reports)
        {
            picture.Receive(report);
        }

        var tracks = new List<TrackReport>();
        picture.Tracks(reports[0].Time, tracks);
        return Assert.Single(tracks);
    }

    /// <summary>A target under white-noise acceleration, and what each keeper's filter holds of it after 20 looks 2 s apart.</summary>
    private static (Position<Ecef> Position, Velocity<Ecef> Velocity, TrackReport[] Reports) Draw(int draw, int sources, bool sharePlots)
    {
        var truth = new RandomSource(11, (ulong)draw).Stream(Purpose.RaidGeometry, 1);
        var axes = new (double Position, double Velocity, AxisFilter[] Filters)[3];
        for (var axis = 0; axis < 3; axis++)
        {
            axes[axis] = DrawAxis(ref truth, draw, axis, sources, sharePlots);
        }

        var reports = Enumerable.Range(0, sources).Select(source =>
        {
            var filters = axes.Select(axis => axis.Filters[source]).ToArray();
            var covariance = default(StateCovariance);
            for (var axis = 0; axis < 3; axis++)
            {
                covariance.Set(axis, axis, filters[axis].PositionVariance);
                covariance.Set(axis, axis + 3, filters[axis].Covariance);
                covariance.Set(axis + 3, axis + 3, filters[axis].VelocityVariance);
            }

            return Report(source, Place + new Vector<Ecef>(filters[0].Position, filters[1].Position, filters[2].Position), new(filters[0].Velocity, filters[1].Velocity, filters[2].Velocity), covariance);
        });
        return (Place + new Vector<Ecef>(axes[0].Position, axes[1].Position, axes[2].Position), new(axes[0].Velocity, axes[1].Velocity, axes[2].Velocity), [.. reports]);
    }

    private static (double Position, double Velocity, AxisFilter[] Filters) DrawAxis(ref RandomStream truth, int draw, int axis, int sources, bool sharePlots)
    {
        const double Step = 2;
        var position = 1000 * truth.NextNormal();
        var velocity = 100 * truth.NextNormal();
        var filters = Enumerable.Range(0, sources).Select(_ => new AxisFilter(1e6, 1e4)).ToArray();
        var noises = Enumerable.Range(0, sources).Select(source => new RandomSource(12, (ulong)draw).Stream(Purpose.Measurement, axis, sharePlots ? 0 : source)).ToArray();
        for (var look = 0; look < 20; look++)
        {
            var (a, b) = (truth.NextNormal(), truth.NextNormal());
            var change = Math.Sqrt(Intensity * Step) * a;
            position += velocity * Step + change * Step / 2 + Math.Sqrt(Intensity * Step * Step * Step / 12) * b;
            velocity += change;
            for (var source = 0; source < sources; source++)
            {
                var variance = Noise[sharePlots ? 0 : source][axis];
                filters[source].Age(Step, Intensity);
                filters[source].Update(position + Math.Sqrt(variance) * noises[source].NextNormal(), variance);
            }
        }

        return (position, velocity, filters);
    }

    private static TrackReport Report(int source, Position<Ecef> position, Velocity<Ecef> velocity, in StateCovariance covariance) => new()
    {
        Number = new(new(source + 1), 1),
        Time = Instant.FromSeconds(40),
        Position = position,
        Velocity = velocity,
        Covariance = covariance,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.AirBreathing,
        FirstPlot = Instant.Start,
        LastPlot = Instant.FromSeconds(40),
        Iff = default,
    };

    private static StateCovariance Diagonal(double[] variances)
    {
        var covariance = default(StateCovariance);
        for (var axis = 0; axis < 3; axis++)
        {
            covariance.Set(axis, axis, variances[axis]);
            covariance.Set(axis + 3, axis + 3, 100);
        }

        return covariance;
    }

    /// <summary>A textbook filter of position and velocity along one axis: nothing shared with the code under test.</summary>
    private sealed class AxisFilter(double positionVariance, double velocityVariance)
    {
        public double Position { get; private set; }

        public double Velocity { get; private set; }

        public double PositionVariance { get; private set; } = positionVariance;

        public double Covariance { get; private set; }

        public double VelocityVariance { get; private set; } = velocityVariance;

        public void Age(double t, double intensity)
        {
            Position += t * Velocity;
            PositionVariance += 2 * t * Covariance + t * t * VelocityVariance + intensity * t * t * t / 3;
            Covariance += t * VelocityVariance + intensity * t * t / 2;
            VelocityVariance += intensity * t;
        }

        public void Update(double measured, double variance)
        {
            var sum = PositionVariance + variance;
            var (gain, velocityGain) = (PositionVariance / sum, Covariance / sum);
            var innovation = measured - Position;
            Position += gain * innovation;
            Velocity += velocityGain * innovation;
            VelocityVariance -= velocityGain * Covariance;
            Covariance *= 1 - gain;
            PositionVariance *= 1 - gain;
        }
    }
}
