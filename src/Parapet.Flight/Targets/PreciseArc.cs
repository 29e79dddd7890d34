using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>A ballistic flight by the adaptive method, phase by phase, to where it comes down.</summary>
internal sealed class PreciseArc
{
    /// <summary>Of one step, in metres.</summary>
    private const double Tolerance = 1e-7;

    /// <summary>No flight of this model lasts longer, in seconds.</summary>
    private const double Longest = 10_000;

    private readonly BallisticDescription _missile;
    private readonly BallisticShot _shot;
    private readonly ManoeuvrePlan _plan;
    private readonly Func<Geodetic, double> _groundMetres;
    private DormandPrince<BallisticAcceleration> _method;

    /// <param name="groundMetres">Height above the ellipsoid of what it comes down on.</param>
    public PreciseArc(BallisticDescription missile, BallisticShot shot, ManoeuvrePlan plan, TargetState start, Func<Geodetic, double> groundMetres)
    {
        (_missile, _shot, _plan, _groundMetres) = (missile, shot, plan, groundMetres);
        _method = new(new(missile, shot, plan, powered: true, rising: true), Tolerance, 0, start);
    }

    /// <summary>When thrust ends; known once it has flown past.</summary>
    public TargetState StateAtBurnout { get; private set; }

    /// <summary>Flies it to the end, which is returned.</summary>
    /// <param name="visit">Told of every step: when it began and ended, and the state at any moment of it.</param>
    public (double Seconds, TargetState State) Fly(Action<double, double, Func<double, TargetState>>? visit = null)
    {
        while (_method.Seconds < _shot.BurnSeconds)
        {
            var end = _shot.PhaseEndAfter(_method.Seconds);
            while (_method.Seconds < end)
            {
                _method.Step(end);
                visit?.Invoke(_method.StepBegan, _method.Seconds, _method.At);
            }

            Begin(powered: end < _shot.BurnSeconds);
        }

        StateAtBurnout = _method.State;
        while (_method.Seconds < Longest)
        {
            _method.Step(Longest);
            if (AboveGround(_method.State) <= 0)
            {
                var seconds = Touchdown();
                visit?.Invoke(_method.StepBegan, seconds, _method.At);
                return (seconds, _method.At(seconds));
            }

            visit?.Invoke(_method.StepBegan, _method.Seconds, _method.At);
        }

        throw new ArgumentException(FormattableString.Invariant($"the missile does not come down within {Longest:F0} s; a slower one is needed"));
    }

    private void Begin(bool powered)
    {
        var rising = powered && _shot.IsRising(_method.Seconds);
        _method = new(new(_missile, _shot, _plan, powered, rising), Tolerance, _method.Seconds, _method.State);
    }

    private double Touchdown()
    {
        var (above, below) = (_method.StepBegan, _method.Seconds);
        for (var halving = 0; halving < 50; halving++)
        {
            var middle = (above + below) / 2;
            (above, below) = AboveGround(_method.At(middle)) > 0 ? (middle, below) : (above, middle);
        }

        return below;
    }

    private double AboveGround(in TargetState state)
    {
        var place = Wgs84.ToGeodetic(state.Position);
        return place.Height.Metres - _groundMetres(place);
    }
}
