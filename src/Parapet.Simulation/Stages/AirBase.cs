using System.Collections.Immutable;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>The missiles of a station that hang on no fighter: what its fighters are armed from, and what they bring home goes back to.</summary>
internal sealed class AirBase(FighterStation station)
{
    private readonly int[] _left = [.. station.Missiles];

    /// <summary>By type.</summary>
    public IReadOnlyList<int> Left => _left;

    /// <summary>A full load as far as the base has one, off the base's stock.</summary>
    public ImmutableArray<int> Arm()
    {
        var load = ImmutableArray.CreateBuilder<int>(_left.Length);
        for (var type = 0; type < _left.Length; type++)
        {
            load.Add(Math.Min(station.Fighter.Weapons[type].Count, _left[type]));
            _left[type] -= load[type];
        }

        return load.MoveToImmutable();
    }

    /// <summary>What a fighter has on it when it lands.</summary>
    public void TakeBack(int type, int missiles) => _left[type] += missiles;
}
