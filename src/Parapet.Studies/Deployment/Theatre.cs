using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;

namespace Parapet.Studies.Deployment;

/// <summary>
/// The ground of a study and what it hides from each site, worked out once for all who look from there at one time: a mask
/// leaves memory with the last radar that uses it.
/// </summary>
public sealed class Theatre(LayeredElevation terrain, bool isSmooth = false)
{
    private static readonly Length FarthestMask = 450.Kilometres;

    private readonly Skylines _skylines = new(terrain, FarthestMask);
    private readonly SharedWhileUsed<(Geodetic, Length), IHorizonMask> _masks = new();
    private readonly SharedWhileUsed<(Geodetic, Length, Frequency, PropagationEffects), PropagationTable> _propagation = new();

    public LayeredElevation Terrain { get; } = terrain;

    /// <summary>Whether it is the smooth earth.</summary>
    public bool IsSmooth => isSmooth;

    /// <summary>The place at the height of the ground there.</summary>
    public Geodetic OnGround(Geodetic place) => place.WithHeight(Terrain.HeightAt(place.Latitude, place.Longitude));

    /// <summary>The smooth earth: everything stands, flies and looks over the ellipsoid, and only its curve hides.</summary>
    public static Theatre Smooth() => new(new LayeredElevation(), isSmooth: true);

    /// <summary>The mask of an antenna; beyond 450 km the last ring's stands for all.</summary>
    public IHorizonMask MaskOf(Geodetic antenna, Length reach)
    {
        if (isSmooth)
        {
            return new SmoothHorizon(antenna.Height);
        }

        var range = Length.Min(reach, FarthestMask);
        return _masks.Of((antenna, range), () => HorizonMask.Over(_skylines.Of(antenna), antenna, range));
    }

    /// <summary>A radar's station, with its mask and what else happens to its waves.</summary>
    public Station StationOf(Geodetic antenna, RadarDescription radar, PropagationEffects effects)
    {
        var reach = radar.InstrumentedRange;
        return Station.Fixed(antenna, MaskOf(antenna, reach), PropagationOf(antenna, reach, radar.Band.TypicalFrequency, effects));
    }

    /// <summary>What the way to a target does to an antenna's wave; null where its mask says all there is to say.</summary>
    public PropagationTable? PropagationOf(Geodetic antenna, Length reach, Frequency frequency, PropagationEffects effects)
    {
        if (effects.AreStandard)
        {
            return null;
        }

        IElevation ground = isSmooth ? SmoothEarth.Instance : Terrain;
        var range = Length.Min(reach, FarthestMask);
        return _propagation.Of(
            (antenna, range, frequency, effects), () => PropagationTable.Build(ground, antenna, frequency, effects, range));
    }
}
