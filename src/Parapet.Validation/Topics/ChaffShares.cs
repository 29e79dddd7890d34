using Parapet.Flight.Signatures;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How much of a cloud of chaff lies in one cell of a radar.</summary>
internal sealed class ChaffShares : ICheckedModel
{
    public string Table => "light-objects/chaff";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var cloud = new ChaffDescription
        {
            Signature = SampleTargets.At(default, 0).Description.Signature,
            BallisticCoefficient = 0.1,
            Spreading = Speed.FromMetresPerSecond(row.Number("spreading_m_s")),
        };
        yield return ("share", cloud.ShareInCell(Duration.FromSeconds(row.Number("age_s")), Length.FromMetres(row.Number("along_m")), Length.FromMetres(row.Number("cell_m"))));
    }
}
