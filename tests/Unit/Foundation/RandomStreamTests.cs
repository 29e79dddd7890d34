using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

public sealed class RandomStreamTests
{
    private static readonly RandomSource Source = new(42, 7);

    [Fact]
    public void A_stream_depends_on_its_key_alone()
    {
        var alone = Draws(Source.Stream(Purpose.Detection, 5, 9, 3), 40);
        var others = Enumerable.Range(0, 50).Select(entity => Draws(Source.Stream(Purpose.Detection, entity, 9, 3), 40)).ToList();
        var backwards = Enumerable.Range(0, 50).Reverse()
            .ToDictionary(entity => entity, entity => Draws(new RandomSource(42, 7).Stream(Purpose.Detection, entity, 9, 3), 40));
        Assert.Equal(alone, others[5]);
        Assert.Equal(alone, backwards[5]);
        Assert.Equal(others[31], backwards[31]);
    }

    [Fact]
    public void Threads_change_no_draw()
    {
        var serial = Enumerable.Range(0, 200).Select(entity => Draws(Source.Stream(Purpose.Measurement, entity), 100)).ToArray();
        var parallel = new ulong[200][];
        Parallel.For(0, 200, entity => parallel[entity] = Draws(Source.Stream(Purpose.Measurement, entity), 100));
        Assert.Equal(serial, parallel);
    }

    [Fact]
    public void Every_part_of_the_key_counts()
    {
        RandomStream[] streams =
        [
            Source.Stream(Purpose.Detection, 1, 2, 3),
            Source.Stream(Purpose.Kill, 1, 2, 3),
            Source.Stream(Purpose.Detection, 2, 1, 3),
            Source.Stream(Purpose.Detection, 1, 3, 2),
            Source.Stream(Purpose.Detection, 1, 2, 4),
            Source.Stream(Purpose.Detection, -1, 2, 3),
            Source.Stream(Purpose.Detection, 1, -2, 3),
            new RandomSource(43, 7).Stream(Purpose.Detection, 1, 2, 3),
            new RandomSource(42, 8).Stream(Purpose.Detection, 1, 2, 3),
        ];
        var firsts = streams.SelectMany(stream => Draws(stream, 8)).ToList();
        Assert.Equal(firsts.Count, firsts.Distinct().Count());
    }

    [Fact]
    public void Streams_of_neighbours_are_uncorrelated()
    {
        const int Count = 200_000;
        var (a, b) = (Source.Stream(Purpose.Test, 1), Source.Stream(Purpose.Test, 2));
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sum += a.NextNormal() * b.NextNormal();
        }

        // Five standard errors of a mean of products of independent standard normals.
        Assert.InRange(sum / Count, -5 / Math.Sqrt(Count), 5 / Math.Sqrt(Count));
    }

    [Fact]
    public void Draws_have_the_moments_of_their_laws()
    {
        const int Count = 200_000;
        var stream = Source.Stream(Purpose.Test, 3);
        double[] sums = new double[8];
        for (var i = 0; i < Count; i++)
        {
            var (uniform, normal) = (stream.NextUniform(), stream.NextNormal());
            Assert.True(uniform is > 0 and < 1);
            sums[0] += uniform;
            sums[1] += uniform * uniform;
            sums[2] += normal;
            sums[3] += normal * normal;
            sums[4] += stream.NextExponential();
            sums[5] += stream.NextBernoulli(0.3) ? 1 : 0;
            sums[6] += stream.NextPoisson(2.5);
            sums[7] += stream.NextIndex(7);
        }

        // Mean and standard deviation of one draw; five standard errors of the mean.
        (double Mean, double Deviation)[] laws =
        [
            (0.5, 0.2887), (1.0 / 3, 0.2981), (0, 1), (1, 1.4142), (1, 1), (0.3, 0.4583), (2.5, 1.5811), (3, 2),
        ];
        for (var i = 0; i < laws.Length; i++)
        {
            Assert.Equal(laws[i].Mean, sums[i] / Count, 5 * laws[i].Deviation / Math.Sqrt(Count));
        }
    }

    [Fact]
    public void Edges_are_kept()
    {
        var stream = Source.Stream(Purpose.Test, 4);
        Assert.Throws<ArgumentOutOfRangeException>(() => Source.Stream(Purpose.Test, 4).NextIndex(0));
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(0, stream.NextIndex(1));
            Assert.Equal(0, stream.NextPoisson(0));
            Assert.False(stream.NextBernoulli(0));
            Assert.True(stream.NextBernoulli(1));
            Assert.InRange(stream.NextUniform(-3, 5), -3, 5);
        }
    }

    private static ulong[] Draws(RandomStream stream, int count)
    {
        var draws = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            draws[i] = stream.NextBits();
        }

        return draws;
    }
}
