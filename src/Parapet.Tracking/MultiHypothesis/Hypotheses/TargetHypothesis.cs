using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis.Hypotheses;

/// <summary>
/// One history of one possible target: which plots it took, whether it exists, where it is in each mode of motion.
/// Shared by every global hypothesis that agrees on that history; taken from and given back to a store.
/// </summary>
internal sealed class TargetHypothesis
{
    public const int LongestHistory = 12;

    /// <summary>One state a mode; the first <see cref="ModeCount"/> hold.</summary>
    public KinematicState[] Modes = [];

    /// <summary>The probability of each mode; they add up to 1.</summary>
    public double[] ModeWeights = [];

    public int ModeCount;
    public DragState Drag;

    /// <summary>The mixture over the modes, each without what of it is below the ground.</summary>
    public KinematicState Combined;

    /// <summary>The share of the modes, taken whole, that is above the ground, in [0, 1].</summary>
    public double ShareAboveGround = 1;

    /// <summary>When the states hold, from the time of the last scan: at most 0.</summary>
    public double OffsetSeconds;

    public Instant FirstPlot;
    public Instant LastPlot;
    public int Plots;

    /// <summary>Which possible target this is a history of; no other has the number.</summary>
    public int Label;

    /// <summary>The probability that the target exists, given this history and everything else in the global hypothesis.</summary>
    public double Existence;

    /// <summary>The serial numbers of the plots taken at the last looks, newest first; 0 where none was.</summary>
    public readonly int[] History = new int[LongestHistory];

    /// <summary>
    /// While it shares plots with others: the part of its covariance that lies in their common centre, the rest in its
    /// difference from them, of which such plots tell little. 0 where it was last seen alone.
    /// </summary>
    public double CentreShare;

    /// <summary>Its part of the present scan's list of possible plots.</summary>
    public int FirstCandidate;
    public int CandidateCount;

    /// <summary>Logarithm of the chance that a target of this existence gives no plot in the present scan.</summary>
    public double LogMissed;

    /// <summary>The chance of a plot in the present scan, if the target exists.</summary>
    public double Detection;

    /// <summary>The last scan in which a global hypothesis used it.</summary>
    public int UsedInScan;

    /// <summary>Total weight of the global hypotheses that use it, while hypotheses are merged.</summary>
    public double Weight;

    /// <summary>While a cluster is split: the part it goes to.</summary>
    public int Part;

    /// <summary>Whether the last report stood on this history, or on the one that it continues.</summary>
    public bool WasReported;

    /// <summary>Who stands for it from now on, where two histories agree on all that is remembered.</summary>
    public TargetHypothesis? Replacement;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Remember(int plotSerial, int length)
    {
        Array.Copy(History, 0, History, 1, length - 1);
        History[0] = plotSerial;
    }

    public bool HasHistoryOf(TargetHypothesis other, int length) =>
        History.AsSpan(0, length).SequenceEqual(other.History.AsSpan(0, length));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyFrom(TargetHypothesis other)
    {
        Array.Copy(other.Modes, Modes, other.ModeCount);
        Array.Copy(other.ModeWeights, ModeWeights, other.ModeCount);
        ModeCount = other.ModeCount;
        Drag = other.Drag;
        Combined = other.Combined;
        ShareAboveGround = other.ShareAboveGround;
        (OffsetSeconds, FirstPlot, LastPlot, Plots) = (other.OffsetSeconds, other.FirstPlot, other.LastPlot, other.Plots);
        (Label, WasReported) = (other.Label, other.WasReported);
        Existence = other.Existence;
        CentreShare = other.CentreShare;
        other.History.CopyTo(History, 0);
        CandidateCount = 0;
        Replacement = null;
        Weight = 0;
    }
}
