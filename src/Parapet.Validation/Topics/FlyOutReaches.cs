using Parapet.Flight.Interceptors;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How far and how high a round could still intercept.</summary>
internal sealed class FlyOutReaches : ICheckedModel
{
    public string Table => "fly-out/reach";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var envelope = InterceptorEnvelope.Compute(SampleRounds.Of(row));
        var (lowest, highest) = (Length.FromKilometres(row.Number("lowest_km")), Length.FromKilometres(row.Number("highest_km")));
        yield return ("greatest_range_km", envelope.GreatestRange(lowest, highest).Kilometres);
        yield return ("greatest_height_km", envelope.GreatestHeight(Length.Zero, Length.FromKilometres(2000)).Kilometres);
    }
}
