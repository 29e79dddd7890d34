using Parapet.Tests.Scenarios.Reduced;
using Xunit;
using Xunit.Sdk;

namespace Parapet.Tests.Scenarios;

/// <summary>The assertions of estimates, on which the closed forms are held, can fail.</summary>
public sealed class EstimateTests
{
    [Fact]
    public void Three_standard_errors_are_the_line()
    {
        var estimate = Estimate.OfShare(290, 1000, 0.25);
        Assert.Equal(0.29, estimate.Mean, 12);
        Assert.Equal(0.0136931, estimate.StandardError, 6);
        estimate.AssertAgrees(0.29 - 2.9 * estimate.StandardError, "within");
        Assert.ThrowsAny<XunitException>(() => estimate.AssertAgrees(0.29 - 3.1 * estimate.StandardError, "beyond"));
        estimate.AssertExcludes(0.29 - 3.1 * estimate.StandardError, "beyond");
        Assert.ThrowsAny<XunitException>(() => estimate.AssertExcludes(0.29 - 2.9 * estimate.StandardError, "within"));
    }

    [Fact]
    public void A_rise_beyond_the_noise_is_positive()
    {
        new Estimate(0.29, 0.1).AssertNotPositive("noise");
        Assert.ThrowsAny<XunitException>(() => new Estimate(0.31, 0.1).AssertNotPositive("a rise"));
    }
}
