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
        var outcomes = findings.Table.Of(option).ToArray();
        return
        [
            .. findings.Study.Options[option].Nodes.Select((name, node) =>
            {
                var pictures = outcomes.SelectMany(outcome => outcome.Pictures).Where(picture => picture.Node == CommandPostPlacement.FirstNode + node).ToArray();
                double objects = pictures.Sum(picture => picture.Objects);
                double tracked = pictures.Sum(picture => picture.Tracked);
                double tracks = pictures.Sum(picture => picture.Tracks);
                double all = tracks + pictures.Sum(picture => picture.Spurious);
                return new NodePictures(
                    name,
                    tracked / objects,
                    tracks / tracked,
                    pictures.Sum(picture => picture.Spurious) / all,
                    pictures.Sum(picture => picture.Stale) / all,
                    (double)pictures.Sum(picture => picture.Swaps) / outcomes.Length);
            }),
        ];
    }
}
