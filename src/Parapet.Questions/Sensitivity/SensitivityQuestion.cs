using Parapet.Campaigns.Sensitivity;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Sensitivity;

/// <summary>Which disputed figures decide a study's answer, and where it would turn with them.</summary>
/// <param name="Run">The study, its terrain and its threads, as for a run.</param>
public sealed record SensitivityQuestion(RunQuestion Run)
{
    /// <summary>How much is spent.</summary>
    public SensitivitySizes Sizes { get; init; } = new();

    /// <summary>The study with all that it names, read and checked; null where the problems hold any in the end.</summary>
    public PreparedSensitivity? Prepare(Problems problems) =>
        PreparedRun.ForHeadline(Run, problems) is { } prepared && prepared.Sensitivity(Run, Sizes, problems) is { } analysis && problems.None ? new(prepared, analysis) : null;

    /// <summary>Analyses; null where the measure has no value under some reading, which the problems then tell.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off; nothing is kept.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public SensitivityAnswer? Answer(PreparedSensitivity prepared, Action<double>? progress, Problems problems, CancellationToken cancellation) =>
        prepared.Analysis.Run(Run.Threads, progress, problems, cancellation) is { } result ? new(result, prepared.Run.Output) : null;
}
