using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.BattleManagement.Doctrine;

/// <summary>
/// The salvos at one class of targets, as the post judges them. Every step whose share the stock has fallen below holds, and the
/// least of them counts: so fewer rounds left never mean more rounds fired, in whatever order the steps stand.
/// </summary>
/// <param name="Against">The class.</param>
/// <param name="Pattern">With a full stock.</param>
/// <param name="Scarce">With less; none where it is always the same.</param>
public sealed record ClassPattern(TargetCategory Against, FiringPattern Pattern, ImmutableArray<StockStep> Scarce)
{
    /// <summary>Rounds of a salvo; 0 where the target is left.</summary>
    /// <param name="salvo">Salvos before it.</param>
    /// <param name="left">Share of the rounds of the type.</param>
    public int RoundsOf(int salvo, Ratio left)
    {
        if (salvo >= Pattern.Salvos.Length)
        {
            return 0;
        }

        var rounds = Pattern.Salvos[salvo];
        foreach (var step in Scarce)
        {
            if (left < step.Below)
            {
                rounds = Math.Min(rounds, salvo < step.Looks ? step.Rounds : 0);
            }
        }

        return rounds;
    }

    /// <summary>Rounds of all salvos together.</summary>
    /// <param name="left">Share of the rounds of the type.</param>
    public int RoundsInAll(Ratio left)
    {
        var rounds = 0;
        for (var salvo = 0; salvo < Pattern.Salvos.Length; salvo++)
        {
            rounds += RoundsOf(salvo, left);
        }

        return rounds;
    }
}
