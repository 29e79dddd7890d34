using CsCheck;
using Parapet.BattleManagement.Engagement;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class EngagementEnvelopeTests
{
    private static readonly double[] Ranges = [0, 10_000, 40_000];
    private static readonly double[] Heights = [100, 5_000, 20_000];

    [Fact]
    public void IsExactForABilinearTime()
    {
        double[] times = [.. Ranges.SelectMany(r => Heights.Select(h => Time(r, h)))];
        var envelope = new EngagementEnvelope(Ranges, Heights, times);
        Gen.Select(Gen.Double[0, 40_000], Gen.Double[100, 20_000]).Sample((r, h) =>
            Assert.Equal(Time(r, h), envelope.TimeOfFlight(r.Metres, h.Metres)!.Value.Seconds, 1e-8));
    }

    [Fact]
    public void EndsAtTheGridAndBesideUnreachablePosts()
    {
        double[] times = [1, 1, 1, 2, 2, double.NaN, 3, 3, 3];
        var envelope = new EngagementEnvelope(Ranges, Heights, times);
        Assert.NotNull(envelope.TimeOfFlight(40.Kilometres, 100.Metres));
        Assert.NotNull(envelope.TimeOfFlight(5.Kilometres, 4999.Metres));
        Assert.Null(envelope.TimeOfFlight(5.Kilometres, 5001.Metres));
        Assert.Null(envelope.TimeOfFlight(40.01.Kilometres, 200.Metres));
        Assert.Null(envelope.TimeOfFlight(1.Kilometres, 99.Metres));
        Assert.Null(envelope.TimeOfFlight(1.Kilometres, Length.FromMetres(double.NaN)));
    }

    [Fact]
    public void RefusesGridsAndTimesOutOfRange()
    {
        Assert.Throws<ArgumentException>(() => new EngagementEnvelope([0], Heights, [1, 1, 1]));
        Assert.Throws<ArgumentException>(() => new EngagementEnvelope([0, 0], [0, 1], [1, 1, 1, 1]));
        Assert.Throws<ArgumentException>(() => new EngagementEnvelope([0, 1], [0, 1], [1, 1, 1]));
        Assert.Throws<ArgumentException>(() => new EngagementEnvelope([0, 1], [0, 1], [1, 1, 1, -1]));
        Assert.Throws<ArgumentException>(() => new EngagementEnvelope([0, 1], [0, 1], [1, 1, 1, double.PositiveInfinity]));
    }

    private static double Time(double r, double h) => 3 + 1e-3 * r + 2e-3 * h + 1e-8 * r * h;
}
