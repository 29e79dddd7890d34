using Parapet.Simulation.Digests;

namespace Parapet.Questions.Running;

/// <summary>Whether runs agree bit for bit on one thread and on many.</summary>
/// <param name="Runs">Runs that were compared.</param>
/// <param name="Difference">The first raid, option and stage that differ, in words; null where all agree.</param>
public sealed record VerifyAnswer(int Runs, string? Difference)
{
    /// <summary>What was compared, in words.</summary>
    public static string Coverage => DigestLog.Coverage;
}
