using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class SamplerTests
{
    private static readonly RandomSource Random = new(1, 0);
    private static readonly Target Hanging = Sensing.Sample.Hanging(0, Sample.Place);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_period_that_is_not_above_zero_is_refused(double seconds)
    {
        var period = Duration.FromSeconds(seconds);
        Watch[] watches = [Watch.Nobody with { PictureEvery = period }, Watch.Nobody with { TruthEvery = period }, Watch.Nobody with { SightEvery = period }];
        Assert.All(watches, watch =>
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => EventLoop.Run(Sample.Scenario(), Random, watch, cancellation: TestContext.Current.CancellationToken));
            Assert.Contains("above zero", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Truth_is_sampled_from_the_start_at_all_that_was_due_before_a_moment()
    {
        var heard = new HeardEntries(EntryKind.TruthState);
        var sampler = Sampler(heard, new(heard) { TruthEvery = Duration.FromSeconds(5) });
        sampler.Before(Instant.FromSeconds(10));
        Assert.Equal(At(0, 5), Times());
        sampler.Before(Instant.FromSeconds(11));
        Assert.Equal(At(0, 5, 10), Times());

        IEnumerable<Instant> Times() => heard.Of<TruthState>().Select(state => state.Time);
    }

    [Fact]
    public void Pictures_are_sampled_from_the_first_period_on()
    {
        var heard = new HeardEntries(EntryKind.PictureSampled, EntryKind.TruthState);
        Sampler(heard, new(heard) { PictureEvery = Duration.FromSeconds(30), TruthEvery = Duration.FromSeconds(20) }).Before(Instant.FromSeconds(61));
        Assert.Equal(At(30, 60), heard.Of<PictureSampled>().Select(sampled => sampled.Time));
        Assert.Equal(At(0, 20, 40, 60), heard.Of<TruthState>().Select(state => state.Time));
        Assert.All(heard.Of<PictureSampled>(), sampled => Assert.Equal(Sample.Post, sampled.Post));
    }

    [Fact]
    public void What_nobody_wants_is_not_sampled()
    {
        var heard = new HeardEntries();
        Sampler(heard, new(heard)).Before(Instant.FromSeconds(100));
        Assert.Empty(heard.Of<IEntry>());
    }

    private static Instant[] At(params double[] seconds) => [.. seconds.Select(Instant.FromSeconds)];

    private static Sampler Sampler(HeardEntries heard, Watch watch) => new(new World(Sample.Scenario(Hanging), Random, heard), watch);
}
