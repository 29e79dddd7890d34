using Parapet.Earth.Propagation.Refraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Rays through the CRPL exponential reference atmosphere.</summary>
internal sealed class RefractedRays : ICheckedModel
{
    private static readonly Length EarthRadius = Length.FromMetres(6_371_000);

    public string Table => "refraction/crpl_ray";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (antenna, target) = (Length.FromMetres(row.Number("antenna_m")), Length.FromMetres(row.Number("target_m")));
        var ray = new RefractedRay(
            ExponentialAtmosphere.Crpl(row.Number("Ns")), antenna, Angle.FromDegrees(row.Number("elevation_deg")), EarthRadius);
        var climb = target - antenna;
        var ground = ray.GroundRange(climb, EarthRadius);
        var (low, high) = (EarthRadius + antenna, EarthRadius + target);
        var straight = Math.Sqrt(
            climb.Metres * climb.Metres + 4 * low.Metres * high.Metres * Math.Pow(Math.Sin(ground.Metres / EarthRadius.Metres / 2), 2));
        yield return ("radio_range_m", ray.RadioRange(climb).Metres);
        yield return ("slant_range_m", straight);
        yield return ("ground_range_m", ground.Metres);
    }
}
