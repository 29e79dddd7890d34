using System.Collections.Immutable;

namespace Parapet.Questions.Benchmarks;

/// <summary>What one thing came to in turns; one or more.</summary>
internal sealed record Turns(ImmutableArray<double> Values)
{
    public double Least => Values.Min();

    public double Greatest => Values.Max();

    public double Median
    {
        get
        {
            var sorted = Values.Sort();
            var middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// <summary>Another figure that follows from each turn's.</summary>
    public Turns Select(Func<double, double> figure) => new([.. Values.Select(figure)]);
}
