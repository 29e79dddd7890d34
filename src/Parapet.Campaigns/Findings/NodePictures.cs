using System.Collections.Immutable;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Findings;

/// <summary>One post's picture over all replications: ratios of sums, NaN where nothing was counted.</summary>
/// <param name="Completeness">Share of objects with a track.</param>
/// <param name="Ambiguity">Tracks on each tracked object.</param>
/// <param name="Spuriousness">Share of tracks on nothing.</param>
/// <param name="StaleShare">Share of tracks that are stale.</param>
public sealed record NodePictures(
    string Name, double Completeness, double Ambiguity, double Spuriousness, double StaleShare, double SwapsPerReplication)
{
    /// <summary>Every post of an option, in its order.</summary>
    public static ImmutableArray<NodePictures> Of(StudyFindings findings, int option)
    {
        var pictures = findings.Table.Totals(option).Pictures;
        return
        [
            .. findings.Study.Options[option].Nodes.Select((name, node) =>
            {
                var sum = pictures.GetValueOrDefault(CommandPostPlacement.FirstNode + node);
                double all = sum.Tracks + sum.Spurious;
                return new NodePictures(
                    name,
                    (double)sum.Tracked / sum.Objects,
                    (double)sum.Tracks / sum.Tracked,
                    sum.Spurious / all,
                    sum.Stale / all,
                    (double)sum.Swaps / findings.Table.Replications);
            }),
        ];
    }
}
