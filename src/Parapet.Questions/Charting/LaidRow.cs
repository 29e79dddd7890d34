using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>A row in columns of numbers, one for each raid: its value, the number of the value's bin, and what is added up for its mean.</summary>
/// <param name="Index">Among the rows asked for.</param>
internal sealed record LaidRow(int Index, RowAsked Asked, bool IsQuotient)
{
    /// <summary>In each raid; NaN where there is none.</summary>
    public double[] Values { get; private init; } = [];

    /// <summary>What stands above the line and below it, of a pair of quotients of both options; 0 where the row has no value. Of others none: their values are added up.</summary>
    public ImmutableArray<double[]> Parts { get; private init; } = [];

    /// <summary>Of its values; least beyond most where there is none.</summary>
    public (double Least, double Most, bool IsWhole) Extent { get; private init; } = (double.PositiveInfinity, double.NegativeInfinity, true);

    /// <summary>Whether some raid has no value.</summary>
    public bool HasGaps { get; private init; }

    public ChartAxis Axis { get; private init; } = ChartAxis.Empty;

    /// <summary>Of each raid's value, from 0; of none the number of bins.</summary>
    public byte[] Bins { get; private init; } = [];

    /// <summary>Whose values it needs.</summary>
    public ImmutableArray<string> Options => Asked.Less is { } less ? [Asked.Option, less] : [Asked.Option];

    /// <summary>Columns of numbers that it takes.</summary>
    public int Width => IsQuotient ? 1 + 2 * Options.Length : 1;

    /// <summary>Sums of which its mean is made.</summary>
    public int Sums => IsQuotient ? 2 * Options.Length : 2;

    /// <summary>With the values of its options.</summary>
    /// <param name="options">Of each option whose values it needs.</param>
    public LaidRow With(ImmutableArray<MeasuredRaids> options)
    {
        var values = (double[])options[0].Values.Clone();
        for (var raid = 0; options.Length > 1 && raid < values.Length; raid++)
        {
            values[raid] -= options[1].Values[raid];
        }

        ImmutableArray<double[]> parts = IsQuotient ? [.. options.SelectMany(option => new[] { WhereValued(option.Above, values), WhereValued(option.Below, values) })] : [];
        return this with { Values = values, Parts = parts, Extent = ExtentOf(values), HasGaps = Array.Exists(values, double.IsNaN) };
    }

    /// <summary>With its values put into bins.</summary>
    public LaidRow In(ChartAxis axis)
    {
        if (axis == Axis && Bins.Length == Values.Length)
        {
            return this;
        }

        var bins = new byte[Values.Length];
        for (var raid = 0; raid < bins.Length; raid++)
        {
            bins[raid] = (byte)(double.IsNaN(Values[raid]) ? axis.Count : Math.Clamp((int)Math.Floor((Values[raid] - axis.From) / axis.Width), 0, axis.Count - 1));
        }

        return this with { Axis = axis, Bins = bins };
    }

    private static (double Least, double Most, bool IsWhole) ExtentOf(double[] values)
    {
        var (least, most, isWhole) = (double.PositiveInfinity, double.NegativeInfinity, true);
        foreach (var value in values)
        {
            // Of NaN neither is true.
            (least, most) = (value < least ? value : least, value > most ? value : most);
            isWhole &= !(value > Math.Floor(value));
        }

        return (least, most, isWhole);
    }

    private static double[] WhereValued(double[] parts, double[] values)
    {
        var kept = new double[parts.Length];
        for (var raid = 0; raid < kept.Length; raid++)
        {
            kept[raid] = double.IsNaN(values[raid]) || double.IsNaN(parts[raid]) ? 0 : parts[raid];
        }

        return kept;
    }
}
