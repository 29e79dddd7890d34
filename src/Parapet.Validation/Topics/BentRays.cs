using Parapet.Earth.Propagation.Refraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Ranges and bending of rays through exponential atmospheres, low and high, level and steep.</summary>
internal sealed class BentRays : ICheckedModel
{
    private static readonly Length EarthRadius = Length.FromMetres(6_371_000);

    public string Table => "refraction/crpl_rays";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var antenna = Length.FromMetres(row.Number("antenna_m"));
        var ray = new RefractedRay(
            ExponentialAtmosphere.Crpl(row.Number("Ns")), antenna, Angle.FromDegrees(row.Number("elevation_deg")), EarthRadius);
        var climb = Length.FromMetres(row.Number("target_m")) - antenna;
        yield return ("radio_range_m", ray.RadioRange(climb).Metres);
        yield return ("ground_range_m", ray.GroundRange(climb, EarthRadius).Metres);
        yield return ("bending_mrad", 1000 * ray.Bending(climb).Radians);
    }
}
