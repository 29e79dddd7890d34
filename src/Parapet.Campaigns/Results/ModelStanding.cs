namespace Parapet.Campaigns.Results;

/// <summary>The standing of a model, best first.</summary>
public enum ModelStanding
{
    /// <summary>Agrees with an exact result.</summary>
    Verified,

    /// <summary>Compared with a published figure.</summary>
    Compared,

    /// <summary>Behaves as it should; no figure to compare with.</summary>
    Plausible,

    Untested,
}
