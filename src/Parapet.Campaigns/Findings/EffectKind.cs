namespace Parapet.Campaigns.Findings;

/// <summary>Which factor an effect belongs to.</summary>
public enum EffectKind
{
    /// <summary>One force minus another, averaged over the connections.</summary>
    Hardware,

    /// <summary>One connection minus the first, averaged over the forces.</summary>
    Connection,

    /// <summary>How much more one force gains from a connection than another does.</summary>
    Interaction,
}
