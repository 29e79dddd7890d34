using Parapet.Statistics.Sensitivity;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Points of the plain Sobol sequence.</summary>
internal sealed class SobolPoints : ICheckedModel
{
    public string Table => "sensitivity/sobol_points";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var dimension = row.Count("dimension");
        yield return ("coordinate", SobolSequence.Plain(dimension)[row.Count("point"), dimension - 1]);
    }
}
