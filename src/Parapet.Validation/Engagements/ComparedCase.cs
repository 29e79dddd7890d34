using Parapet.Statistics.Intervals;

namespace Parapet.Validation.Engagements;

/// <summary>A case of the record beside the program's own.</summary>
/// <param name="Recorded">As the record has it.</param>
/// <param name="Computed">The program's own over all raids; NaN where there is none.</param>
/// <param name="Band">What another sample of the same size would give, 90 %.</param>
public sealed record ComparedCase(RecordedOutcome Recorded, double Computed, Interval Band)
{
    public CaseVerdict Verdict => this switch
    {
        { Recorded.ComparedBy: ComparedBy.Nothing or ComparedBy.Input or ComparedBy.Order } => CaseVerdict.NotCompared,
        { Band.IsKnown: false } => CaseVerdict.Unknown,
        _ when Band.Contains(Recorded.Value) => CaseVerdict.Bracketed,
        _ when Band.Low <= Recorded.High && Recorded.Low <= Band.High => CaseVerdict.Meeting,
        _ => CaseVerdict.Apart,
    };
}
