using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Running;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Validation;

/// <summary>Runs the two studies that are set beside the public record.</summary>
internal static class EngagementRun
{
    /// <summary>The comparison; null where the problems hold any in the end.</summary>
    /// <param name="folder">The folder of reference values.</param>
    /// <param name="replications">Raids of each study, in whole rows; null for the studies' own.</param>
    public static EngagementComparison? Of(string folder, int? replications, Problems problems, CancellationToken cancellation)
    {
        var layered = Question(EngagementComparison.LayeredStudy) with { Replications = replications };
        var days = Question(EngagementComparison.ExpenditureStudy);
        if (OutcomeRecord.Read(folder, problems) is not { } record
            || layered.Prepare(problems) is not { } defence
            || days.Prepare(problems) is not { } batteries)
        {
            return null;
        }

        var inRow = batteries.Study.Campaign?.Raids ?? 1;
        var rows = days with { Replications = replications is { } asked ? Math.Max(1, asked / inRow) * inRow : null };
        return EngagementComparison.Of(record, Result(layered, defence, cancellation), Result(rows, batteries, cancellation), inRow);
    }

    private static RunQuestion Question(string study) => new(study) { Terrain = TerrainLayers.ShippedAlone };

    private static StudyResult Result(RunQuestion question, PreparedRun prepared, CancellationToken cancellation)
    {
        var result = prepared.Runner(question.Settings).Run(null, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return result ?? throw new InvalidOperationException($"study {prepared.Study.Study} ended without a raid; one at least is needed");
    }
}
