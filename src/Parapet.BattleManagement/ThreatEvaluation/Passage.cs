namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>How an air-breathing track, on its present course, passes an asset; ground distances.</summary>
/// <param name="RangeMetres">From the track to the asset now.</param>
/// <param name="Ahead">Cosine between the asset's direction and the course.</param>
/// <param name="Above">Cosine between the asset's direction and the track's.</param>
/// <param name="Aside">Cosine between the asset's direction and the level at right angles to the course.</param>
internal readonly record struct Passage(double RangeMetres, double Ahead, double Above, double Aside)
{
    /// <summary>A course is a promise of a few degrees: an aircraft heads to whatever lies within this share of the way ahead.</summary>
    public const double CourseSpread = 0.1;

    // An aircraft that passes an asset by may turn: its worth falls by e for every such distance.
    private const double TurnAwayMetres = 20_000;

    // One that has turned its back needs this many times its flying time to come round again.
    private const double TurnBackFactor = 4;

    /// <summary>Whether it has yet to pass the asset.</summary>
    public bool IsAhead => Ahead > 0;

    /// <summary>Way to the nearest point.</summary>
    public double AlongMetres => EarthShape.RadiusMetres * Math.Atan2(Ahead, Above);

    /// <summary>No way to the asset is shorter: cheaper than the way itself, since a sine is less than its angle.</summary>
    public double LeastMetres => IsAhead ? EarthShape.RadiusMetres * Ahead : RangeMetres;

    /// <summary>From the nearest point to the asset.</summary>
    public double AsideMetres => EarthShape.RadiusMetres * Math.Abs(Aside);

    /// <summary>The share of its worth that a track keeps that has turned its back.</summary>
    public double TurnBackShare => TurnAwayShare(RangeMetres);

    /// <summary>The share that one keeps which passes so much too far off.</summary>
    public static double TurnAwayShare(double excessMetres) => Math.Exp(-excessMetres / TurnAwayMetres);

    /// <summary>When one that has turned its back could be there, at a speed in m/s.</summary>
    public Instant TurnedBack(Instant now, double speed) => now + Duration.FromSeconds(TurnBackFactor * RangeMetres / speed);
}
