using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>The rule that a doctrine names. A further rule is a class that implements <see cref="IThreatRule"/>, a name and a line here.</summary>
internal static class ThreatRules
{
    /// <exception cref="ArgumentException">An asset's value is not positive or its radius is negative.</exception>
    public static IThreatRule Of(ThreatMeasure measure, ImmutableArray<DefendedAsset> assets, Length harmRadius)
    {
        var ground = new AssetGround(assets);
        return measure switch
        {
            // With all assets worth the same, value over time is time alone.
            ThreatMeasure.TimeToGo => new ValueOverTime(new([.. assets.Select(asset => asset with { Value = 1 })]), harmRadius),
            ThreatMeasure.ValueAtRisk => new ValueAtRisk(ground, harmRadius),
            _ => new ValueOverTime(ground, harmRadius),
        };
    }
}
