using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// The interacting modes of motion [BlomBarShalom1988]. A mode is left at a rate of its own, and which one follows
/// does not depend on which was left: so mixing takes one pool for all modes and not a mixture a pair.
/// </summary>
internal sealed class MotionBank
{
    private const double StandardGravity = 9.80665;
    private const double LeastWeight = 1e-9;
    public const double NoWeight = 1e-7;

    private readonly MotionMode[] _modes;
    private readonly ModeStep[] _steps;
    private readonly ModeShares _shares;
    private readonly FirstStates _first;
    private readonly int _dimensions;
    private readonly CurvedGround? _ground;
    private readonly double[] _parts;
    private readonly int _missileStandIn;
    private readonly UnscentedUpdate? _unscented;
    private readonly MissileModes _missiles;
    private readonly LowestGround? _lowest;
    private double _seconds = double.NaN;

    /// <param name="modes">Those of the first plot before the others.</param>
    /// <param name="lowest">What no target flies below; null for targets on a plane.</param>
    public MotionBank(
        IReadOnlyList<MotionMode> modes, double velocitySigma, int dimensions, bool isUnscented = false, CurvedGround? ground = null, LowestGround? lowest = null)
    {
        _modes = [.. modes];
        Falling = Array.FindIndex(_modes, mode => mode.Falls);
        _steps = new ModeStep[_modes.Length];
        _parts = new double[_modes.Length];
        _shares = new(_modes);
        _first = new(_modes, _shares, velocitySigma, dimensions);
        _dimensions = dimensions;
        _unscented = isUnscented && dimensions == 3 ? new() : null;
        _ground = ground;
        _lowest = lowest;
        _missileStandIn = _shares.StandIn.Max();
        _missiles = new(_modes, _shares.Prior);
    }

    public int Count => _modes.Length;

    /// <summary>The mode of free fall, or -1.</summary>
    public int Falling { get; }

