using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;

namespace Parapet.Tracking.MultiHypothesis.Resolution;

/// <summary>Two or three histories that the sensor may see as one target in this scan, with the plots that may be theirs together.</summary>
internal sealed class TargetGroup
{
    /// <summary>The most members: what four or more give as one plot is not modelled.</summary>
    public const int Greatest = 3;

    private readonly TargetHypothesis[] _members = new TargetHypothesis[Greatest];
    private readonly List<TargetHypothesis?> _children = [];

    public int Count { get; private set; }

    public ReadOnlySpan<TargetHypothesis> Members => _members.AsSpan(0, Count);

    /// <summary>The group's part of the scan's list of possible plots.</summary>
    public PlotClaim Claim { get; set; }

    /// <summary>Logarithm of the chance that the group gives no plot.</summary>
    public double LogMissed { get; private set; }

    /// <summary>The chance of a plot: that of any of its members, for none is weaker for the others' echoes.</summary>
    public double Detection { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Set(ReadOnlySpan<TargetHypothesis> members)
    {
        members.CopyTo(_members);
        Count = members.Length;
        var missed = 1.0;
        foreach (var member in members)
        {
            missed *= 1 - member.Detection;
        }

        (Detection, LogMissed) = (1 - missed, Math.Log(missed));
        _children.Clear();
    }

    public bool Has(TargetHypothesis target) => Members.IndexOf(target) >= 0;

    /// <summary>The member's history with a plot of the group taken; null until it is made.</summary>
    public ref TargetHypothesis? Child(int candidate, int member)
    {
        var place = (candidate - Claim.First) * Greatest + member;
        while (_children.Count <= place)
        {
            _children.Add(null);
        }

        return ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_children)[place];
    }
}
