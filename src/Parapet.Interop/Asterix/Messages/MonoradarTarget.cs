namespace Parapet.Interop.Asterix.Messages;

/// <summary>What one radar says of one target at one turn of its antenna: a report of category 048, or of 001 before it, by the fields that matter most.</summary>
public readonly record struct MonoradarTarget
{
    /// <summary>The radar.</summary>
    public required DataSource Source { get; init; }

    /// <summary>Since midnight UTC, below a day.</summary>
    public Duration? TimeOfDay { get; init; }

    /// <summary>Since midnight UTC modulo 512 s, which is all that category 001 tells.</summary>
    public Duration? TruncatedTimeOfDay { get; init; }

    /// <summary>How it was detected: 0 not at all, 1 primary, 2 secondary, 3 both, 4 and 5 Mode S all-call and roll-call, 6 and 7 these with primary.</summary>
    public byte Detection { get; init; }

    /// <summary>Whether no real target is meant (SIM).</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Whether it is a test target (TST).</summary>
    public bool IsTest { get; init; }

    /// <summary>From a transponder fixed on the ground, to watch the radar itself (RAB).</summary>
    public bool IsFieldMonitor { get; init; }

    /// <summary>Whether the pilot presses to be identified (SPI).</summary>
    public bool IsIdentified { get; init; }

    /// <summary>Mode 4: 0 not interrogated, 1 friendly, 2 unknown, 3 no reply (FOE/FRI).</summary>
    public byte FriendOrFoe { get; init; }

    /// <summary>Along the line of sight; below 256 NM, in category 001 up to 512 NM.</summary>
    public Length? SlantRange { get; init; }

    /// <summary>As the antenna stood; there wherever <see cref="SlantRange"/> is.</summary>
    public Azimuth? Bearing { get; init; }

    /// <summary>Mode 3/A.</summary>
    public ReplyCode? Mode3A { get; init; }

    /// <summary>Mode 2, of military aircraft.</summary>
    public ReplyCode? Mode2 { get; init; }

    /// <summary>Above the pressure of 1013.25 hPa, as the transponder says; in steps of 25 ft.</summary>
    public Length? PressureHeight { get; init; }

    /// <summary>Above mean sea level, as a radar that measures elevation finds it; in steps of 25 ft.</summary>
    public Length? MeasuredHeight { get; init; }

    /// <summary>Of 24 bits, each aircraft's own.</summary>
    public uint? AircraftAddress { get; init; }

    /// <summary>As the aircraft calls itself.</summary>
    public CallSign? CallSign { get; init; }

    /// <summary>Of the radar's own tracker, below 4096.</summary>
    public ushort? TrackNumber { get; init; }

    /// <summary>Whether the tracker is not yet sure of the track (CNF).</summary>
    public bool IsTentative { get; init; }

    /// <summary>Whether it is the track's last report (TRE).</summary>
    public bool IsEnd { get; init; }

    /// <summary>East of the radar, in its own plane, as tracked.</summary>
    public Length? East { get; init; }

    /// <summary>North of the radar; there wherever <see cref="East"/> is.</summary>
    public Length? North { get; init; }

    /// <summary>Over the ground, as tracked.</summary>
    public Speed? GroundSpeed { get; init; }

    /// <summary>Over the ground; there wherever <see cref="GroundSpeed"/> is.</summary>
    public Azimuth? Heading { get; init; }

    /// <summary>Standard deviation of the tracked place along east, below 2 NM.</summary>
    public Length? EastAccuracy { get; init; }

    /// <summary>Along north; there wherever <see cref="EastAccuracy"/> is.</summary>
    public Length? NorthAccuracy { get; init; }

    /// <summary>Of the speed over the ground, below 28.8 m/s; there wherever <see cref="EastAccuracy"/> is.</summary>
    public Speed? SpeedAccuracy { get; init; }

    /// <summary>Of the heading, below 22.4 degrees; there wherever <see cref="EastAccuracy"/> is.</summary>
    public Angle? HeadingAccuracy { get; init; }

    /// <summary>From the radar, by Doppler shift; above nothing where the target goes away.</summary>
    public Speed? RadialSpeed { get; init; }
}
