using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>A ballistic missile on its way: powered, coasting, re-entering. Advances by integration steps that shorten in air.</summary>
internal struct BallisticArc(BallisticDescription missile, BallisticShot shot, ManoeuvrePlan plan, TargetState start)
{
    private const double DenseAirMetres = 60_000;
    private const double ThinAirMetres = 120_000;

    /// <summary>No ground reaches here, in metres.</summary>
    private const double AboveAllGround = 8900;

    /// <summary>Of a step where a body weaves, in seconds: a sixteenth of the quickest weave.</summary>
    private const double WeavingStep = 0.125;

    private readonly FallingBody _body = BallisticAim.Body(missile);

    private readonly double _weavesBelowMetres = missile.Manoeuvre?.WeaveBelow.Metres ?? double.NegativeInfinity;

    private readonly LiftingBody? _lifting = missile.Manoeuvre is { } manoeuvre ? new(missile, manoeuvre, plan) : null;

    public double Seconds { get; private set; }

    public TargetState State { get; private set; } = start;

    /// <summary>The state one step earlier.</summary>
    public TargetState Previous { get; private set; } = start;

    public double PreviousSeconds { get; private set; }

    public double HeightMetres { get; private set; } = RadialHeight.Metres(start.Position);

    public readonly bool IsPowered => Seconds < shot.BurnSeconds;

    public void Step()
    {
        (Previous, PreviousSeconds) = (State, Seconds);
        if (IsPowered)
        {
            Burn();
        }
        else
        {
            Coast();
        }

        HeightMetres = RadialHeight.Metres(State.Position);
    }

    /// <summary>Flies on until it is down at a height above the ellipsoid; the last state is the one there.</summary>
    public void FlyDownTo(double heightMetres)
    {
        do
        {
            Step();
        }
        while (IsPowered || HeightMetres > heightMetres);

        Cut(heightMetres, null);
    }

    /// <summary>Flies on until it strikes the ground; the last state is the one there.</summary>
    /// <param name="elevation">The ground.</param>
    /// <param name="steps">Takes every step, the last of them whole, beyond the ground; null where nobody wants them.</param>
    public void FlyDownTo(IElevation elevation, List<ArcStep>? steps = null)
    {
        do
        {
            Step();
            steps?.Add(new(Seconds, State, HeightMetres, IsPowered));
        }
        while (IsPowered || HeightMetres > AboveAllGround || HeightMetres > GroundBelow(State.Position, elevation));

        Cut(0, elevation);
    }

    private static double GroundBelow(Position<Ecef> position, IElevation elevation)
    {
        var place = Wgs84.ToGeodetic(position);
        return elevation.HeightAt(place.Latitude, place.Longitude).Metres;
    }

    private void Coast()
    {
        var seconds = HeightMetres < _weavesBelowMetres ? WeavingStep : HeightMetres < DenseAirMetres ? 0.5 : HeightMetres < ThinAirMetres ? 1 : 3;
        State = _lifting is { } lifting ? RungeKutta.Step(lifting, Seconds, seconds, State) : _body.Step(State, seconds, default);
        Seconds += seconds;
    }

    private void Burn()
    {
        var seconds = shot.StepAt(Seconds);

        // Without stages drag is left to the thrust, which the solver sets net of it.
        var coefficient = shot.History is { } history ? missile.LaunchBallisticCoefficient * history.MassAt(Seconds + seconds / 2) : double.PositiveInfinity;
        var moved = (_body with { BallisticCoefficient = coefficient }).Step(State, seconds, shot.ThrustOver(Seconds, seconds));
        State = moved with { Position = moved.Position - shot.LeadOver(Seconds, seconds) };
        Seconds += seconds;
        if (shot.BurnSeconds - Seconds < 1e-9 * shot.BurnSeconds)
        {
            Seconds = shot.BurnSeconds;
        }
    }

    /// <summary>Moves the end of the last step back to where it meets a height, or the ground.</summary>
    private void Cut(double heightMetres, IElevation? elevation)
    {
        var (from, to, seconds) = (Previous, State, Seconds - PreviousSeconds);
        var (above, below) = (0.0, 1.0);
        for (var halving = 0; halving < 40; halving++)
        {
            var middle = (above + below) / 2;
            var position = Hermite.Between(from, to, seconds, middle).Position;
            var limit = elevation is null ? heightMetres : GroundBelow(position, elevation);
            (above, below) = RadialHeight.Metres(position) > limit ? (middle, below) : (above, middle);
        }

        State = Hermite.Between(from, to, seconds, below);
        Seconds = PreviousSeconds + below * seconds;
        HeightMetres = RadialHeight.Metres(State.Position);
    }
}
