namespace Parapet.Campaigns.Stopping;

/// <summary>One condition at one look.</summary>
/// <param name="Of">The option, or the difference, whose interval was the widest.</param>
/// <param name="HalfWidth">Half the width of its 95 % interval, in the unit of the measure; NaN where there is none.</param>
/// <param name="Unit">Of the measure.</param>
/// <param name="IsLopsided">Whether the draws of it, or of another that the condition is about, lean to one side by more than so few of them can even out, so that no look relies on its interval yet.</param>
/// <param name="IsNarrow">Whether the condition holds.</param>
public sealed record StoppingSight(string Of, double HalfWidth, string Unit, bool IsLopsided, bool IsNarrow);
