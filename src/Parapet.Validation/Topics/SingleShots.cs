using Parapet.Flight.Gunnery;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>One shell at a disc, against the offset circle probability.</summary>
internal sealed class SingleShots : ICheckedModel
{
    public string Table => "short-range/single_shot";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        yield return ("P", BurstModel.OnDisc(row.Number("radius_sigma").Metres, row.Number("beside_sigma").Metres, 1.Metres));
    }
}
