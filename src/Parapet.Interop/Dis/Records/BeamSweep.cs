using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Where a beam looks and how it sweeps, twenty bytes.</summary>
public struct BeamSweep : IRecord
{
    /// <summary>In radians, from straight ahead to the right.</summary>
    public float AzimuthCentre;

    /// <summary>Half of the sweep, in radians.</summary>
    public float AzimuthSweep;

    /// <summary>In radians, upward.</summary>
    public float ElevationCentre;

    /// <summary>Half of the sweep, in radians.</summary>
    public float ElevationSweep;

    /// <summary>How much of the sweep is done, in percent.</summary>
    public float SweepSync;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Single("azimuthCentreRadians", ref AzimuthCentre);
        wire.Single("azimuthSweepRadians", ref AzimuthSweep);
        wire.Single("elevationCentreRadians", ref ElevationCentre);
        wire.Single("elevationSweepRadians", ref ElevationSweep);
        wire.Single("sweepSyncPercent", ref SweepSync);
    }
}
