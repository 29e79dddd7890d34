using Parapet.Earth.Propagation.Refraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How fast refractivity falls off in the CRPL exponential reference atmosphere.</summary>
internal sealed class RefractionExponents : ICheckedModel
{
    public string Table => "refraction/crpl_exponent";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        yield return ("decay_per_km", 1 / ExponentialAtmosphere.Crpl(row.Number("Ns")).ScaleHeight.Kilometres);
    }
}
