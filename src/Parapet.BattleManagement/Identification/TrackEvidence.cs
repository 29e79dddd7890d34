using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>What a post finds out of one track at one moment, each thing when it is first asked for. Made once and begun anew for every track.</summary>
internal sealed class TrackEvidence(CorridorMap corridors, PlanBook plans, IElevation map) : IIdentityEvidence
{
    // No ground is higher.
    private const double HighestGroundMetres = 9_000;

    // More than rounding adds to a height between two posts.
    private const double RoundingMetres = 1;

    // What lies between the heights of all ground decides most questions, without a look at the ground below.
    private readonly double _lowestMetres = Math.Min(0, map.Lowest.Metres) - RoundingMetres;
    private readonly double _highestMetres = Math.Max(0, map.Highest.Metres) + RoundingMetres;

    private TrackFile _file = null!;
    private Instant _now;
    private double? _ground;

    /// <summary>The track's newest estimate.</summary>
    public TrackReport Report => _file.Report;

    /// <inheritdoc/>
    public TargetCategory Category => _file.Category;

    /// <inheritdoc/>
    public IffEvidence Iff => Report.Iff;

    /// <inheritdoc/>
    public bool InCorridor => Category != TargetCategory.BallisticMissile
        && corridors.Holds(EarthShape.Direction(Report.Position), HeightMetres, SpeedMetresPerSecond, _now);

    /// <inheritdoc/>
    public double HeightMetres { get; private set; }

    /// <inheritdoc/>
    public bool IsLowerThan(double metresAboveGround)
    {
        if (_ground is null && HeightMetres - _lowestMetres < metresAboveGround)
        {
            return true;
        }

        if (_ground is null && HeightMetres - _highestMetres >= metresAboveGround)
        {
            return false;
        }

        return HeightMetres - (_ground ??= GroundBelow(Report, HeightMetres)) < metresAboveGround;
    }

    /// <inheritdoc/>
    public double SpeedMetresPerSecond { get; private set; }

    /// <inheritdoc/>
    public bool HeadsToAsset => _file.Threat.Harms;

    /// <inheritdoc/>
    public double SecondsToAsset => HeadsToAsset ? (_file.Threat.ImpactAt - _now).Seconds : double.PositiveInfinity;

    /// <inheritdoc/>
    public bool IsReported => _file.IsReported;

    /// <inheritdoc/>
    public bool OnPlan => plans.Holds(Report, HeightMetres, _now);

    public void Begin(TrackFile file, Instant now)
    {
        (_file, _now, _ground) = (file, now, null);
        HeightMetres = EarthShape.HeightMetres(Report.Position);
        SpeedMetresPerSecond = Report.Velocity.Norm;
    }

    /// <summary>Height of the ground under a track, above the ellipsoid; 0 under one that is above any ground.</summary>
    public double GroundBelow(TrackReport track, double heightMetres)
    {
        if (heightMetres > HighestGroundMetres)
        {
            return 0;
        }

        var place = Wgs84.ToGeodetic(track.Position);
        return map.HeightAt(place.Latitude, place.Longitude).Metres;
    }
}
