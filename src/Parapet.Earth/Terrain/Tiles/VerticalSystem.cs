namespace Parapet.Earth.Terrain.Tiles;

/// <summary>A vertical reference system that a GeoTIFF's keys name by its code in the EPSG registry [EPSG].</summary>
/// <param name="Reference">What its heights count from.</param>
/// <param name="MetresPerUnit">Of its heights; null where the code leaves the unit to another key.</param>
internal sealed record VerticalSystem(HeightReference Reference, double? MetresPerUnit)
{
    /// <summary>As an error says what may be used.</summary>
    public const string Allowed =
        "heights above the sea's mean level in metres, ft or us-ft (EGM96 5773, EGM2008 3855, NAVD88 5703, 8228, 6360, NGVD29 7968, 5702, and national levels) or above the ellipsoid (5019, 5030, 4979)";

    private static readonly int[] Ellipsoids = [5019, 5030, 4979];

    // Of the first edition of GeoTIFF: Newlyn, NGVD29, NAVD88, Yellow Sea and Baltic Sea; the unit stands in a key of its own.
    private static readonly int[] WithoutUnit = [5101, 5102, 5103, 5104, 5105];
    private static readonly int[] InFeet = [6130, 6131, 6132, 8050, 8228];
    private static readonly int[] InSurveyFeet = [5702, 6360, 8052];

    private static readonly int[] Depths =
    [
        5336, 5612, 5614, 5706, 5715, 5734, 5739, 5789, 5831, 5861, 5862, 5863, 5864, 5865, 5866, 5867, 5873, 6357, 6358, 6359, 7976, 8051, 8053, 8358,
        9287, 9288, 9672,
    ];

    // Heights in metres, upwards, from a mean level of the sea. Left out are those from tides, and from levels that lie
    // tens of metres off the sea's: of the Caspian (5611, 5797) and of Vienna (8881).
    private static readonly (int First, int Last)[] InMetres =
    [
        (3855, 3855), (3886, 3886), (3900, 3900), (4440, 4440), (4458, 4458), (5193, 5195), (5214, 5214), (5237, 5237), (5317, 5317), (5597, 5610),
        (5613, 5613), (5615, 5621), (5701, 5701), (5703, 5705), (5709, 5714), (5716, 5733), (5735, 5738), (5740, 5753), (5755, 5788), (5790, 5796),
        (5798, 5799), (5843, 5843), (5941, 5941), (6178, 6187), (6638, 6644), (6647, 6647), (6693, 6695), (6916, 6916), (7446, 7447), (7651, 7652),
        (7699, 7700), (7707, 7707), (7832, 7832), (7837, 7841), (7888, 7890), (7962, 7962), (7968, 7968), (7979, 7979), (8089, 8089), (8266, 8267),
        (8357, 8357), (8434, 8434), (8675, 8675), (8690, 8691), (8841, 8841), (8904, 8904), (8911, 8911), (9130, 9130), (9245, 9245), (9255, 9255),
        (9274, 9279), (9303, 9303), (9335, 9335), (9351, 9351), (9389, 9402), (9451, 9451), (9458, 9458), (9471, 9471), (9650, 9651), (9663, 9669),
        (9675, 9675), (9681, 9681), (9721, 9722), (9923, 9927), (20_000, 20_000), (20_034, 20_036),
    ];

    /// <summary>The system of a code; null for one that is not known here.</summary>
    public static VerticalSystem? Of(int code) =>
        Holds(Ellipsoids, code) ? new(HeightReference.Ellipsoid, null)
        : Holds(WithoutUnit, code) ? new(HeightReference.SeaLevel, null)
        : Holds(InFeet, code) ? new(HeightReference.SeaLevel, HeightUnit.Foot)
        : Holds(InSurveyFeet, code) ? new(HeightReference.SeaLevel, HeightUnit.SurveyFoot)
        : Array.Exists(InMetres, range => code >= range.First && code <= range.Last) ? new(HeightReference.SeaLevel, 1)
        : null;

    /// <summary>Whether a code names a system that counts downwards.</summary>
    public static bool IsDepth(int code) => Holds(Depths, code);

    private static bool Holds(int[] codes, int code) => Array.IndexOf(codes, code) >= 0;
}
