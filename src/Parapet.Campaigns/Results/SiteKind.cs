namespace Parapet.Campaigns.Results;

public enum SiteKind
{
    Radar,
    FireUnit,

    /// <summary>An early-warning aircraft on its orbit, at its middle.</summary>
    Airborne,
}
