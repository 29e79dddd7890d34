using Parapet.BattleManagement.Doctrine;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Tests.Scenarios.Reduced;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// V10: targets that come at random and can be engaged at once or never are turned away by busy channels as often as
/// Erlang's loss formula says, whatever the distribution of the time for which a channel is held.
/// </summary>
public sealed class ChannelSaturationTests
{
    private const int Arrivals = 400;
    private const int Runs = 10;

    // A target shows itself for this long, then is gone: seven scans, of which three confirm it.
    private const double ShownSeconds = 0.7;
    private const double ScanSeconds = 0.1;

    [Theory]
    [InlineData(6, 4, 0.117162)]
    [InlineData(9, 8, 0.173141)]
    [InlineData(10, 6, 0.043142)]
    [InlineData(20, 20, 0.158892)]
    public void The_formula_is_that_of_the_reference(int channels, double load, double blocked) =>
        Assert.Equal(blocked, ErlangLoss(channels, load), 5e-7);

    [Theory]
    [InlineData(6, 4, false)]
    [InlineData(6, 4, true)]
    [InlineData(10, 12, false)]
    public void Busy_channels_turn_targets_away_as_often_as_the_formula_says(int channels, double intendedLoad, bool missilesBind)
    {
        // A first guess of the holding time sets the arrivals; the load that counts is measured below.
        const double HoldingGuess = 40;
        var interval = HoldingGuess / intendedLoad;
        var (busy, lost) = (new double[Runs], new double[Runs]);
        var (held, holdings) = (0.0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var begins = Beginnings(interval, run);
            var outcome = Replications.Run(Stream(begins, channels, missilesBind), seed: 100, replication: (ulong)run);
            var targets = outcome.WithTarget<TrackConfirmed>().ToDictionary(pair => pair.Entry.Track.Number, pair => pair.Target);
            var ended = outcome.Of<RoundEnded>().ToDictionary(entry => entry.Engagement, entry => entry.Time.Seconds);
            var served = new HashSet<int>();
            foreach (var order in outcome.Of<Ordered>())
            {
                served.Add(targets[order.Order.Target.Number]);
                (held, holdings) = (held + ended[order.Order.Engagement] - order.Time.Seconds, holdings + 1);
            }

            var refused = outcome.Of<ShotRefused>()
                .Where(entry => entry.Refusal.Constraint == ShotConstraint.NoChannel)
                .Select(entry => targets[entry.Refusal.Track])
                .ToHashSet();

            // The system starts empty; ten holding times later it has forgotten that.
            var counted = Enumerable.Range(0, begins.Length).Where(i => begins[i] > 10 * HoldingGuess).ToArray();
            busy[run] = counted.Average(i => refused.Contains(i) ? 1.0 : 0);
            lost[run] = counted.Average(i => served.Contains(i) ? 0 : 1.0);
            Assert.All(counted, i => Assert.True(served.Contains(i) || refused.Contains(i)));
        }

        var load = held / holdings / interval;
        var expected = ErlangLoss(channels, load);
        var (shareBusy, shareLost) = (Estimate.Of(busy), Estimate.Of(lost));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"load {load:F3}, formula {expected:F4}, found all busy {shareBusy}, lost {shareLost}");

        // A target is in sight for half a second after the first look at it, and a channel that comes free just then
        // still serves it: one of c channels held for S does so with a chance of 0.5 c / S, here up to 0.14. So a little
        // fewer are lost than the formula says, and a little more find all channels busy.
        Assert.True(shareLost.Mean - shareLost.Margin <= expected && expected <= shareBusy.Mean + shareBusy.Margin);
        Assert.InRange(shareBusy.Mean - shareLost.Mean, 0, 0.2 * expected);
        shareLost.AssertExcludes(ErlangLoss(channels - 1, load), "one channel less");
        shareBusy.AssertExcludes(ErlangLoss(channels + 1, load), "one channel more");
    }

    /// <summary>Erlang's loss formula by its recursion in the number of channels.</summary>
    private static double ErlangLoss(int channels, double load)
    {
        var loss = 1.0;
        for (var c = 1; c <= channels; c++)
        {
            loss = load * loss / (c + load * loss);
        }

        return loss;
    }

    private static double[] Beginnings(double interval, int run)
    {
        var stream = new RandomSource(10, (ulong)run).Stream(Purpose.Test, 0);
        var begins = new double[Arrivals];
        var time = 5.0;
        for (var i = 0; i < Arrivals; i++)
        {
            time += interval * stream.NextExponential();
            begins[i] = time;
        }

        return begins;
    }

    private static Scenario Stream(double[] begins, int channels, bool missilesBind)
    {
        const double GoldenAngle = 137.508;
        var world = new ReducedScenario { Cycle = Duration.FromSeconds(ScanSeconds) };
        var unit = missilesBind
            ? ReducedParts.FireUnit(Arrivals, targetChannels: 1_000, missileChannels: channels)
            : ReducedParts.FireUnit(Arrivals, targetChannels: channels, missileChannels: 1_000);
        var radar = ReducedParts.ExactRadar with { ScanPeriod = Duration.FromSeconds(ScanSeconds), RangeSigma = 0.1.Metres };
        world.AddSystem(
            ReducedParts.Doctrine(FiringPattern.Of(1)), unit with { RippleInterval = Duration.Zero }, ReducedParts.Interceptor(0), radar);
        world.AddRaid(begins.Select((begin, i) => Flights.Inbound(45_000, GoldenAngle * i % 360, begin, ShownSeconds)));
        return world.Build(timeLimitSeconds: 1e6);
    }
}
