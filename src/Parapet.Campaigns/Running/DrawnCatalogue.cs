using System.Collections.Concurrent;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Running;

/// <summary>A catalogue under one outer draw; each round is flown out when it is first asked for, once for all who share it.</summary>
internal sealed class DrawnCatalogue(ResolvedCatalogue entries)
{
    private readonly ConcurrentDictionary<string, Lazy<RoundType>> _rounds = new();

    public ResolvedCatalogue Entries { get; } = entries;

    /// <summary>A round as its commander knows it.</summary>
    public RoundType Round(string interceptor) =>
        _rounds.GetOrAdd(interceptor, id => new(() => RoundTypes.Of(Entries.Interceptors[id]))).Value;
}
