using System.Runtime.InteropServices;

namespace Parapet.Sensing.Radar.Resources;

/// <summary>Where an array looks in one period, and with how much energy. Its <see cref="DwellScheduler"/> renews it every period.</summary>
public sealed class DwellPlan
{
    private readonly List<DwellBeam> _beams = [];
    private double _searchFrom;
    private double _searched = 1;

    /// <summary>The greatest energy that any direction gets, in looks of the search; at least 1.</summary>
    public double GreatestEnergy { get; private set; } = 1;

    /// <summary>Whether only beams laid out look anywhere.</summary>
    internal bool SearchesNothing => _searched <= 0;

    internal void Clear()
    {
        _beams.Clear();
        GreatestEnergy = 1;
    }

    /// <summary>The search comes over this share of the sector, from a place of it on.</summary>
    internal void Search(double from, double share) => (_searchFrom, _searched) = (from, share);

    internal void Add(in DwellBeam beam)
    {
        _beams.Add(beam);
        GreatestEnergy = Math.Max(GreatestEnergy, beam.Energy);
    }

    /// <summary>The energy that a direction gets, in looks of the search; 0 where nobody looks.</summary>
    /// <param name="direction">Of length one.</param>
    /// <param name="place">Across the sector, from 0 at its left edge to 1.</param>
    internal double EnergyTowards(in Vector<Enu> direction, double place) => Math.Max(EnergyOfBeams(direction), EnergyOfSearch(place));

    /// <summary>The energy of the looks laid towards a direction of length one; 0 where none is.</summary>
    internal double EnergyOfBeams(in Vector<Enu> direction)
    {
        var energy = 0.0;
        foreach (ref readonly var beam in CollectionsMarshal.AsSpan(_beams))
        {
            if (beam.Energy > energy && beam.Axis.Dot(direction) >= beam.LeastCosine)
            {
                energy = beam.Energy;
            }
        }

        return energy;
    }

    /// <summary>The search's energy at a place across the sector: 1, or 0 where it does not come by.</summary>
    internal double EnergyOfSearch(double place) => IsSearched(place) ? 1 : 0;

    private bool IsSearched(double place)
    {
        var ahead = place - _searchFrom;
        return _searched >= 1 || (ahead < 0 ? ahead + 1 : ahead) < _searched;
    }
}
