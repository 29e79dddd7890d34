using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>Brings every target hypothesis to the time of a scan and finds the plots it may take.</summary>
internal sealed class Prediction(MotionBank bank, MultiHypothesisSettings settings, ScanWork work)
{
    /// <summary>A plot that makes the scan this much less likely than a miss, as a logarithm, is not worth a hypothesis.</summary>
    public const double LeastGain = -9;

    // A keeper's radar has just seen a target of one plot, and where it flies nobody knows: the next look finds it as the last one did.
    private readonly bool _sparesFirst = settings.Ground is not null;

    /// <summary>Plots not offered to a target because others were likelier.</summary>
    public long PlotsRefused { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(List<TargetHypothesis> targets, LocalSensor sensor, double seconds)
    {
        var survival = Math.Exp(-seconds / settings.MeanLife.Seconds);
        var gate = Math.Sqrt(settings.Gate);
        foreach (var target in targets)
        {
            var isSpared = _sparesFirst && target.Plots == 1;
            var above = target.ShareAboveGround;
            bank.Predict(target, isSpared ? seconds : Meet(target, sensor, seconds));
            target.Existence *= survival * StillAbove(target, above);
            target.Detection = sensor.DetectionProbability.Value * (isSpared ? 1 : sensor.ShareInView(target.Combined));
            target.LogMissed = Math.Log(1 - target.Existence * target.Detection);
            target.FirstCandidate = work.CandidateCount;
            if (target.Detection > 1e-6)
            {
                FindPlots(target, gate);
            }

            // More than a cluster may hold are not worth the room that they take.
            PlotsRefused += work.KeepLikeliest(target.FirstCandidate, settings.GreatestCluster);
            target.CandidateCount = work.CandidateCount - target.FirstCandidate;
        }
    }

    /// <summary>
    /// The chance that a target which was above the ground still is. What wanders out of the ground makes up for what wanders
    /// into it: an aircraft low down, of uncertain height, is not lost look by look.
    /// </summary>
    private static double StillAbove(TargetHypothesis target, double before) =>
        target.ShareAboveGround < before ? target.ShareAboveGround / before : 1;

    /// <summary>Moves a target on to when the sensor meets it in this scan.</summary>
    /// <returns>By how much.</returns>
    private static double Meet(TargetHypothesis target, LocalSensor sensor, double seconds)
    {
        var before = target.OffsetSeconds;
        target.OffsetSeconds = sensor.OffsetSeconds(target.Combined, before, seconds - before);
        return Math.Max(0, seconds + target.OffsetSeconds - before);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindPlots(TargetHypothesis target, double gate)
    {
        ref readonly var s = ref target.Combined;
        var halfX = gate * Math.Sqrt(s.Pxx + work.Index.LargestXVariance);
        var halfY = gate * Math.Sqrt(s.Pyy + work.Index.LargestYVariance);
        var (first, end) = work.Index.Between(s.X - halfX, s.X + halfX);
        var log = Math.Log(target.Existence * target.Detection) - target.LogMissed;
        for (var i = first; i < end; i += PlotIndex.Lanes)
        {
            for (var near = work.Index.Near(i, end, s, target.OffsetSeconds, halfY, settings.Gate); near != 0; near &= near - 1)
            {
                Consider(target, work.Index.Plots[i + BitOperations.TrailingZeroCount(near)], log);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Consider(TargetHypothesis target, int plot, double log)
    {
        ref readonly var m = ref work.SeenBy(target, plot);
        var gain = log + Math.Log(bank.Density(target, m)) - m.LogOtherDensity;
        if (gain > LeastGain)
        {
            work.Add(plot, gain);
        }
    }
}
