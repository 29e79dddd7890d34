namespace Parapet.Campaigns.Rare;

/// <summary>What is asked of raids that plain counting sees never, or always.</summary>
public enum RareEvent
{
    /// <summary>No threat gets through.</summary>
    NoLeaker,

    /// <summary>One at least gets through.</summary>
    Leaker,
}
