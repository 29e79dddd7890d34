using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// How common each mode is, and which modes stand for the others until the second plot: before it turns cannot be told from
/// straight flight.
/// </summary>
internal sealed class ModeShares
{
    private readonly double[] _prior;
    private readonly int[] _standIn;
    private readonly double[] _laterShare;

    /// <param name="modes">Those of the first plot before the others.</param>
    public ModeShares(MotionMode[] modes)
    {
        var shares = modes.Sum(mode => mode.Share);
        _prior = [.. modes.Select(mode => mode.Share / shares)];
        FirstModes = Math.Max(1, modes.TakeWhile(mode => mode.FromFirstPlot).Count());
        _standIn = [.. modes.Select(mode => Math.Max(0, Array.FindIndex(modes, 0, FirstModes, first => first.IsMissile == mode.IsMissile)))];
        _laterShare = [.. Enumerable.Range(0, FirstModes).Select(LaterShareOf)];
    }

    /// <summary>How many modes a target seen once has.</summary>
    public int FirstModes { get; }

    /// <summary>The share of each mode; together 1.</summary>
    public double[] Prior => _prior;

    /// <summary>For each mode the one of the first plot that stands for it until the second.</summary>
    public int[] StandIn => _standIn;

    /// <summary>The share of a mode of the first plot with that of those it stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double First(int mode) => _prior[mode] + _laterShare[mode];

    /// <summary>The share of a mode of a target that has <paramref name="count"/> modes: <see cref="First"/> until it has all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(int mode, int count) => count < _prior.Length ? First(mode) : _prior[mode];

    /// <summary>Begins the later modes of a target as copies of those that stood for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Unfold(TargetHypothesis target)
    {
        for (var i = FirstModes; i < _prior.Length; i++)
        {
            var first = _standIn[i];
            target.Modes[i] = target.Modes[first];
            target.ModeWeights[i] = target.ModeWeights[first] / First(first) * _prior[i];
        }

        for (var i = 0; i < FirstModes; i++)
        {
            if (_laterShare[i] > 0)
            {
                target.ModeWeights[i] = target.ModeWeights[i] / First(i) * _prior[i];
            }
        }

        target.ModeCount = _prior.Length;
    }

    private double LaterShareOf(int first) => _prior.Where((_, mode) => mode >= FirstModes && _standIn[mode] == first).Sum();
}
