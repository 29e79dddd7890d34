namespace Parapet.BattleManagement.Doctrine;

/// <summary>In which order targets are taken.</summary>
public enum TargetOrder
{
    /// <summary>By threat: time to impact and value of the asset.</summary>
    ByThreat,

    /// <summary>In an order drawn at random, as in the closed forms for uncoordinated fire.</summary>
    AtRandom,
}
