using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>What became of a class of threat under one option, summed over raids.</summary>
public sealed class ClassTotals
{
    private readonly long[] _fates = new long[Enum.GetValues<TargetFate>().Length];
    private readonly long[] _causes = new long[Enum.GetValues<FirstCause>().Length];
    private readonly List<long> _opportunities = [];

    /// <summary>Threats of the class.</summary>
    public long Raid { get; private set; }

    /// <summary>Those of them that aim at something.</summary>
    public long Attackers { get; private set; }

    /// <summary>Threats at which some fire unit could have launched, by bins of time left to impact.</summary>
    public IReadOnlyList<long> Opportunities => _opportunities;

    /// <summary>How many met a fate.</summary>
    public long Of(TargetFate fate) => _fates[(int)fate];

    /// <summary>How many leaked by a first cause.</summary>
    public long Of(FirstCause cause) => _causes[(int)cause];

    internal void Take(ClassOutcome entry)
    {
        Raid += entry.Raid;
        Attackers += entry.Attackers;
        for (var fate = 0; fate < entry.Fates.Length; fate++)
        {
            _fates[fate] += entry.Fates[fate];
        }

        for (var cause = 0; cause < entry.FirstCauses.Length; cause++)
        {
            _causes[cause] += entry.FirstCauses[cause];
        }

        for (var bin = 0; bin < entry.Opportunities.Length; bin++)
        {
            if (bin == _opportunities.Count)
            {
                _opportunities.Add(0);
            }

            _opportunities[bin] += entry.Opportunities[bin];
        }
    }
}
