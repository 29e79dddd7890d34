using Parapet.Earth.Propagation.Attenuation;
using Parapet.Earth.Propagation.Multipath;
using Parapet.Earth.Weather;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>
/// What the way from a radar to a target may do to the wave, each switched on or off by itself. By default rays are
/// bent by the air and cut off by the ground, and nothing else happens to them.
/// </summary>
public sealed record PropagationEffects
{
    /// <summary>The default: refraction and masking alone.</summary>
    public static PropagationEffects Standard { get; } = new();

    /// <summary>Every effect of clear air; rain stays off.</summary>
    public static PropagationEffects ClearAir { get; } = new() { Diffraction = true, Multipath = true, Gases = true };

    /// <summary>Bent by the standard atmosphere: straight over an earth of 4/3 of its radius; without it, over the true one.</summary>
    public bool Refraction { get; init; } = true;

    /// <summary>Whether the earth and its terrain hide what stands behind them.</summary>
    public bool Masking { get; init; } = true;

    /// <summary>Whether waves reach into the shadow and lose near its edge, instead of ending there.</summary>
    public bool Diffraction { get; init; }

    /// <summary>Whether the ray off the ground adds to the direct one.</summary>
    public bool Multipath { get; init; }

    /// <summary>Whether oxygen and water vapour take their part; below 1 GHz they take none.</summary>
    public bool Gases { get; init; }

    /// <summary>Everywhere below <see cref="RainTop"/>, in mm/h: 0 for none. Below 1 GHz rain takes nothing.</summary>
    public double RainMillimetresPerHour { get; init; }

    public Length RainTop { get; init; } = Length.FromKilometres(4);

    /// <summary>Rain that has an edge, beside that everywhere; none by default.</summary>
    public RainCells Cells { get; init; } = RainCells.None;

    /// <summary>Density of water vapour at the ground.</summary>
    public Density WaterVapour { get; init; } = MoistAir.ReferenceWaterVapour;

    public Polarization Polarization { get; init; } = Polarization.Horizontal;

    /// <summary>What the bounced ray bounces off.</summary>
    public ReflectingSurface Surface { get; init; } = ReflectingSurface.Fields;

    /// <summary>Whether a horizon mask on a 4/3 earth says all there is to say.</summary>
    public bool AreStandard => Refraction && Masking && !Diffraction && !Multipath && !Gases && RainMillimetresPerHour == 0 && Cells.All.IsEmpty;

    /// <summary>The radius of the earth over which rays run straight.</summary>
    public Length EffectiveRadius => Length.FromMetres(Refraction ? Terrain.RefractedEarth.RadiusMetres : 6_371_000);
}
