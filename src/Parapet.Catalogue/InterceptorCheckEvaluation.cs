using System.Collections.Immutable;
using Parapet.Catalogue.Entries;
using Parapet.Flight.Interceptors;

namespace Parapet.Catalogue;

/// <summary>Holds an interceptor's published reach against what its nominal figures fly.</summary>
internal static class InterceptorCheckEvaluation
{
    /// <summary>A range against aircraft is advertised for a large target that flies high; lower ones are reached less far.</summary>
    private static readonly Length HighAircraft = Length.FromKilometres(10);

    public static IEnumerable<CheckResult> Of(InterceptorEntry entry, InterceptorDescription round)
    {
        if (entry.Checks.IsEmpty)
        {
            return [];
        }

        var envelope = InterceptorEnvelope.Compute(round);
        return entry.Checks.Select(check => Of(check, round, envelope));
    }

    private static CheckResult Of(InterceptorCheck check, InterceptorDescription round, InterceptorEnvelope envelope)
    {
        var isAircraft = check.Against == TargetKind.Aircraft;
        var limits = isAircraft ? round.AgainstAircraft : round.AgainstBallistic;
        var computed = check.Reaches == EnvelopeEdge.Range
            ? envelope.GreatestRange(isAircraft ? HighAircraft : limits.MinimumHeight, limits.MaximumHeight)
            : envelope.GreatestHeight(limits.MinimumRange, limits.MaximumRange);
        var agrees = IsWithin(computed, check.At);
        return new CheckResult(
            round.Id,
            $"{(check.Reaches == EnvelopeEdge.Range ? "range" : "ceiling")} against {(isAircraft ? "aircraft" : "ballistic missiles")}",
            check.At[0],
            check.At[1],
            computed,
            check.Why,
            check.Finding is null ? agrees : !agrees && IsWithin(computed, check.Finding.Computed),
            FindingOf(check, agrees));
    }

    private static string FindingOf(InterceptorCheck check, bool agrees) =>
        check.Finding is null ? "" : agrees ? "the file's finding no longer stands: computed and published agree" : check.Finding.Says;

    private static bool IsWithin(Length value, ImmutableArray<Length> range) => value >= range[0] && value <= range[1];
}
