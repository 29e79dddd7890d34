namespace Parapet.Interop.Asterix.Messages;

/// <summary>What a tracker of many sensors says of one aircraft: a track of category 062, by the fields that matter most.</summary>
public readonly record struct SystemTrack
{
    /// <summary>The tracker.</summary>
    public required DataSource Source { get; init; }

    /// <summary>Which of the tracker's services it is; null where it is not told.</summary>
    public byte? Service { get; init; }

    /// <summary>Of the state, since midnight UTC, below a day.</summary>
    public required Duration TimeOfDay { get; init; }

    /// <summary>Below 65536.</summary>
    public required ushort TrackNumber { get; init; }

    /// <summary>North above nothing; WGS 84.</summary>
    public Angle? Latitude { get; init; }

    /// <summary>East above nothing, in [-180, 180) degrees; there wherever <see cref="Latitude"/> is.</summary>
    public Angle? Longitude { get; init; }

    /// <summary>East of the tracker's reference point, in its plane.</summary>
    public Length? East { get; init; }

    /// <summary>North of it; there wherever <see cref="East"/> is.</summary>
    public Length? North { get; init; }

    /// <summary>Over the ground.</summary>
    public Speed? EastSpeed { get; init; }

    /// <summary>Over the ground; there wherever <see cref="EastSpeed"/> is.</summary>
    public Speed? NorthSpeed { get; init; }

    /// <summary>Up above nothing.</summary>
    public Speed? ClimbRate { get; init; }

    /// <summary>Above mean sea level, by geometry.</summary>
    public Length? GeometricHeight { get; init; }

    /// <summary>Above the pressure of 1013.25 hPa, as last measured.</summary>
    public Length? MeasuredPressureHeight { get; init; }

    /// <summary>Mode 3/A; the mark of a smoothed code has no place here.</summary>
    public ReplyCode? Mode3A { get; init; }

    /// <summary>Of 24 bits.</summary>
    public uint? AircraftAddress { get; init; }

    /// <summary>As the aircraft calls itself, or as its registration is.</summary>
    public CallSign? CallSign { get; init; }

    /// <summary>Whether one sensor alone sees it (MON).</summary>
    public bool IsMonosensor { get; init; }

    /// <summary>Whether the pilot presses to be identified (SPI).</summary>
    public bool IsIdentified { get; init; }

    /// <summary>Whether the height by geometry is more to be relied on than that by pressure (MRH).</summary>
    public bool PrefersGeometry { get; init; }

    /// <summary>Where the geometric height comes from: 0 nowhere, 1 satellites, 2 a radar of three dimensions, 3 triangulation, 4 another track's, 5 a table, 6 the model of a flight, 7 many stations (SRC).</summary>
    public byte HeightSource { get; init; }

    /// <summary>Whether the tracker is not yet sure of it (CNF).</summary>
    public bool IsTentative { get; init; }

    /// <summary>Whether no real aircraft is meant (SIM).</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Whether it is the track's last message (TSE).</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether it is the track's first message (TSB).</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Whether no sensor has seen it of late (CST).</summary>
    public bool IsCoasted { get; init; }

    /// <summary>Since a primary radar last saw it; at most 63.75 s.</summary>
    public Duration? PrimaryAge { get; init; }

    /// <summary>Of <see cref="Latitude"/>, one standard deviation; below 0.351 degrees.</summary>
    public Angle? LatitudeAccuracy { get; init; }

    /// <summary>Of <see cref="Longitude"/>, one standard deviation; there wherever <see cref="LatitudeAccuracy"/> is.</summary>
    public Angle? LongitudeAccuracy { get; init; }

    /// <summary>Of <see cref="EastSpeed"/>, one standard deviation; at most 63.75 m/s.</summary>
    public Speed? EastSpeedAccuracy { get; init; }

    /// <summary>Of <see cref="NorthSpeed"/>, one standard deviation; there wherever <see cref="EastSpeedAccuracy"/> is.</summary>
    public Speed? NorthSpeedAccuracy { get; init; }

    /// <summary>Of <see cref="ClimbRate"/>, one standard deviation; at most 8.09 m/s.</summary>
    public Speed? ClimbAccuracy { get; init; }

    /// <summary>Of the position in <see cref="East"/>, one standard deviation.</summary>
    public Length? EastAccuracy { get; init; }

    /// <summary>Of the position in <see cref="North"/>, one standard deviation; there wherever <see cref="EastAccuracy"/> is.</summary>
    public Length? NorthAccuracy { get; init; }

    /// <summary>Of the geometric height, one standard deviation; at most 485 m.</summary>
    public Length? HeightAccuracy { get; init; }
}
