namespace Parapet.Questions.Charting;

/// <summary>Bins that all rows of one measure share: of round width, so that they stay where they are as raids come.</summary>
/// <param name="From">Where the first begins.</param>
/// <param name="Width">Of each.</param>
/// <param name="Count">How many.</param>
internal sealed record ChartAxis(double From, double Width, int Count)
{
    private const int Wanted = 40;

    private static readonly double[] s_round = [1, 2, 5, 10];

    /// <summary>Of no value at all.</summary>
    public static ChartAxis Empty { get; } = new(0, 1, 1);

    /// <summary>For values between two of them.</summary>
    /// <param name="isWhole">Whether all are whole numbers: a bin then holds as many of them as the next, and ends halfway between two.</param>
    public static ChartAxis Of(double least, double most, bool isWhole)
    {
        var width = isWhole ? Math.Max(1, Round((most - least + 1) / Wanted)) : Round((most - least) / Wanted);
        var shift = isWhole ? 0.5 : 0;
        var from = Math.Floor((least + shift) / width) * width - shift;
        return new(from, width, (int)Math.Floor((most - from) / width) + 1);
    }

    /// <summary>The bins that make up a range; null where an end of it cuts one.</summary>
    public Range? Bins(double from, double to)
    {
        var (first, last) = (Edge(from), Edge(to));
        return first is { } begin && last is { } end ? begin..end : null;

        int? Edge(double value)
        {
            var edge = Math.Clamp((value - From) / Width, 0, Count);
            return Math.Abs(edge - Math.Round(edge)) < 1e-6 ? (int)Math.Round(edge) : null;
        }
    }

    /// <summary>The next number up of one digit that is 1, 2 or 5; of nothing, 1.</summary>
    private static double Round(double width)
    {
        if (!(width > 0))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        return s_round.First(digit => digit * power >= width * (1 - 1e-9)) * power;
    }
}
