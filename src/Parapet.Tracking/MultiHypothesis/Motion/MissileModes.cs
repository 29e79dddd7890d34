using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// An aircraft never becomes a missile. Once the plots have said which of the two a target is, the other's modes of
/// motion leave it and cost nothing more; a track taken for an aircraft's gets a missile's back when it flies as none can.
/// A mode that a target does without has the weight 0.
/// </summary>
internal sealed class MissileModes
{
    private const double LeastShare = 1e-3;
    private const double HighestAircraftMetres = 20_000;
    private const double FastestAircraftMetresPerSecond = 700;

    private readonly bool[] _isMissile;
    private readonly double[] _prior;
    private readonly bool _hasBoth;

    /// <param name="prior">The share of each mode among new targets.</param>
    public MissileModes(ReadOnlySpan<MotionMode> modes, double[] prior)
    {
        _isMissile = new bool[modes.Length];
        for (var i = 0; i < modes.Length; i++)
        {
            _isMissile[i] = modes[i].IsMissile;
        }

        _prior = prior;
        _hasBoth = _isMissile.Contains(true) && _isMissile.Contains(false);
    }

    /// <summary>Looks at a target after a plot, its mode weights adding up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Choose(TargetHypothesis target)
    {
        if (!_hasBoth)
        {
            return;
        }

        var share = 0.0;
        for (var i = 0; i < target.ModeCount; i++)
        {
            share += _isMissile[i] ? target.ModeWeights[i] : 0;
        }

        if (share == 0)
        {
            if (FliesAsNoAircraft(target))
            {
                GiveBack(target);
            }
        }
        else if (share < LeastShare)
        {
            Leave(target, isMissile: true, 1 - share);
        }
        else if (share > 1 - LeastShare && share < 1)
        {
            Leave(target, isMissile: false, share);
        }
    }

    private static bool FliesAsNoAircraft(TargetHypothesis target)
    {
        ref readonly var s = ref target.Modes[0];
        return s.Z > HighestAircraftMetres
            || s.Vx * s.Vx + s.Vy * s.Vy + s.Vz * s.Vz > FastestAircraftMetresPerSecond * FastestAircraftMetresPerSecond;
    }

    private void Leave(TargetHypothesis target, bool isMissile, double rest)
    {
        for (var i = 0; i < target.ModeCount; i++)
        {
            target.ModeWeights[i] = _isMissile[i] == isMissile ? 0 : target.ModeWeights[i] / rest;
        }
    }

    private void GiveBack(TargetHypothesis target)
    {
        var given = 0.0;
        for (var i = 0; i < target.ModeCount; i++)
        {
            if (!_isMissile[i])
            {
                continue;
            }

            target.Modes[i] = target.Combined;
            given += target.ModeWeights[i] = _prior[i];
        }

        for (var i = 0; i < target.ModeCount; i++)
        {
            target.ModeWeights[i] /= 1 + given;
        }
    }
}
