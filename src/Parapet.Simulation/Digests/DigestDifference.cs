namespace Parapet.Simulation.Digests;

/// <summary>Where two runs part.</summary>
/// <param name="Step">The first that they do not have in common; of two at one place the earlier.</param>
public sealed record DigestDifference(DigestStep Step)
{
    public override string ToString() => $"stage {Step.Stage} at {Step.Time}";
}
