using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Robustness;

/// <summary>Sweeps the settings of a study, and tells whether an earlier sweep is of the same study.</summary>
public sealed class StudyRobustness
{
    private const int ProbedRaids = 2;

    private readonly StudyDefinition _study;
    private readonly SystemCatalogue _catalogue;
    private readonly SettingList _settings;
    private readonly VariantRuns _runs;

    /// <param name="file">The study's file, as it was read.</param>
    /// <param name="study">The same as a record, checked against the catalogue; it compares something.</param>
    /// <param name="catalogue">With the study's own changes.</param>
    /// <param name="shipped">Without them.</param>
    /// <param name="isSmoothElsewhere">Whether places that no relief covers stand on the smooth earth.</param>
    public StudyRobustness(Node file, StudyDefinition study, SystemCatalogue catalogue, SystemCatalogue shipped, Theatre theatre, bool isSmoothElsewhere)
    {
        (_study, _catalogue) = (study, catalogue);
        _settings = SettingList.Of(file, study, catalogue);
        _runs = new(_settings, study, catalogue, shipped, theatre, isSmoothElsewhere);
    }

    /// <summary>The study cut down to its headline: two options and what they stand on.</summary>
    /// <param name="problems">Takes what is wrong with it; nothing, of a study that was checked.</param>
    internal StudyDefinition? Headline(Problems problems) => StudyReader.Read(_settings.With([]), problems);

    /// <summary>What an earlier sweep must have been made of to tell of this study.</summary>
    public RobustnessFingerprint Fingerprint() =>
        RobustnessFingerprint.Of(_settings.Meaning(), _catalogue.Hash, _runs.Stated(new(_study.Seed, 0, ProbedRaids), CancellationToken.None));

    /// <summary>Sweeps every setting. When cancelled, it keeps what is done; null where nothing was.</summary>
    /// <param name="sizes">How much is spent.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread.</param>
    public RobustnessResult? Run(SweepSizes sizes, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var measure = Measures.DecidingBy(_study.Answer.Measure);
        var sweep = new RobustnessSweep(_runs, _settings.Levels, measure, _study.Seed, _study.Replications, sizes.Over(new SweepPlan(_study).Cells));
        if (sweep.Run(threads, progress, cancellation) is not { Stated.IsKnown: true } swept)
        {
            return null;
        }

        var stated = swept.Stated.Sample();
        var chance = stated.Chance();
        return new()
        {
            Study = _study.Study,
            Fingerprint = Fingerprint(),
            A = _study.Comparisons[0].Of,
            B = _study.Comparisons[0].With,
            Measure = measure.Id,
            Unit = measure.Unit,
            Mean = stated.Mean,
            Low = TriedLevels.Round(chance.Low),
            High = TriedLevels.Round(chance.High),
            Verdict = swept.Verdict,
            Settings = _settings.Settings,
            Levels = _settings.Levels.Length,
            Candidates = swept.Candidates,
            Raids = swept.Raids,
            Interrupted = swept.Interrupted,
            Flips = swept.Flips,
            Effects = swept.Effects,
            Pairs = swept.Pairs,
            Refused = swept.Refused,
            LeftOut = _settings.LeftOut,
        };
    }
}
