namespace Parapet.Catalogue.Entries;

/// <summary>Which edge of an interceptor's envelope a check looks at.</summary>
public enum EnvelopeEdge
{
    /// <summary>The greatest range along the surface.</summary>
    Range,

    /// <summary>The greatest height.</summary>
    Ceiling,
}
