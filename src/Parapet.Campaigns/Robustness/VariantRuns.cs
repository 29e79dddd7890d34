using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Settings;
using Parapet.Studies.Siting;

namespace Parapet.Campaigns.Robustness;

/// <summary>
/// Reads, checks and runs variants of a study. Catalogues drawn, rounds flown out, places found for what is sited alike and,
/// while the study itself stands, the horizon masks of its sites are shared by all variants.
/// </summary>
/// <param name="settings">Of the study.</param>
/// <param name="study">As its file states it.</param>
/// <param name="catalogue">With the study's own changes.</param>
/// <param name="shipped">Without them.</param>
/// <param name="isSmoothElsewhere">Whether places that no relief covers stand on the smooth earth.</param>
internal sealed class VariantRuns(
    SettingList settings, StudyDefinition study, SystemCatalogue catalogue, SystemCatalogue shipped, Theatre theatre, bool isSmoothElsewhere) : IVariantRuns
{
    private readonly ConcurrentDictionary<(ulong Seed, int Draw, bool IsShipped, string Settled), Lazy<DrawnCatalogue>> _catalogues = new();
    private readonly ConcurrentDictionary<(ulong Seed, int Draw), Lazy<DrawnStudy>> _stated = new();
    private readonly ConcurrentDictionary<string, Lazy<(StudyDefinition? Study, string Refusal)>> _read = new();
    private readonly ConcurrentDictionary<string, Lazy<Sitings>> _sitings = new();
    private readonly MeasureOfEffectiveness _measure = Measures.DecidingBy(study.Answer.Measure);

    /// <inheritdoc/>
    public HeadlineValues Run(ImmutableArray<SettingLevel> levels, RaidBatch batch, CancellationToken cancellation)
    {
        _read.GetOrAdd("", _ => new(() => Read([])));
        var (variant, refusal) = _read.GetOrAdd(KeyOf(levels), _ => new(() => Read(levels))).Value;
        if (variant is null)
        {
            return HeadlineValues.Refused(refusal);
        }

        try
        {
            return HeadlineValues.Of(Outcomes(variant, levels, batch, cancellation), variant, _measure);
        }
        catch (BrokenRaidException exception)
        {
            return HeadlineValues.Refused(exception.Raid.ToString());
        }
        catch (Exception exception) when (Refusal.IsOfTheInput(exception))
        {
            return HeadlineValues.Refused(Refusal.Of(exception).Reason);
        }
    }

    /// <summary>Why a variant cannot be run, as its file alone tells; null where it can.</summary>
    public string? WhyRefused(ImmutableArray<SettingLevel> levels)
    {
        var (variant, refusal) = _read.GetOrAdd(KeyOf(levels), _ => new(() => Read(levels))).Value;
        return variant is null ? refusal : null;
    }

    /// <summary>Every outcome of the headline pair in the study itself.</summary>
    public ImmutableArray<ReplicationOutcome> Stated(RaidBatch batch, CancellationToken cancellation) =>
        _read.GetOrAdd("", _ => new(() => Read([]))).Value.Study is { } stated ? Outcomes(stated, [], batch, cancellation) : [];

    /// <inheritdoc/>
    public void Release()
    {
        _stated.Clear();
        _catalogues.Clear();
    }

    private static string KeyOf(ImmutableArray<SettingLevel> levels) => string.Join('\n', levels.Select(level => $"{level.Setting}={level.Value}"));

    private (StudyDefinition? Study, string Refusal) Read(ImmutableArray<SettingLevel> levels)
    {
        var problems = new Problems();
        var file = settings.With(levels);
        if (StudyReader.Read(file, problems) is { } read)
        {
            StudyInCatalogue.Check(read, file.File, CatalogueOf(read), theatre.Terrain, problems, isSmoothElsewhere);
            if (problems.None)
            {
                return (read, "");
            }
        }

        var first = problems.InOrder()[0];
        return (null, $"{first.Path}: {first.Found}{(first.Allowed.Length > 0 ? $"; {first.Allowed}" : "")}");
    }

    private SystemCatalogue CatalogueOf(StudyDefinition variant) => variant.Catalogue is null ? shipped : catalogue;

    private ImmutableArray<ReplicationOutcome> Outcomes(
        StudyDefinition variant, ImmutableArray<SettingLevel> levels, RaidBatch batch, CancellationToken cancellation)
    {
        var plan = new CampaignPlan(variant with { OuterDraws = batch.To }, new() { Seed = batch.Seed, Replications = batch.To * (variant.Campaign?.Raids ?? 1), Version = "" });
        var listening = new Listening { MeasuresRanges = variant.Answer.Ranges };
        var outcomes = ImmutableArray.CreateBuilder<ReplicationOutcome>();
        foreach (var turn in Enumerable.Range(batch.From, batch.Raids).Select(turn => plan.Turn(turn).ToArray()))
        {
            var draw = turn[0].Draw;
            var stated = _stated.GetOrAdd((batch.Seed, draw), _ => new(() => Drawn(_read[""].Value.Study!, [], plan, draw))).Value;
            var drawn = levels.IsEmpty ? stated : Drawn(variant, levels, plan, draw);
            var stores = drawn.Stores();
            foreach (var block in turn)
            {
                cancellation.ThrowIfCancellationRequested();
                outcomes.AddRange(Tally.Of(drawn.Run(new(plan.Seed, block.Draw, block.Replication), block.Cell, stores, listening, cancellation), variant));
            }
        }

        return outcomes.ToImmutable();
    }

    private DrawnStudy Drawn(StudyDefinition variant, ImmutableArray<SettingLevel> levels, CampaignPlan plan, int draw)
    {
        var own = CatalogueOf(variant);
        ImmutableArray<SettledFigure> settled = [.. levels.SelectMany(level => level.Figures)];
        var drawn = _catalogues.GetOrAdd(
            (plan.Seed, draw, ReferenceEquals(own, shipped), string.Join('\n', settled)), _ => new(() => new(own.Resolve(plan.Figures(draw).With(settled)))));
        var ground = variant.Ground == GroundKind.Smooth ? Theatre.Smooth() : theatre;
        var sitings = _sitings.GetOrAdd(settings.SitingMeaning(levels), _ => new(() => new(variant, own.Resolve(FigureDraw.Nominal), ground)));
        return new(variant, drawn.Value, sitings.Value, ground, []);
    }
}
