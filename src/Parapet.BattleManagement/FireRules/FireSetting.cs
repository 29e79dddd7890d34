using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Messages;

namespace Parapet.BattleManagement.FireRules;

/// <summary>What a post tells its fire rule of itself.</summary>
/// <param name="Assets">What it defends; a <see cref="Threat"/> names them by their place in this list.</param>
/// <param name="Units">Its fire units; offers name them by their place in this list, and their rounds by theirs.</param>
/// <param name="Doctrine">What the built-in rule would go by.</param>
public sealed record FireSetting(ImmutableArray<DefendedAsset> Assets, ImmutableArray<FireUnitSite> Units, DoctrineDescription Doctrine)
{
    /// <summary>The salvos that the built-in rule would fire at a kind of target with a full stock.</summary>
    public FiringPattern PatternAgainst(TargetCategory category) => new ClassPatterns(Doctrine)[category].Pattern;
}
