using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Campaigns.Findings;

/// <summary>How many threats of a class came to each step of the chain under one option, over all raids.</summary>
/// <param name="Option">Index into the study's options.</param>
/// <param name="Flown">Threats of the class.</param>
/// <param name="Reached">Those that came to each <see cref="ChainStep"/> or beyond it.</param>
/// <param name="Rounds">Rounds that left for them.</param>
/// <param name="Cause">The first cause of most that got through; null where none did.</param>
public sealed record ChainRow(int Option, TargetClass Class, int Flown, ImmutableArray<int> Reached, int Rounds, FirstCause? Cause)
{
    /// <summary>Of all flown: the product of the factors.</summary>
    public double Killed => Flown == 0 ? double.NaN : (double)Reached[^1] / Flown;

    /// <summary>Rounds at each threat that was shot at; not a number where none was.</summary>
    public double RoundsEach => Reached[(int)ChainStep.ShotAt] == 0 ? double.NaN : (double)Rounds / Reached[(int)ChainStep.ShotAt];

    /// <summary>The share of those that came to the step before which came to this one too; not a number where none came so far.</summary>
    public double Factor(ChainStep step) => Before(step) == 0 ? double.NaN : (double)Reached[(int)step] / Before(step);

    private int Before(ChainStep step) => step == ChainStep.Seen ? Flown : Reached[(int)step - 1];
}
