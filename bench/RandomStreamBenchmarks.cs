using BenchmarkDotNet.Attributes;
using Parapet.Foundation.Randomness;

namespace Parapet.Bench;

/// <summary>What a draw costs: within one stream, and as the first of a stream found anew, as in a detection loop.</summary>
public class RandomStreamBenchmarks
{
    private const int Draws = 1024;

    private readonly RandomSource _source = new(Seed: 2017, Replication: 3);

    [Benchmark(OperationsPerInvoke = Draws)]
    public double Uniform()
    {
        var stream = _source.Stream(Purpose.Test, entity: 1);
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            sum += stream.NextUniform();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Draws)]
    public double Normal()
    {
        var stream = _source.Stream(Purpose.Test, entity: 1);
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            sum += stream.NextNormal();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Draws)]
    public double FirstUniformOfAStream()
    {
        var sum = 0.0;
        for (var occasion = 0; occasion < Draws; occasion++)
        {
            sum += _source.Stream(Purpose.Detection, entity: 1, other: 7, occasion).NextUniform();
        }

        return sum;
    }
}
