using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>The salvos of a doctrine for each category of targets: those of its class where its discipline gives any.</summary>
internal sealed class ClassPatterns
{
    private readonly ClassPattern[] _of;

    public ClassPatterns(DoctrineDescription doctrine)
    {
        _of = [.. Enum.GetValues<TargetCategory>().Select(category => new ClassPattern(
            category, category == TargetCategory.BallisticMissile ? doctrine.AgainstBallistic : doctrine.AgainstAirBreathing, []))];
        if (doctrine.Discipline is { } discipline)
        {
            foreach (var given in discipline.Classes)
            {
                _of[(int)given.Against] = discipline.Salvo == SalvoMethod.ByStock ? given : given with { Scarce = [] };
            }
        }
    }

    public ClassPattern this[TargetCategory category] => _of[(int)category];
}
