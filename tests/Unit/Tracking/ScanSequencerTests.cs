using Parapet.Foundation.Randomness;
using Parapet.Tracking.Sequencing;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class ScanSequencerTests
{
    /// <summary>Scans of three sensors, each up to 4 s late: whatever the order of arrival, they come out by time and sensor, none before all that may precede it.</summary>
    [Fact]
    public void Late_scans_come_out_in_order_and_none_is_lost()
    {
        var stream = new RandomSource(1, 0).Stream(Purpose.Test, 1);
        var arrivals = new List<(double Arrival, int Measured, int Sensor)>();
        for (var i = 0; i < 300; i++)
        {
            arrivals.Add((i + stream.NextUniform(0, 4), i, i % 3));
            arrivals.Add((i + stream.NextUniform(0, 4), i, 3));
        }

        var sequencer = new ScanSequencer<(int, int)>(Duration.FromSeconds(4));
        var released = new List<(int Measured, int Sensor)>();
        foreach (var (arrival, measured, sensor) in arrivals.OrderBy(scan => scan.Arrival))
        {
            sequencer.Receive(Instant.FromSeconds(measured), sensor, (measured, sensor));
            Release(sequencer, Instant.FromSeconds(arrival), released);
        }

        Release(sequencer, Instant.Never, released);
        Assert.Equal(arrivals.Select(scan => (scan.Measured, scan.Sensor)).Order(), released);
        Assert.Equal(0, sequencer.Late);
    }

    [Fact]
    public void What_comes_after_its_successors_is_counted_and_passed_over()
    {
        var sequencer = new ScanSequencer<int>(Duration.FromSeconds(2));
        sequencer.Receive(Instant.FromSeconds(10), 1, 10);
        Assert.False(sequencer.TryNext(Instant.FromSeconds(11.9), out _, out _));
        Assert.True(sequencer.TryNext(Instant.FromSeconds(12), out var measured, out var scan));
        Assert.Equal((Instant.FromSeconds(10), 10), (measured, scan));
        sequencer.Receive(Instant.FromSeconds(9), 1, 9);
        Assert.Equal((1, 0), (sequencer.Late, sequencer.Waiting));
    }

    [Fact]
    public void A_flood_releases_the_oldest_early_in_place_of_growing()
    {
        var sequencer = new ScanSequencer<int>(Duration.FromSeconds(1000), most: 10);
        for (var i = 0; i < 100; i++)
        {
            sequencer.Receive(Instant.FromSeconds(i), 1, i);
            while (sequencer.TryNext(Instant.FromSeconds(i), out _, out var scan))
            {
                Assert.Equal(i - 10, scan);
            }
        }

        Assert.Equal(10, sequencer.Waiting);
    }

    private static void Release(ScanSequencer<(int, int)> sequencer, Instant now, List<(int, int)> into)
    {
        while (sequencer.TryNext(now, out _, out var scan))
        {
            into.Add(scan);
        }
    }
}
