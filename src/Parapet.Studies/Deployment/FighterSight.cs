using Parapet.Earth.Terrain;
using Parapet.Sensing.Radar;

namespace Parapet.Studies.Deployment;

/// <summary>How far a radar sees a conventional fighter of 2 m2 at one height: the nearer of horizon and echo, within its sector.</summary>
/// <param name="boresight">The middle of its sector.</param>
/// <param name="mask">What the ground hides.</param>
/// <param name="height">Of the fighter, above the ellipsoid.</param>
/// <param name="step">How far apart ranges are looked at; a target nearer than one step is taken for seen.</param>
public sealed class FighterSight(RadarDescription radar, Azimuth boresight, IHorizonMask mask, Length height, Length step)
{
    private static readonly Area Fighter = 2.SquareMetres;

    private readonly Length _reach = Length.Min(radar.InstrumentedRange, radar.ReferenceRange * Math.Pow(Fighter / radar.ReferenceCrossSection, 0.25));

    /// <summary>The last step outward before the target first drops out of sight; null where the radar does not look.</summary>
    public Length? Along(Azimuth azimuth)
    {
        if (radar.SectorWidth.Degrees < 360 && Math.Abs(azimuth.TurnFrom(boresight).Degrees) > radar.SectorWidth.Degrees / 2)
        {
            return null;
        }

        var range = step;
        while (range + step <= _reach && mask.Sees(azimuth, range + step, height))
        {
            range += step;
        }

        return Length.Min(range, _reach);
    }
}
