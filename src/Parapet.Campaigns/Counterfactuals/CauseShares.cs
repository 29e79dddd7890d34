using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Sensitivity;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Campaigns.Counterfactuals;

/// <summary>
/// What each of several causes is worth in leakers of one option, by removing every set of them on the same random
/// streams. Single removals do not add up where causes stand in for each other; Shapley values [Shapley1953] do.
/// </summary>
public sealed record CauseShares
{
    /// <summary>More causes than this take too many runs: two to their number for each raid.</summary>
    public const int MostCauses = 8;

    private CauseShares()
    {
    }

    public required string Option { get; init; }

    public required int Replications { get; init; }

    /// <summary>Leakers with every cause at work.</summary>
    public required double Leakers { get; init; }

    /// <summary>Leakers left when every cause is removed: what none of them explains.</summary>
    public required double Remaining { get; init; }

    /// <summary>In the order asked; they add up to <see cref="Leakers"/> less <see cref="Remaining"/>.</summary>
    public required ImmutableArray<CauseShare> Causes { get; init; }

    /// <summary>What single removals leave unexplained: the sum of the shares less the sum of single removals.</summary>
    public double Interaction => Causes.Sum(cause => cause.Share - cause.Alone);

    /// <summary>Runs every set of removals. Null if cancelled.</summary>
    /// <param name="option">Index of the option.</param>
    /// <param name="causes">From 1 to <see cref="MostCauses"/> changes.</param>
    public static CauseShares? Of(
        StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings, int option,
        ImmutableArray<Change> causes, Action<double>? progress, CancellationToken cancellation)
    {
        var alone = study with { Options = [study.Options[option]], Comparisons = [] };
        var leakers = new double[1 << causes.Length][];
        var draws = ImmutableArray<int>.Empty;
        for (var set = 0; set < leakers.Length; set++)
        {
            var changes = settings.Changes.AddRange(causes.Where((_, i) => (set >> i & 1) == 1));
            var runner = new StudyRunner(alone, catalogue, theatre, settings with { Changes = changes });
            if (runner.Leakers(cancellation) is not { } counted)
            {
                return null;
            }

            leakers[set] = [.. counted.Select(block => block.Leakers)];
            draws = [.. counted.Select(block => block.Draw)];
            progress?.Invoke((set + 1.0) / leakers.Length);
        }

        return Of(study.Options[option].Name, causes, leakers, draws);
    }

    /// <summary>The shares of given outcomes.</summary>
    /// <param name="leakers">For each set of removed causes (bit i for cause i) the leakers of each replication.</param>
    /// <param name="draws">The outer draw of each replication.</param>
    public static CauseShares Of(string option, ImmutableArray<Change> causes, double[][] leakers, ImmutableArray<int> draws)
    {
        var all = leakers.Length - 1;
        return new()
        {
            Option = option,
            Replications = leakers[0].Length,
            Leakers = leakers[0].Average(),
            Remaining = leakers[all].Average(),
            Causes =
            [
                .. causes.Select((change, i) =>
                {
                    var shares = Enumerable.Range(0, leakers[0].Length).Select(raid => ShapleyValues.Of(i, causes.Length, set => leakers[set][raid])).ToArray();
                    return new CauseShare(
                        change, shares.Average(), new NestedSample(shares, draws.AsSpan()).Chance(),
                        leakers[0].Average() - leakers[1 << i].Average(), leakers[all ^ 1 << i].Average() - leakers[all].Average());
                }),
            ],
        };
    }
}
