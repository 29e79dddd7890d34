using System.ComponentModel;

namespace Parapet.Questions.Comparing;

/// <summary>A measure of an option in both runs.</summary>
public sealed record ComparedMeasure
{
    [Description("Its key in summary.json.")]
    public required string Measure { get; init; }

    public required string Unit { get; init; }

    [Description("Of the first run, over the raids that are compared; null where it has no value.")]
    public required double MeanA { get; init; }

    [Description("Of the second run.")]
    public required double MeanB { get; init; }

    [Description("The first minus the second.")]
    public required double Mean { get; init; }

    [Description("Lower end of the 95 % interval of the difference, by itself; null where it is not known.")]
    public required double Low { get; init; }

    [Description("Higher end of it.")]
    public required double High { get; init; }

    [Description("Whether both have the same in every raid, to the last bit.")]
    public required bool Same { get; init; }

    [Description("The least level at which the interval leaves zero out; 1 where the raids are too few to tell.")]
    public required double Level { get; init; }

    [Description("The same among all comparisons that were made (Holm).")]
    public required double HolmLevel { get; init; }

    [Description("Whether the difference is more than chance makes, among all comparisons: its Holm level is 5 % or less.")]
    public bool Moved => HolmLevel <= CompareAnswer.Level;

    /// <summary>Whether it is more than chance makes taken by itself, as one comparison in twenty is by chance.</summary>
    internal bool IsClearAlone => Level <= CompareAnswer.Level;
}
