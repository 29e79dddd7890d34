using Parapet.Drawing.Labels;

namespace Parapet.Reports.Chains;

/// <summary>The chain from sight to kill as tables print it.</summary>
internal static class ChainText
{
    /// <summary>What stands where no source that was read gives a figure.</summary>
    public const string None = "none cited";

    private const double Low = 0.9;

    /// <summary>How the tables are read.</summary>
    public static string Heading { get; } =
        $"Each factor is the share of those that came to the step before it which came to it too; their product is the share killed. Bold: a factor below {NumberText.Percent(Low)}. \u201cRounds\u201d are those that left for each threat that was shot at.";

    /// <summary>Whether a factor is among those that fail; never where nothing came so far.</summary>
    public static bool IsLow(double factor) => factor < Low;

    /// <summary>A factor or a number of rounds; empty where nothing came so far.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "" : NumberText.Compact(value);

    /// <summary>What is cited, or that nothing is.</summary>
    public static string Says(CitedFigure figure) => figure.Says.Length > 0 ? figure.Says : None;
}
