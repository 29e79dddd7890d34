using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>Which kinds of threat, cause and loss any run met, finished by every option or not, and how long they ran.</summary>
public sealed class MetKinds
{
    private readonly SortedSet<TargetClass> _classes = [];
    private readonly bool[] _causes = new bool[Enum.GetValues<FirstCause>().Length];
    private readonly bool[] _losses = new bool[Enum.GetValues<LossMechanism>().Length];
    private bool _areAllOfOneClass = true;

    /// <summary>In the order of the enumeration.</summary>
    public ImmutableArray<TargetClass> Classes => [.. _classes];

    /// <summary>First causes of any leaker, in the order of the chain.</summary>
    public ImmutableArray<FirstCause> Causes => [.. Enum.GetValues<FirstCause>().Where(cause => _causes[(int)cause])];

    /// <summary>By which any friend was lost, in the order in which they are looked at.</summary>
    public ImmutableArray<LossMechanism> Losses => [.. Enum.GetValues<LossMechanism>().Where(mechanism => _losses[(int)mechanism])];

    /// <summary>Whether every raid is of one class alone and several are met.</summary>
    public bool ComesByTurns => _classes.Count > 1 && _areAllOfOneClass;

    /// <summary>Of the longest run, the last one whole.</summary>
    public int Minutes { get; private set; }

    internal void Take(ReplicationOutcome outcome)
    {
        foreach (var entry in outcome.Classes)
        {
            _classes.Add(entry.Class);
            for (var cause = 0; cause < _causes.Length; cause++)
            {
                _causes[cause] |= entry.FirstCauses[cause] > 0;
            }
        }

        for (var mechanism = 0; mechanism < _losses.Length; mechanism++)
        {
            _losses[mechanism] |= outcome.FriendLosses[mechanism] > 0;
        }

        Minutes = Math.Max(Minutes, outcome.Course.Minutes);
        _areAllOfOneClass &= outcome.Classes.Count(entry => entry.Raid > 0) == 1;
    }
}
