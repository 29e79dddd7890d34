using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Pictures;
using Parapet.Messages;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>What an option's runs come to when they are added up, where the raids themselves do not matter.</summary>
public sealed class OptionTotals
{
    private readonly SortedDictionary<TargetClass, ClassTotals> _classes = [];
    private readonly SortedDictionary<TargetClass, ChainCount> _chain = [];
    private readonly SortedDictionary<int, NodePicture> _pictures = [];
    private readonly Dictionary<(TargetClass Class, StandardIdentity Identity, TargetCategory Category), long> _judgements = [];
    private readonly HashSet<(TargetClass Class, string Interceptor)> _fired = [];
    private readonly SortedDictionary<string, RoundTotals> _spent = new(StringComparer.Ordinal);

    /// <summary>Classes of threat that were met.</summary>
    public IReadOnlyDictionary<TargetClass, ClassTotals> Classes => _classes;

    /// <summary>The chain from sight to kill, by class; empty where it was not counted.</summary>
    public IReadOnlyCollection<ChainCount> Chain => _chain.Values;

    /// <summary>What was fired, what it killed and cost, by the type of round.</summary>
    public IReadOnlyDictionary<string, RoundTotals> Spent => _spent;

    /// <summary>Each post's picture against truth, by its number.</summary>
    public IReadOnlyDictionary<int, NodePicture> Pictures => _pictures;

    /// <summary>The cells of the confusion matrix that are not empty.</summary>
    public IEnumerable<JudgementCount> Judgements => _judgements.Select(cell => new JudgementCount(cell.Key.Class, cell.Key.Identity, cell.Key.Category, cell.Value));

    /// <summary>Whether a type of round, by its id, was fired in a raid in which the class flies.</summary>
    public IEnumerable<string> FiredWhere(TargetClass flies) => _fired.Where(pair => pair.Class == flies).Select(pair => pair.Interceptor);

    internal void Take(ReplicationOutcome outcome)
    {
        foreach (var entry in outcome.Classes)
        {
            Of(entry.Class).Take(entry);
            if (entry.Raid > 0)
            {
                foreach (var round in outcome.Rounds.Where(round => round.Fired > 0))
                {
                    _fired.Add((entry.Class, round.Interceptor));
                }
            }
        }

        foreach (var round in outcome.Rounds)
        {
            _spent[round.Interceptor] = _spent.GetValueOrDefault(round.Interceptor) + RoundTotals.Of(round);
        }

        foreach (var count in outcome.Chain)
        {
            _chain[count.Class] = _chain.TryGetValue(count.Class, out var sum) ? Sum(sum, count) : count;
        }

        foreach (var picture in outcome.Pictures)
        {
            _pictures[picture.Node] = Sum(_pictures.GetValueOrDefault(picture.Node), picture);
        }

        foreach (var cell in outcome.Judgements)
        {
            var key = (cell.Class, cell.Identity, cell.Category);
            _judgements[key] = _judgements.GetValueOrDefault(key) + cell.Samples;
        }
    }

    private ClassTotals Of(TargetClass kind)
    {
        if (!_classes.TryGetValue(kind, out var totals))
        {
            _classes.Add(kind, totals = new());
        }

        return totals;
    }

    private static ChainCount Sum(ChainCount a, ChainCount b) => checked(
        new(a.Class, a.Flown + b.Flown, [.. a.Reached.Zip(b.Reached, (one, other) => one + other)], a.Rounds + b.Rounds));

    private static NodePicture Sum(NodePicture a, NodePicture b) => new(
        b.Node, a.Objects + b.Objects, a.Tracked + b.Tracked, a.Tracks + b.Tracks, a.Spurious + b.Spurious, a.Stale + b.Stale, a.Swaps + b.Swaps);
}
