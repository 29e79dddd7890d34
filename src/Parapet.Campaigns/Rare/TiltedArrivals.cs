using System.Collections.Immutable;
using Parapet.Flight.Endgame;
using Parapet.Messages;
using Parapet.Statistics.Rare;

namespace Parapet.Campaigns.Rare;

/// <summary>Draws the arrivals of one run under a tilt and keeps them, so that the run can be weighed.</summary>
internal sealed class TiltedArrivals(Tilt tilt) : IArrivalLaw
{
    private readonly List<TiltedDraw> _draws = [];
    private readonly Dictionary<int, int> _failures = [];

    /// <summary>As they fell.</summary>
    public ImmutableArray<TiltedDraw> Draws => [.. _draws];

    /// <summary>The most draws at one target that failed.</summary>
    public int MostFailures => _failures.Values.DefaultIfEmpty(0).Max();

    /// <inheritdoc/>
    public bool Succeeds(in ArrivalChance chance, double uniform)
    {
        // What befalls aircraft that are no threat leaks nothing: it is left as it is and weighs nothing.
        if (!chance.Class.IsThreat)
        {
            return uniform < chance.Chance;
        }

        var group = ArrivalGroup.Of(chance).Number;
        var succeeds = uniform < tilt.Of(group, chance.Chance);
        _draws.Add(new(group, chance.Chance, succeeds));
        if (!succeeds)
        {
            _failures[chance.Target.Value] = _failures.GetValueOrDefault(chance.Target.Value) + 1;
        }

        return succeeds;
    }
}
