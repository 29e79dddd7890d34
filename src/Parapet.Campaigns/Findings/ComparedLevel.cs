namespace Parapet.Campaigns.Findings;

/// <summary>How often chance alone would part two options so far.</summary>
/// <param name="Alone">Of the pair by itself: the least level at which its own interval leaves zero out.</param>
/// <param name="Among">The same among all pairs asked about.</param>
public readonly record struct ComparedLevel(double Alone, double Among)
{
    /// <summary>At which a difference is called clear.</summary>
    public const double Greatest = 0.05;

    /// <summary>Whether it is clear among all pairs asked about.</summary>
    public bool IsClearAmong => Among <= Greatest;
}
