namespace Parapet.BattleManagement.Doctrine;

/// <summary>What the rounds of a salvo depend on.</summary>
public enum SalvoMethod
{
    /// <summary>The pattern alone.</summary>
    Fixed,

    /// <summary>The pattern, cut by the steps of its class as the stock of the round's type runs low.</summary>
    ByStock,

    /// <summary>What a round is worth at this target against what it would be worth at those still expected; at most what the pattern says.</summary>
    Dynamic,
}
