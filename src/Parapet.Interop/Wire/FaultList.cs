using System.Collections.Immutable;

namespace Parapet.Interop.Wire;

/// <summary>Faults of a stream: the first so many in words, all of them counted.</summary>
/// <param name="most">How many are kept in words.</param>
public sealed class FaultList(int most)
{
    private readonly List<StreamFault> _listed = [];

    /// <summary>All that were met.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them.</summary>
    public ImmutableArray<StreamFault> Listed => [.. _listed];

    internal bool TakesWords => _listed.Count < most;

    /// <summary>Counts one, and keeps it in words while there is room.</summary>
    public void Add(StreamFault fault)
    {
        Count++;
        if (TakesWords)
        {
            _listed.Add(fault);
        }
    }

    /// <summary>Counts one that nobody will read.</summary>
    internal void AddUntold() => Count++;
}
