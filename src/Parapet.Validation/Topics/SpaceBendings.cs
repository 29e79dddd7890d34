using Parapet.Earth.Propagation.Refraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How much a ray is bent on its way through the whole mean atmosphere.</summary>
internal sealed class SpaceBendings : ICheckedModel
{
    private static readonly Length EarthRadius = Length.FromMetres(6_371_000);
    private static readonly Length Space = Length.FromKilometres(120);

    public string Table => "refraction/p834_bending";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var antenna = Length.FromMetres(row.Number("antenna_m"));
        var ray = new RefractedRay(ExponentialAtmosphere.Mean, antenna, Angle.FromDegrees(row.Number("elevation_deg")), EarthRadius);
        yield return ("bending_deg", ray.Bending(Space - antenna).Degrees);
    }
}
