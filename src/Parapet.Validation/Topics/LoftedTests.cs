using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The greatest range at the energy of a test that was flown steeply.</summary>
internal sealed class LoftedTests : ICheckedModel
{
    public string Table => "trajectory/lofted_tests";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var arc = KeplerArc.Lofted(Length.FromKilometres(row.Number("range_km")), Length.FromKilometres(row.Number("apogee_km")));
        yield return ("maximum_range_km", arc.MaximumRange.Kilometres);
    }
}
