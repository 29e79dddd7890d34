namespace Parapet.Campaigns.Stopping;

/// <summary>One condition of a stopping rule: an interval that is to be narrow.</summary>
/// <param name="Text">As it was written, blanks apart.</param>
/// <param name="HalfWidth">What half the width of the 95 % interval is to be below, in the unit of the measure; positive.</param>
public sealed record StoppingCondition(string Text, double HalfWidth)
{
    /// <summary>The measure's name; null for the one that decides the study.</summary>
    public Named? Measure { get; init; }

    /// <summary>The option's name; null for every option that the study states.</summary>
    public Named? Option { get; init; }

    /// <summary>Whether it is the difference of the headline pair, and no option.</summary>
    public bool IsDifference { get; init; }

    /// <summary>A name, and where it stands in the rule.</summary>
    /// <param name="Column">From 1.</param>
    public sealed record Named(string Name, int Column);
}
