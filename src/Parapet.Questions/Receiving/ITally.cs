namespace Parapet.Questions.Receiving;

/// <summary>Counts what arrives in one standard.</summary>
internal interface ITally
{
    /// <summary>One datagram.</summary>
    /// <param name="at">On the listener's clock, which never goes back.</param>
    void Take(ReadOnlySpan<byte> datagram, Instant at);

    /// <summary>What came until now.</summary>
    /// <param name="dropped">By the system, before it came; null where that is not known.</param>
    HeardStandard Told(long? dropped = null);
}
