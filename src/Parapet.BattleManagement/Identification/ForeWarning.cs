using System.Runtime.InteropServices;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>The launch alerts that a post has received, and whether one of them announced a track.</summary>
internal sealed class ForeWarning
{
    // A missile that an alert announces lands within this time of it.
    private const double ValidSeconds = 2400;

    // A body that falls is slowest at its apex: it may have come faster on average than it is seen.
    private const double SpeedFactor = 1.5;

    private const double Sigmas = 3;

    private readonly List<(LaunchAlert Alert, Vector<Ecef> Direction)> _alerts = [];

    public bool HasAlerts => _alerts.Count > 0;

    public void Add(in LaunchAlert alert) => _alerts.Add((alert, EarthShape.Direction(Wgs84.ToEcef(alert.EstimatedPoint))));

    /// <summary>Whether a falling track can be the missile of an alert: seen after that launch, and no farther from the point than it can have flown.</summary>
    public bool Announces(TrackReport track)
    {
        foreach (ref readonly var announced in CollectionsMarshal.AsSpan(_alerts))
        {
            ref readonly var alert = ref announced.Alert;
            var elapsed = (track.Time - alert.EstimatedLaunch).Seconds;
            if (elapsed is > 0 and < ValidSeconds && track.FirstPlot >= alert.EstimatedLaunch)
            {
                var range = EarthShape.GroundRange(EarthShape.Direction(track.Position), announced.Direction);
                if (range <= Sigmas * alert.PointSigma.Metres + SpeedFactor * track.Velocity.Norm * elapsed)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
