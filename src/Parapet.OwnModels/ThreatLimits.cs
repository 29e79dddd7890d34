using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.OwnModels;

/// <summary>What a threat may be, whoever found it.</summary>
internal static class ThreatLimits
{
    /// <summary>Some thirty years: longer than anything flies, and short enough for every sum of times.</summary>
    private const double LongestSeconds = 1e9;

    /// <summary>What is wrong with a threat, with its field, its value and what is allowed; null where nothing is.</summary>
    /// <param name="assets">How many the post has.</param>
    public static string? Fault(in Threat threat, int assets)
    {
        if (threat.Asset < -1 || threat.Asset >= assets)
        {
            return FormattableString.Invariant($"asset {threat.Asset}; -1 for none, or a number from 0 to {assets - 1}");
        }

        if (!(threat.Worth >= 0 && double.IsFinite(threat.Worth)))
        {
            return FormattableString.Invariant($"worth {threat.Worth}; a finite number of 0 or more");
        }

        if (!(threat.ImpactSigma.Metres >= 0 && double.IsFinite(threat.ImpactSigma.Metres)))
        {
            return FormattableString.Invariant($"impact sigma {threat.ImpactSigma.Metres} m; a finite length of 0 m or more");
        }

        if (threat.ImpactAt != Instant.Never && Math.Abs(threat.ImpactAt.Seconds) > LongestSeconds)
        {
            return FormattableString.Invariant($"impact at {threat.ImpactAt.Seconds} s; within {LongestSeconds} s of the scenario's start, or never");
        }

        return threat.Asset < 0 && threat.Harms ? "harms true, but no asset; an asset that is harmed, or harms false"
            : threat.Asset >= 0 && threat.ImpactAt == Instant.Never ? FormattableString.Invariant($"asset {threat.Asset}, but no time of impact; a time, or -1 for no asset")
            : null;
    }
}
