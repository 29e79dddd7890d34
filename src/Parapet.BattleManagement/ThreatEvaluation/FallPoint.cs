namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>A falling body at a moment, with what every step of its fall asks of the place.</summary>
internal readonly struct FallPoint
{
    public FallPoint(Position<Ecef> position, Velocity<Ecef> velocity)
    {
        Position = position;
        Velocity = velocity;
        var radius = position.FromOrigin.Norm;
        Up = position.FromOrigin / radius;
        SpeedMetresPerSecond = velocity.Norm;
        HeightMetres = EarthShape.HeightMetres(radius, Up);
    }

    /// <summary>One of which all is known already.</summary>
    public FallPoint(Position<Ecef> position, Velocity<Ecef> velocity, Vector<Ecef> up, double speedMetresPerSecond, double heightMetres) =>
        (Position, Velocity, Up, SpeedMetresPerSecond, HeightMetres) = (position, velocity, up, speedMetresPerSecond, heightMetres);

    public Position<Ecef> Position { get; }

    /// <summary>Relative to the turning Earth.</summary>
    public Velocity<Ecef> Velocity { get; }

    public double SpeedMetresPerSecond { get; }

    /// <summary>Direction from the Earth's centre, of unit length.</summary>
    public Vector<Ecef> Up { get; }

    /// <summary>Above the ellipsoid.</summary>
    public double HeightMetres { get; }

    /// <summary>In m/s, downward positive.</summary>
    public double Descent => -Velocity.Along(Up);
}
