namespace Parapet.BattleManagement.FireRules;

/// <summary>What a rule makes of the offers.</summary>
/// <param name="Offer">By its place among them; -1 fires nothing at this look.</param>
/// <param name="Rounds">1 to those that the offer has at most; without meaning where nothing is fired.</param>
public readonly record struct FireChoice(int Offer, int Rounds)
{
    /// <summary>Fires nothing at this look.</summary>
    public static FireChoice Hold => new(-1, 0);
}
