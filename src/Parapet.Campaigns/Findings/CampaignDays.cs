using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;

namespace Parapet.Campaigns.Findings;

/// <summary>Stocks, sorties and defended worth over the raids of a campaign.</summary>
public static class CampaignDays
{
    private static readonly Interval s_share = new(0, 1);
    private static readonly Interval s_count = new(0, double.PositiveInfinity);

    /// <summary>For each option its raids in their order; empty where raids stand alone.</summary>
    public static ImmutableArray<ImmutableArray<CampaignDay>> Of(StudyFindings findings)
    {
        var (study, raids) = (findings.Study, findings.Study.RaidsInTurn);
        if (raids < 2)
        {
            return [];
        }

        var options = study.Options.Length;
        var days = Enumerable.Range(0, options).Select(_ => Enumerable.Range(0, raids).Select(_ => new Values()).ToArray()).ToArray();
        var hit = Enumerable.Range(0, options).Select(_ => new Dictionary<string, double>(StringComparer.Ordinal)).ToArray();
        foreach (var raid in study.Outcomes.Raids().Where(raid => raid.Length == options))
        {
            for (var option = 0; option < options; option++)
            {
                Take(raid[option], raids, hit[option], days[option], study.Worth);
            }
        }

        return [.. days.Select(of => of.Index().Where(day => day.Item.Draws.Count > 0).Select(day => day.Item.Day(day.Index + 1)).ToImmutableArray())];
    }

    private static void Take(ReplicationOutcome outcome, int raids, Dictionary<string, double> hit, Values[] days, double worth)
    {
        var place = outcome.Replication % raids;
        if (place == 0)
        {
            hit.Clear();
        }

        foreach (var asset in outcome.AssetsHit)
        {
            hit[asset.Name] = asset.Value;
        }

        days[place].Take(outcome, worth > 0 ? 1 - hit.Values.Sum() / worth : double.NaN);
    }

    private sealed class Values
    {
        private readonly List<double> _leakers = [];
        private readonly List<double> _left = [];
        private readonly List<double> _sorties = [];
        private readonly List<double> _kept = [];

        public List<int> Draws { get; } = [];

        public void Take(ReplicationOutcome outcome, double kept)
        {
            Draws.Add(outcome.Draw);
            _leakers.Add(outcome.Leakers);
            _left.Add(outcome.RoundsLeft);
            _sorties.Add(outcome.Fighters.Sorties);
            _kept.Add(kept);
        }

        public CampaignDay Day(int raid) => new(raid, Mean(_leakers, s_count), Mean(_left, s_count), Mean(_sorties, s_count), Mean(_kept, s_share));

        private Estimate Mean(List<double> values, Interval bounds) =>
            Estimate.Of(new NestedSample([.. values], [.. Draws])) is { IsDefined: true } estimate ? estimate.Within(bounds) : Estimate.Undefined;
    }
}
