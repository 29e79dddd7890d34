using Xunit;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>A mean over independent replications, with the standard error that they show.</summary>
internal readonly record struct Estimate(double Mean, double StandardError)
{
    // A true statement fails so by chance once in 370; seeds are fixed, so a suite that passes goes on passing.
    private const double StandardErrors = 3;

    public static Estimate Of(IReadOnlyList<double> samples)
    {
        var mean = samples.Average();
        var squares = samples.Sum(sample => (sample - mean) * (sample - mean));
        return new(mean, Math.Sqrt(squares / (samples.Count - 1) / samples.Count));
    }

    /// <summary>A share of independent trials, with the standard error that the expected share gives it.</summary>
    public static Estimate OfShare(int count, int trials, double expected) =>
        new((double)count / trials, Math.Sqrt(expected * (1 - expected) / trials));

    /// <summary>Asserts that the estimate agrees with an expected value, to three standard errors.</summary>
    public void AssertAgrees(double expected, string what) => Assert.True(
        Math.Abs(Mean - expected) <= Margin,
        $"{what}: expected {expected:F5}, simulated {this}");

    /// <summary>Asserts that the estimate tells the truth from a rival value: without this, agreement might be mere noise.</summary>
    public void AssertExcludes(double rival, string what) => Assert.True(
        Math.Abs(Mean - rival) > Margin,
        $"{what}: {rival:F5} is not excluded by {this}");

    /// <summary>Asserts that the value is not above zero by more than the noise.</summary>
    public void AssertNotPositive(string what) => Assert.True(Mean <= Margin, $"{what}: {this}");

    public override string ToString() => $"{Mean:F5} +- {StandardError:F5} (one standard error)";

    public double Margin => StandardErrors * StandardError + 1e-12;
}
