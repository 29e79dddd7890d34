using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>The main beam of a radio, forty bytes.</summary>
public struct BeamPattern : IRecord
{
    private byte _padding;
    private ushort _padding2;
    private uint _padding3;

    /// <summary>Turns from the axes of the world or of the entity.</summary>
    public EulerAngles Direction;

    /// <summary>At half the power, in radians.</summary>
    public float AzimuthBeamwidth;

    /// <summary>At half the power, in radians.</summary>
    public float ElevationBeamwidth;

    /// <summary>1 for the axes of the world, 2 for those of the entity.</summary>
    public byte ReferenceSystem;

    /// <summary>Field along z at a distance, as a share.</summary>
    public float Ez;

    /// <summary>Field along x at a distance, as a share.</summary>
    public float Ex;

    /// <summary>By which Ez leads, in radians.</summary>
    public float Phase;

    static int IRecord.FixedSize => 40;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Record("direction", ref Direction);
        wire.Single("azimuthBeamwidthRadians", ref AzimuthBeamwidth);
        wire.Single("elevationBeamwidthRadians", ref ElevationBeamwidth);
        wire.Byte("referenceSystem", ref ReferenceSystem);
        wire.Padding(ref _padding);
        wire.Padding(ref _padding2);
        wire.Single("ez", ref Ez);
        wire.Single("ex", ref Ex);
        wire.Single("phaseRadians", ref Phase);
        wire.Padding(ref _padding3);
    }
}
