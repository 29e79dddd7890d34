using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Parapet.Catalogue;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Running;

/// <summary>
/// What of a plan's raids cannot be flown, each group once: every raid is drawn as it will be, and nothing is flown. Of a long
/// plan the first raids are looked at, 20,000 flights or so.
/// </summary>
internal static class RaidRehearsal
{
    private const int MostRehearsed = 20_000;

    public static ImmutableArray<(string Path, string Found)> Of(CampaignPlan plan, SystemCatalogue catalogue, Theatre theatre)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var flights = plan.Study.Raid.Sum(group => group.MostCount) + plan.Study.Friends.Sum(group => group.Flights);
        foreach (var draw in Enumerable.Range(0, Math.Min(plan.Blocks, 1 + MostRehearsed / Math.Max(1, flights))).Select(plan.Block).GroupBy(block => block.Draw))
        {
            var raids = new RaidFlights(plan.Study, catalogue.Resolve(plan.Figures(draw.Key)), theatre);
            foreach (var block in draw)
            {
                foreach (var refusal in raids.Refusals(new RandomSource(plan.Seed, (ulong)block.Replication), block.Cell))
                {
                    found.TryAdd(refusal.Path, $"{refusal.Flight} of raid {block.Replication} cannot fly: {refusal.Reason}");
                }
            }
        }

        return [.. found.Select(refusal => (refusal.Key, refusal.Value))];
    }
}
