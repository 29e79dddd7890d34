using Parapet.Campaigns.Robustness;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Robustness;

/// <summary>Which setting of a study would bring the other answer: each tried at other values, the strongest two by two.</summary>
/// <param name="Run">The study, its terrain and its threads, as for a run.</param>
public sealed record RobustnessQuestion(RunQuestion Run)
{
    /// <summary>How much is spent.</summary>
    public SweepSizes Sizes { get; init; } = new();

    /// <summary>The study with all that it names, read and checked; null where the problems hold any in the end.</summary>
    public PreparedRun? Prepare(Problems problems) => PreparedRun.ForHeadline(Run, problems);

    /// <summary>Sweeps the study; null where it was broken off before anything was known, or the headline has no value.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off; what is done is kept.</param>
    public RobustnessAnswer? Answer(PreparedRun prepared, Action<double>? progress, CancellationToken cancellation) =>
        prepared.Robustness(Run) is { } robustness && robustness.Run(Sizes, Run.Threads, progress, cancellation) is { } result
            ? new(result, prepared.Output)
            : null;
}
