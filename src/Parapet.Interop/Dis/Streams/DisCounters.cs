namespace Parapet.Interop.Dis.Streams;

/// <summary>What has arrived and what became of it.</summary>
public sealed class DisCounters
{
    private readonly long[] _notTaken = new long[Enum.GetValues<NotTaken>().Length];

    public long Datagrams { get; internal set; }

    public long Bytes { get; internal set; }

    /// <summary>PDUs that were wanted.</summary>
    public long Taken { get; internal set; }

    /// <summary>PDUs, or what was left of a datagram where it could not be divided, that were not taken for one reason.</summary>
    public long this[NotTaken reason] => _notTaken[(int)reason];

    /// <summary>For whatever reason.</summary>
    public long AllNotTaken => _notTaken.Sum();

    internal void Count(NotTaken reason) => _notTaken[(int)reason]++;
}