    /// <summary>Gives a target seen once its states.</summary>
    /// <param name="courses">What is known of those before it.</param>
    /// <param name="companion">Whose velocity it has, more or less; null where it is like any other.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Start(TargetHypothesis target, in Measurement m, SalvoCourses? courses, Instant time, in KinematicState? companion = null)
    {
        _first.Start(target, m, courses, time, companion);
        Combine(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Predict(TargetHypothesis target, double seconds)
    {
        if (seconds != _seconds)
        {
            Prepare(seconds);
        }

        if (target.Plots == 1 && _ground is not null)
        {
            PredictFirst(target, seconds);
            return;
        }

        if (seconds > 0 && target.ModeCount > 1)
        {
            Mix(target, 0);
            if (_missileStandIn > 0)
            {
                Mix(target, _missileStandIn);
            }
        }

        for (var i = 0; i < target.ModeCount; i++)
        {
            if (target.ModeWeights[i] == 0)
            {
                continue;
            }

            if (_modes[i].Falls)
            {
                FallingMotion.Predict(ref target.Modes[i], ref target.Drag, _modes[i].Intensity, seconds, _ground);
            }
            else
            {
                _steps[i].Predict(ref target.Modes[i]);
            }
        }

        Combine(target);
    }

    /// <summary>
    /// Of one plot so little is known that modes need not mix, and that a fall is a drop: most targets of a keeper are false
    /// plots that never see another.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PredictFirst(TargetHypothesis target, double seconds)
    {
        for (var i = 0; i < target.ModeCount; i++)
        {
            _steps[i].Predict(ref target.Modes[i]);
            if (!_modes[i].Falls)
            {
                continue;
            }

            target.Modes[i].Z -= StandardGravity * seconds * seconds / 2;
            target.Modes[i].Vz -= StandardGravity * seconds;
        }

        Combine(target);
    }

    /// <summary>The density of the measurement, were it the target's: of the part of it that is above the ground.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Density(TargetHypothesis target, in Measurement m)
    {
        if (target.ShareAboveGround == 1)
        {
            return WholeDensity(target, m);
        }

        var above = 0.0;
        for (var i = 0; i < target.ModeCount; i++)
        {
            if (target.ModeWeights[i] < NoWeight)
            {
                continue;
            }

            ref readonly var s = ref target.Modes[i];
            var part = target.ModeWeights[i] * s.Density(m, _dimensions, out var z, out var variance);
            if (part > 0)
            {
                above += part * LowestGround.ShareAbove(_lowest!.Margin(s) + z - s.Z, variance);
            }
        }

        return above / target.ShareAboveGround;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double WholeDensity(TargetHypothesis target, in Measurement m)
    {
        var sum = 0.0;
        for (var i = 0; i < target.ModeCount; i++)
        {
            sum += _parts[i] = target.ModeWeights[i] < NoWeight ? 0 : target.ModeWeights[i] * target.Modes[i].Density(m, _dimensions);
        }

        return sum;
    }

    /// <summary>Takes the measurement in as the target's own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Update(TargetHypothesis target, in Measurement m)
    {
        if (target.ModeCount < _modes.Length)
        {
            _shares.Unfold(target);
        }

        var density = WholeDensity(target, m);
        for (var i = 0; i < target.ModeCount; i++)
        {
            if (target.ModeWeights[i] == 0)
            {
                continue;
            }

            target.ModeWeights[i] = Math.Max(_parts[i] / density, LeastWeight);
            if (_unscented is not null && !_modes[i].Falls)
            {
                _unscented.Apply(ref target.Modes[i], m);
            }
            else
            {
                Take(target, i, m);
            }
        }

        Normalise(target);
        _missiles.Choose(target);
        Combine(target);
    }

    /// <summary>Takes in what a plot shared with others says of the target in each mode, as a converted place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Update(TargetHypothesis target, ReadOnlySpan<Measurement> ofModes)
    {
        var density = 0.0;
        for (var i = 0; i < _modes.Length; i++)
        {
            density += _parts[i] = target.ModeWeights[i] * target.Modes[i].Density(ofModes[i], _dimensions);
        }

        for (var i = 0; i < _modes.Length; i++)
        {
            if (density > 0)
            {
                target.ModeWeights[i] = Math.Max(_parts[i] / density, LeastWeight);
            }

            Take(target, i, ofModes[i]);
        }

        Normalise(target);
        Combine(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(TargetHypothesis target, int mode, in Measurement m)
    {
        ref var s = ref target.Modes[mode];
        var before = s;
        s.Update(m);
        if (_modes[mode].Falls)
        {
            FallingMotion.Update(before, s, ref target.Drag, m);
        }

        if (m.HasRangeRate)
        {
            s.UpdateRangeRate(m);
        }
    }

    private void Prepare(double seconds)
    {
        for (var i = 0; i < _modes.Length; i++)
        {
            _steps[i] = new(_modes[i], seconds);
        }

        _seconds = seconds;
    }

    /// <param name="kind">The mode that stands for those to be mixed: aircraft's and missiles' do not mix.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix(TargetHypothesis target, int kind)
    {
        var weights = target.ModeWeights;
        var pool = new StateMixture();
        for (var i = 0; i < target.ModeCount; i++)
        {
            if (weights[i] == 0 || _shares.StandIn[i] != kind)
            {
                continue;
            }

            pool.Add(target.Modes[i], weights[i] * (1 - _steps[i].Stay));
        }

        if (pool.Weight == 0)
        {
            return;
        }

        pool.Finish(out var left);
        var shares = 0.0;
        for (var i = 0; i < target.ModeCount; i++)
        {
            shares += weights[i] == 0 || _shares.StandIn[i] != kind ? 0 : _shares.Of(i, target.ModeCount);
        }

        for (var i = 0; i < target.ModeCount; i++)
        {
            if (weights[i] == 0 || _shares.StandIn[i] != kind)
            {
                continue;
            }

            var (own, come) = (weights[i] * _steps[i].Stay, pool.Weight * _shares.Of(i, target.ModeCount) / shares);
            var mixture = new StateMixture();
            mixture.Add(target.Modes[i], own);
            mixture.Add(left, come);
            mixture.Finish(out target.Modes[i]);
            weights[i] = own + come;
            if (_modes[i].Falls)
            {
                ShrinkCovariance(ref target.Drag, own / (own + come));
            }
        }
    }

    /// <summary>What comes from other modes knows nothing of the coefficient.</summary>
    private static void ShrinkCovariance(ref DragState drag, double share)
    {
        drag.Px *= share;
        drag.Py *= share;
        drag.Pz *= share;
        drag.Vx *= share;
        drag.Vy *= share;
        drag.Vz *= share;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalise(TargetHypothesis target)
    {
        var weights = target.ModeWeights.AsSpan(0, target.ModeCount);
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        foreach (ref var weight in weights)
        {
            weight /= sum;
        }
    }

    /// <summary>Sums the modes up, each without what is below the ground.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(TargetHypothesis target)
    {
        target.ShareAboveGround = 1;
        if (_lowest is not null && IsNearGround(target))
        {
            CombineAbove(target);
            return;
        }

        if (target.ModeCount == 1)
        {
            target.Combined = target.Modes[0];
            return;
        }

        var mixture = new StateMixture();
        for (var i = 0; i < target.ModeCount; i++)
        {
            if (target.ModeWeights[i] > 0)
            {
                mixture.Add(target.Modes[i], target.ModeWeights[i]);
            }
        }

        mixture.Finish(out target.Combined);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsNearGround(TargetHypothesis target)
    {
        for (var i = 0; i < target.ModeCount; i++)
        {
            ref readonly var s = ref target.Modes[i];
            if (target.ModeWeights[i] >= NoWeight && !LowestGround.IsFarBelow(_lowest!.Margin(s), s.Pzz))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CombineAbove(TargetHypothesis target)
    {
        var mixture = new StateMixture();
        for (var i = 0; i < target.ModeCount; i++)
        {
            var above = target.Modes[i];
            if (target.ModeWeights[i] > 0 && _lowest!.Cut(ref above) is > 0 and var share)
            {
                mixture.Add(above, target.ModeWeights[i] * share);
            }
        }

        target.ShareAboveGround = mixture.Weight;
        if (mixture.Weight > 0)
        {
            mixture.Finish(out target.Combined);
        }
    }
}
