using Parapet.Drawing.Labels;

namespace Parapet.Reports.Wording;

/// <summary>How often chance alone would part two options so far, as a reader sees it.</summary>
internal static class LevelText
{
    private const double Least = 0.001;

    /// <summary>In per cent; what is less than a tenth of one is said to be so.</summary>
    public static string Of(double level) => level < Least ? "under 0.1 %" : $"{NumberText.Of(100 * level)} %";
}
