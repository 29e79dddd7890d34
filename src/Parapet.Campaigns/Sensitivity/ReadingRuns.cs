using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>Runs a study of two options under stated readings. Sites are those of the nominal figures, as in a run of the study.</summary>
/// <param name="headline">The study cut down to its headline.</param>
/// <param name="catalogue">With the study's own changes.</param>
/// <param name="ground">That the study stands on.</param>
internal sealed class ReadingRuns(StudyDefinition headline, SystemCatalogue catalogue, Theatre ground) : IReadingRuns
{
    private readonly MeasureOfEffectiveness _measure = Measures.DecidingBy(headline.Answer.Measure);
    private readonly Lazy<Sitings> _sitings = new(() => new(headline, catalogue.Resolve(FigureDraw.Nominal), ground));

    /// <inheritdoc/>
    public HeadlineValues Run(FigureDraw reading, RaidBatch batch, CancellationToken cancellation)
    {
        try
        {
            return HeadlineValues.Of(Outcomes(reading, batch, cancellation), headline, _measure);
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

    private ImmutableArray<ReplicationOutcome> Outcomes(FigureDraw reading, RaidBatch batch, CancellationToken cancellation)
    {
        var plan = new CampaignPlan(headline with { OuterDraws = 1 }, new() { Seed = batch.Seed, Replications = batch.To * (headline.Campaign?.Raids ?? 1), Version = "" });
        var listening = new Listening { MeasuresRanges = headline.Answer.Ranges };
        var drawn = new DrawnStudy(headline, catalogue, reading, _sitings.Value, ground, []);
        var outcomes = ImmutableArray.CreateBuilder<ReplicationOutcome>();
        foreach (var turn in Enumerable.Range(batch.From, batch.Raids))
        {
            var stores = drawn.Stores();
            foreach (var block in plan.Turn(turn))
            {
                cancellation.ThrowIfCancellationRequested();
                outcomes.AddRange(Tally.Of(drawn.Run(new(plan.Seed, turn, block.Replication), block.Cell, stores, listening, cancellation), headline));
            }
        }

        return outcomes.ToImmutable();
    }
}
