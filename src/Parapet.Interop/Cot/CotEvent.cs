namespace Parapet.Interop.Cot;

/// <summary>
/// One event of Cursor on Target: what somebody says of one object, and until when. Numbers are those of the wire, in its
/// units and to the bit, so that what is read can be written again as it was. Received events say what others say: nothing
/// here obeys one.
/// </summary>
public sealed record CotEvent
{
    /// <summary>Stands for an error or a height that nobody knows.</summary>
    public const double UnknownMetres = 9_999_999;

    /// <summary>Some write it with a nine less.</summary>
    private const double UnknownFromMetres = 999_999;

    /// <summary>What it is, as <c>a-h-A-M-F</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The same in every event of one object.</summary>
    public required string Uid { get; init; }

    /// <summary>How it is known, as <c>m-s</c>: a machine simulated it.</summary>
    public required string How { get; init; }

    /// <summary>When the event was made; to the millisecond in the protocol of messages.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>From when it holds.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Until when it holds.</summary>
    public required DateTimeOffset Stale { get; init; }

    /// <summary>In [-90, 90].</summary>
    public required double LatitudeDegrees { get; init; }

    /// <summary>In [-180, 180].</summary>
    public required double LongitudeDegrees { get; init; }

    /// <summary>Above the ellipsoid.</summary>
    public double HeightMetres { get; init; } = UnknownMetres;

    /// <summary>Radius of the circle about the place that holds the object, of ours with 90 %.</summary>
    public double CircularErrorMetres { get; init; } = UnknownMetres;

    /// <summary>Half the height of the band that does.</summary>
    public double LinearErrorMetres { get; init; } = UnknownMetres;

    /// <summary>Who may read it; empty where nobody says.</summary>
    public string Access { get; init; } = "";

    /// <summary>How it should be handled; empty where nobody says.</summary>
    public string Qos { get; init; } = "";

    /// <summary>Whether it is of operations, an exercise or a simulation; empty where nobody says.</summary>
    public string Opex { get; init; } = "";

    public CotContact? Contact { get; init; }

    public CotGroup? Group { get; init; }

    public CotPrecision? Precision { get; init; }

    /// <summary>The charge of a device's battery in percent: <c>status</c>.</summary>
    public uint? BatteryPercent { get; init; }

    public CotSoftware? Software { get; init; }

    public CotTrack? Track { get; init; }

    /// <summary>Whatever else the detail holds, remarks among it: well-formed elements one after the other, or empty.</summary>
    public string OtherDetail { get; init; } = "";

    /// <summary>Whether there is a detail at all.</summary>
    public bool HasDetail => Contact is not null || Group is not null || Precision is not null || BatteryPercent is not null || Software is not null || Track is not null || OtherDetail.Length > 0;

    /// <summary>Where the object is; at the ellipsoid where its height is not known.</summary>
    public Geodetic Place => Geodetic.FromDegrees(LatitudeDegrees, LongitudeDegrees, IsKnown(HeightMetres) ? HeightMetres : 0);

    /// <summary>Whether a height or an error is one, and not the number that stands for none.</summary>
    internal static bool IsKnown(double metres) => Math.Abs(metres) < UnknownFromMetres;

    /// <summary>A remark as an element of <see cref="OtherDetail"/>.</summary>
    public static string Remarks(string text) => $"<remarks>{CotXml.Escaped(text)}</remarks>";
}
