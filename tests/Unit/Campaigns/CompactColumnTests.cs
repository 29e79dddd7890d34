using Parapet.Campaigns.Findings.Columns;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>Every bit comes back, whatever type a stretch of numbers is narrowed to.</summary>
[Collection(nameof(Alone))]
public sealed class CompactColumnTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 255)]
    [InlineData(0, 256)]
    [InlineData(-1, 3)]
    [InlineData(65_530, 70_000)]
    public void Whole_numbers_come_back(int from, int to) => AssertKept(Enumerable.Range(0, 5000).Select(index => (double)(from + index % (to - from))));

    [Theory]
    [InlineData(-0.0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void One_odd_number_among_many_comes_back(double odd) => AssertKept(Enumerable.Range(0, 3000).Select(index => index == 700 ? odd : index % 7));

    [Fact]
    public void A_column_of_any_length_comes_back()
    {
        foreach (var length in (int[])[0, 1, 1023, 1024, 1025, 2048, 2049])
        {
            AssertKept(Enumerable.Range(0, length).Select(index => Math.Sqrt(index)));
        }
    }

    [Fact]
    public void Counts_take_a_byte_each_and_what_is_always_the_same_next_to_nothing()
    {
        const int Numbers = 1 << 20;
        Assert.InRange(Bytes(index => index % 200) / (double)Numbers, 1, 1.1);
        Assert.True(Bytes(_ => 14) / (double)Numbers < 0.1);

        // What comes and goes beside one weighing is not there at most of them.
        static long Bytes(Func<int, double> value) => Enumerable.Range(0, 5).Select(_ => Weighed(value)).Order().ElementAt(2);

        static long Weighed(Func<int, double> value)
        {
            var before = Settled();
            var column = new CompactColumn();
            for (var index = 0; index < Numbers; index++)
            {
                column.Add(value(index));
            }

            var bytes = Settled() - before;
            GC.KeepAlive(column);
            return bytes;
        }

        // What tests before this one left is let go of over several collections, and would be weighed as less.
        static long Settled()
        {
            var (before, now) = (long.MaxValue, GC.GetTotalMemory(forceFullCollection: true));
            for (var tries = 0; tries < 20 && now != before; tries++)
            {
                GC.WaitForPendingFinalizers();
                (before, now) = (now, GC.GetTotalMemory(forceFullCollection: true));
            }

            return now;
        }
    }

    private static void AssertKept(IEnumerable<double> values)
    {
        double[] given = [.. values];
        var column = new CompactColumn();
        foreach (var value in given)
        {
            column.Add(value);
        }

        Assert.Equal(given.Length, column.Count);
        Assert.Equal(given.Select(BitConverter.DoubleToInt64Bits), column.ToArray().Select(BitConverter.DoubleToInt64Bits));
    }
}
