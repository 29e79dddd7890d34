using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Findings;

/// <summary>The options' order on each basis on which they were run, and at what ratio of costs the headline pair is level.</summary>
public static class BasisRankings
{
    /// <summary>One for each other basis; empty where none was run.</summary>
    public static ImmutableArray<BasisRanking> Of(StudyResult study)
    {
        var measure = Measures.DecidingBy(study.DecidingMeasure);
        var table = OutcomeTable.From(study);
        return
        [
            .. study.Options.Index().Where(entry => entry.Item.OtherBasis is not null).GroupBy(entry => entry.Item.OtherBasis!.Value)
                .Select(group => new BasisRanking(
                    group.Key,
                    [.. group.OrderBy(entry => (measure.FewerIsBetter ? 1 : -1) * table.Estimate(entry.Index, measure).Mean).Select(entry => NameOf(study, entry.Item))])),
        ];
    }

    /// <summary>The headline pair on every basis, the study's own first; empty where no other was run.</summary>
    public static ImmutableArray<BasisPair> Headline(StudyResult study, OutcomeTable table, MeasureOfEffectiveness measure, (int A, int B) pair)
    {
        var bases = study.Options.Select(option => option.OtherBasis).OfType<ForceBasis>().Distinct().ToArray();
        return bases.Length == 0
            ? []
            :
            [
                .. from basis in bases.Prepend(study.Basis)
                   let a = On(study, pair.A, basis)
                   let b = On(study, pair.B, basis)
                   where a >= 0 && b >= 0
                   let difference = PairedDifference.Of(table, a, b, measure)
                   where difference != null
                   select new BasisPair(basis, difference),
            ];
    }

    /// <summary>
    /// Cost of the first of the headline pair over that of the second at which both come out alike: along a straight line
    /// between the sizes in which the first was run, against the second as the study sizes it; else the other way round.
    /// Null where the sizes that were run do not cross.
    /// </summary>
    public static double? CrossingCostRatio(StudyResult study, OutcomeTable table, MeasureOfEffectiveness measure)
    {
        if (study.Comparisons.IsEmpty)
        {
            return null;
        }

        var a = IndexOf(study, study.Comparisons[0].A);
        var b = IndexOf(study, study.Comparisons[0].B);
        return Crossing(a, b) ?? 1 / Crossing(b, a);

        double? Crossing(int varied, int held)
        {
            var level = table.Estimate(held, measure).Mean;
            var cost = study.Options[held].Cost.Millions;
            var sizes = study.Options.Index()
                .Where(entry => IsSame(study, entry.Index, varied) && entry.Item.OtherBasis is not ForceBasis.EqualRoundsAndChannels)
                .Select(entry => (Cost: entry.Item.Cost.Millions, table.Estimate(entry.Index, measure).Mean))
                .OrderBy(size => size.Cost).ToArray();
            for (var i = 1; i < sizes.Length; i++)
            {
                var (low, high) = (sizes[i - 1], sizes[i]);
                if ((low.Mean - level) * (high.Mean - level) <= 0 && low.Mean != high.Mean)
                {
                    return (low.Cost + (high.Cost - low.Cost) * (level - low.Mean) / (high.Mean - low.Mean)) / cost;
                }
            }

            return null;
        }
    }

    private static int On(StudyResult study, int option, ForceBasis basis) => basis == study.Basis
        ? option
        : study.Options.Index().Where(entry => entry.Item.OtherBasis == basis && IsSame(study, entry.Index, option)).Select(entry => entry.Index).FirstOrDefault(-1);

    private static bool IsSame(StudyResult study, int option, int other) =>
        NameOf(study, study.Options[option]) == study.Options[other].Name;

    /// <summary>The option's name on the study's own basis.</summary>
    private static string NameOf(StudyResult study, OptionResult option) => option.OtherBasis is null
        ? option.Name
        : study.Options.Where(other => other.IsAsStudied && option.Name.StartsWith(other.Name, StringComparison.Ordinal)).MaxBy(other => other.Name.Length)!.Name;

    private static int IndexOf(StudyResult study, string name) => study.Options.Index().First(entry => entry.Item.Name == name).Index;
}
