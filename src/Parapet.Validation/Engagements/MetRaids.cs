using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Association;

namespace Parapet.Validation.Engagements;

/// <summary>
/// The raids that the first option of a study met, and what another sample of them would have been: the raids of the record
/// met one world, so that one reading of the disputed figures is drawn for all raids of a sample.
/// </summary>
internal sealed class MetRaids
{
    /// <summary>Samples drawn anew for every interval.</summary>
    public const int Samples = 2000;

    private const int MostRaids = 10_000;

    private readonly ulong _seed;

    private MetRaids(ulong seed, ImmutableArray<ImmutableArray<ReplicationOutcome>> draws) => (_seed, Draws) = (seed, draws);

    /// <summary>The raids of each reading of the disputed figures.</summary>
    public ImmutableArray<ImmutableArray<ReplicationOutcome>> Draws { get; }

    public int Count => Draws.Sum(raids => raids.Length);

    public static MetRaids Of(StudyResult result) => new(
        result.Seed,
        [.. result.Outcomes.Where(outcome => outcome.Option == 0).GroupBy(outcome => outcome.Draw).OrderBy(draw => draw.Key)
            .Select(draw => draw.OrderBy(raid => raid.Replication).ToImmutableArray())]);

    /// <summary>The share over all raids.</summary>
    public double Share(RecordedClass recorded, ComparedBy by) => RaidCount.Of(Draws.SelectMany(raids => raids), recorded).Share(by);

    /// <summary>The likeness of outcomes within a raid; what differs between readings of the figures is taken out.</summary>
    public static IntraclassCorrelation Correlation(IEnumerable<IEnumerable<ReplicationOutcome>> draws, RecordedClass recorded) =>
        IntraclassCorrelation.OfEvents(draws.Select(raids => raids.Select(raid =>
        {
            var count = RaidCount.Of(raid, recorded);
            return (count.Killed, count.Launched);
        })));

    /// <summary>
    /// As many readings as there are, drawn with replacement and each with its own raids: chance and disputed figures together.
    /// Raids are not drawn again within a reading, since few of them drawn twice would look more alike than they are.
    /// </summary>
    public IEnumerable<ImmutableArray<ImmutableArray<ReplicationOutcome>>> Redrawn()
    {
        for (var sample = 0; sample < Samples; sample++)
        {
            var random = new RandomSource(_seed, (ulong)sample).Stream(Purpose.Resampling, 0);
            var drawn = new ImmutableArray<ReplicationOutcome>[Draws.Length];
            for (var place = 0; place < drawn.Length; place++)
            {
                drawn[place] = Draws[random.NextIndex(Draws.Length)];
            }

            yield return [.. drawn];
        }
    }

    /// <summary>Shares of an event of so many: one reading of the figures, and of its raids one after another until they are as many.</summary>
    public IEnumerable<double> Predicted(RecordedClass recorded, ComparedBy by, int number)
    {
        for (var sample = 0; sample < Samples; sample++)
        {
            var random = new RandomSource(_seed, (ulong)sample).Stream(Purpose.Resampling, 1);
            var raids = Draws[random.NextIndex(Draws.Length)];
            var sum = default(RaidCount);
            for (var raid = 0; raid < MostRaids && sum.Base(by) < number; raid++)
            {
                sum += RaidCount.Of(raids[random.NextIndex(raids.Length)], recorded);
            }

            if (sum.Base(by) > 0)
            {
                yield return sum.Share(by);
            }
        }
    }
}
