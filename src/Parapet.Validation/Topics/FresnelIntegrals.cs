using Parapet.Earth.Propagation.Diffraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Fresnel's integrals, from which the exact loss over a knife edge follows.</summary>
internal sealed class FresnelIntegrals : ICheckedModel
{
    public string Table => "diffraction/fresnel_integrals";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (cosine, sine) = KnifeEdge.FresnelIntegrals(row.Number("x"));
        yield return ("C", cosine);
        yield return ("S", sine);
    }
}
