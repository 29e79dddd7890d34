using System.Collections.Immutable;
using Parapet.BattleManagement.Fighters;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Fighters;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>One fighter in a run: where it is, what it is about, and what it still has.</summary>
internal sealed class Fighter
{
    private readonly Position<Ecef>[] _ends;
    private readonly AirBase _home;
    private ImmutableArray<int> _load;
    private int _end;

    public Fighter(FighterId id, TargetId target, FighterStation station, FireUnitId unit, Post post, NoseRadar radar, AirBase home)
    {
        (Id, Target, Station, Unit, Post, Radar, _home) = (id, target, station, unit, post, radar, home);
        _load = home.Arm();
        var half = station.Leg * 0.5;
        _ends =
        [
            Wgs84.ToEcef(Geodesic.Direct(station.Patrol, station.Heading, half).Place),
            Wgs84.ToEcef(Geodesic.Direct(station.Patrol, station.Heading + 180.Degrees, half).Place),
        ];
        Pilot = NewPilot();
    }

    public FighterId Id { get; }

    public TargetId Target { get; }

    public FighterStation Station { get; }

    public FireUnitId Unit { get; }

    public Post Post { get; }

    public NoseRadar Radar { get; }

    public FighterPhase Phase { get; set; } = FighterPhase.Alert;

    /// <summary>Anew for every flight, with what it was armed with.</summary>
    public FighterPilot Pilot { get; private set; }

    /// <summary>Null on the ground.</summary>
    public FighterFlight? Flight { get; private set; }

    /// <summary>Its newest order while it is on its way up; null where it has none.</summary>
    public FighterOrder? Awaited { get; set; }

    /// <summary>When what it waits for on the ground is over.</summary>
    public Instant ReadyAt { get; set; } = Instant.Start;

    /// <summary>Counts its radar's looks in the run.</summary>
    public long Frames { get; private set; }

    /// <summary>When its radar looks again.</summary>
    public Instant NextLook { get; private set; } = Instant.Start;

    /// <summary>What its radar held at its newest look that held anything; truth, for its pilot's eyes alone.</summary>
    public TargetId? Held { get; set; }

    public bool IsAirborne => Flight is not null;

    /// <summary>How long it can dash from where it is and still come home at cruise.</summary>
    public Duration TimeLeft
    {
        get
        {
            var airframe = Station.Fighter.Airframe;
            var (cruise, dash) = (airframe.CruiseSpeed.MetresPerSecond, airframe.DashSpeed.MetresPerSecond);
            var (fuel, home) = Flight is { } flight ? (flight.FuelLeft.Seconds, SecondsHome) : (airframe.Endurance.Seconds, 0);
            return Duration.FromSeconds(Math.Max(0, (fuel - home) / (airframe.DashBurn + dash / cruise)));
        }
    }

    /// <summary>At cruise from where it is; zero on the ground.</summary>
    public double SecondsHome => Flight is { } flight
        ? (flight.State.Position - Wgs84.ToEcef(Station.Base)).Norm / Station.Fighter.Airframe.CruiseSpeed.MetresPerSecond
        : 0;

    /// <summary>Whether its fuel just brings it home, or it has nothing left to shoot.</summary>
    public bool MustGoHome => Flight!.FuelLeft.Seconds <= SecondsHome || (Pilot.RoundsLeft == 0 && Phase != FighterPhase.Committed);

    /// <summary>Whether it is over its base: within one turn's width, so that it never circles a place that it cannot reach.</summary>
    public bool IsHome => SecondsHome * Station.Fighter.Airframe.CruiseSpeed.MetresPerSecond < TurnMetres;

    /// <summary>The height on its way home: down in time to be at its base's there.</summary>
    public Length HeightHome => Length.Min(
        Station.Patrol.Height, Length.FromMetres(Station.Base.Height.Metres + Station.Fighter.Airframe.ClimbLimit.MetresPerSecond * SecondsHome / 2));

    /// <summary>From an order on the ground until it is where it patrols.</summary>
    public double SecondsToStation => Station.Scramble.Seconds + SecondsBetween;

    /// <summary>Of full tanks, what a patrol burns between coming and leaving.</summary>
    public double PatrolShare => Math.Max(0, 1 - 2 * SecondsBetween / Station.Fighter.Airframe.Endurance.Seconds);

    public void TakeOff(Geodetic place, double fuelShare)
    {
        Pilot = NewPilot();
        Flight = new(Station.Fighter.Airframe, place, _ends[0], fuelShare);
    }

    /// <summary>It is shot down, with what hangs on it.</summary>
    public void Fall()
    {
        Flight = null;
        _load = [.. _load.Select(_ => 0)];
    }

    /// <summary>It is on the ground, and what it brought home is the base's again until it is armed.</summary>
    public void Land()
    {
        Flight = null;
        for (var type = 0; type < _load.Length; type++)
        {
            _home.TakeBack(type, Pilot.Left(type));
        }

        _load = [.. _load.Select(_ => 0)];
    }

    /// <summary>As far as its base has missiles.</summary>
    public void Arm() => _load = _home.Arm();

    /// <summary>Missiles of a type that hang on it.</summary>
    public int Carries(int type) => IsAirborne ? Pilot.Left(type) : _load[type];

    /// <summary>Missiles that hang on it.</summary>
    public int Armed => IsAirborne ? Pilot.RoundsLeft : _load.Sum();

    /// <summary>The end of the racetrack that it flies to, the other once it is near.</summary>
    public Steering OnPatrol(Position<Ecef> own)
    {
        // Within one turn's width of an end, so that it never circles one that it cannot reach.
        if ((Below(own) - Below(_ends[_end])).Norm < TurnMetres)
        {
            _end = 1 - _end;
        }

        return new(_ends[_end], Station.Patrol.Height, Dash: false);
    }

    /// <summary>Whether its radar is due for a look, which is then counted.</summary>
    public bool TakeLook(Instant now)
    {
        if (now < NextLook)
        {
            return false;
        }

        NextLook = now + Station.Fighter.Radar.FramePeriod;
        Frames++;
        return true;
    }

    private double SecondsBetween =>
        (Wgs84.ToEcef(Station.Patrol) - Wgs84.ToEcef(Station.Base)).Norm / Station.Fighter.Airframe.CruiseSpeed.MetresPerSecond;

    private double TurnMetres
    {
        get
        {
            var speed = Station.Fighter.Airframe.CruiseSpeed.MetresPerSecond;
            return 2 * speed * speed / Station.Fighter.Airframe.TurnLimit.MetresPerSecondSquared;
        }
    }

    private static Position<Ecef> Below(Position<Ecef> place) => Wgs84.ToEcef(Wgs84.ToGeodetic(place).WithHeight(Length.Zero));

    private FighterPilot NewPilot() => new(
        [
            .. Station.Fighter.Weapons.Select((carried, type) => new AirWeapon(
                carried.Weapon.MeanSpeed, carried.Weapon.MinimumRange, carried.Weapon.FlightAt(Length.FromMetres(AirWeaponDescription.HighMetres)),
                carried.Weapon.LowShare, Length.FromMetres(AirWeaponDescription.HighMetres), _load[type])),
        ],
        Station.Fighter.ShootingMargin, Station.Identification);
}
