using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar.Detection;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class DetectionCurveTests
{
    public static TheoryData<Fluctuation, double> Cases => new MatrixTheoryData<Fluctuation, double>(
        Enum.GetValues<Fluctuation>(), [1e-3, 1e-6, 1e-12]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_curve_keeps_to_its_stated_error(Fluctuation fluctuation, double falseAlarm)
    {
        var model = new DetectionModel(Ratio.Of(falseAlarm));
        var curve = new DetectionCurve(model);
        var worst = 0.0;
        for (var decibels = -30.0; decibels < 60; decibels += 0.037)
        {
            var ratio = Decibels.FromDecibels(decibels).Ratio;
            var exact = model.DetectionProbability(fluctuation, ratio).Value;
            worst = Math.Max(worst, Math.Abs(curve.At(fluctuation, ratio.Value) - exact));
        }

        // The closed forms are exact; the table of the steady case is linear between posts.
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{fluctuation}, {falseAlarm:G1}: within {worst:E1}"));
        Assert.InRange(worst, 0, fluctuation == Fluctuation.Swerling0 ? 1e-4 : 1e-11);
    }

    [Theory]
    [InlineData(Fluctuation.Swerling1)]
    [InlineData(Fluctuation.Swerling3)]
    public void The_power_of_a_look_is_the_threshold_at_which_it_would_just_be_detected(Fluctuation fluctuation)
    {
        var curve = new DetectionCurve(new(Ratio.Of(1e-4)));
        foreach (var ratio in new[] { 0.5, 3, 8 })
        {
            foreach (var share in new[] { 0.01, 0.1, 0.5, 0.9, 0.999 })
            {
                var uniform = share * curve.At(fluctuation, ratio);
                var power = curve.Power(fluctuation, ratio, uniform);
                var raised = new DetectionCurve(new(Ratio.Of(Math.Exp(-power))));
                Assert.Equal(1, raised.At(fluctuation, ratio) / uniform, 1e-9);
            }
        }
    }

    [Fact]
    public void The_power_of_a_steady_look_is_near_its_mean_and_never_below_the_threshold()
    {
        var curve = new DetectionCurve(new(Ratio.Of(1e-6)));
        const int Draws = 10_000;
        var sum = 0.0;
        for (var i = 0; i < Draws; i++)
        {
            var power = curve.Power(Fluctuation.Swerling0, 200, (i + 0.5) / Draws);
            Assert.True(power >= curve.Threshold);
            sum += power;
        }

        // A steady echo's mean power with noise is 1 + S; the normal amplitude adds its variance, 1/2.
        Assert.Equal(201.0, sum / Draws, 0.6);
    }
}
