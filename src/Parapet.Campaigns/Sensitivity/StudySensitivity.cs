using System.Diagnostics;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Merging;
using Parapet.Campaigns.Robustness;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Analyses which disputed figures decide a study's headline.</summary>
public sealed class StudySensitivity
{
    private const int WarmingReadings = 3;

    private readonly StudyDefinition _headline;
    private readonly SystemCatalogue _catalogue;
    private readonly StudyRobustness _robustness;
    private readonly ReadingRuns _runs;
    private readonly SensitivitySizes _sizes;
    private readonly SensitivityAnalysis _analysis;

    private StudySensitivity(StudyRobustness robustness, StudyDefinition headline, SystemCatalogue catalogue, Theatre theatre, SensitivitySizes sizes)
    {
        (_robustness, _headline, _catalogue, _sizes) = (robustness, headline, catalogue, sizes);
        _runs = new(headline, catalogue, headline.Ground == GroundKind.Smooth ? Theatre.Smooth() : theatre);
        _analysis = new(_runs, DisputeFamily.Of(catalogue, new Provenance(headline, catalogue).Disputes), headline.Seed, sizes);
    }

    /// <summary>Of a study that was checked and compares something.</summary>
    /// <param name="robustness">Of the same study, by whose fingerprint a result is known.</param>
    /// <param name="catalogue">With the study's own changes.</param>
    /// <param name="problems">Takes what is wrong with the study cut down to its headline.</param>
    public static StudySensitivity? Of(StudyRobustness robustness, SystemCatalogue catalogue, Theatre theatre, SensitivitySizes sizes, Problems problems) =>
        robustness.Headline(problems) is { } headline ? new(robustness, headline, catalogue, theatre, sizes) : null;

    /// <summary>What it will cost, by raids of the study under drawn readings that are run for that; those before them have warmed the program up.</summary>
    public SensitivityCost Cost(CancellationToken cancellation)
    {
        for (var reading = 0; reading < WarmingReadings; reading++)
        {
            Time(reading, cancellation);
        }

        var time = Time(WarmingReadings, cancellation) + Time(WarmingReadings + 1, cancellation);
        return new(_analysis.MostRuns, Duration.FromSeconds(time.TotalSeconds / (2 * _sizes.Repetitions)));
    }

    private TimeSpan Time(int reading, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var from = reading * _sizes.Repetitions;
        _runs.Run(FigureDraw.Sampled(_headline.Seed, reading), new(_headline.Seed, from, from + _sizes.Repetitions), cancellation);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Analyses; null where the deciding measure has no value under some reading, or a model refuses one, which the problems then tell.</summary>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread.</param>
    /// <exception cref="OperationCanceledException">It was broken off; nothing is kept.</exception>
    public SensitivityResult? Run(int threads, Action<double>? progress, Problems problems, CancellationToken cancellation)
    {
        if (_analysis.Run(threads, progress, cancellation) is { } found)
        {
            return new SensitivityTelling(_headline, _catalogue, Measures.DecidingBy(_headline.Answer.Measure)).Told(found, _sizes, _robustness.Fingerprint());
        }

        problems.Add(new(
            _headline.Study, 0, "disputed figures", _analysis.Refusal ?? "the deciding measure has no value in one of the two options asked about",
            "readings of the public record under which every raid can be flown and the measure has a value"));
        return null;
    }
}
