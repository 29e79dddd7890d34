using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Where a laser points.</summary>
public ref struct DesignatorPdu : IPdu
{
    private const int FixedSize = 88;

    private PduHeader _header;
    private Remainder _rest;
    private byte _padding;
    private ushort _padding2;

    /// <summary>Which designates.</summary>
    public EntityId Entity;

    /// <summary>By the public list.</summary>
    public ushort CodeName;

    /// <summary><see cref="EntityId.None"/> where no entity is.</summary>
    public EntityId Designated;

    /// <summary>Of the pulses.</summary>
    public ushort Code;

    /// <summary>In watts.</summary>
    public float Power;

    /// <summary>In micrometres.</summary>
    public float Wavelength;

    /// <summary>In metres along the axes of what is designated.</summary>
    public Vector3 SpotOnDesignated;

    public Position<Ecef> Spot;

    /// <summary>Of the spot.</summary>
    public DeadReckoningAlgorithm Algorithm;

    /// <summary>Of the spot, in m/s2.</summary>
    public Vector3 Acceleration;

    static PduType IPdu.Type => PduType.Designator;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.UInt16("codeName", ref CodeName);
        wire.Record("designated", ref Designated);
        wire.UInt16("code", ref Code);
        wire.Single("powerWatts", ref Power);
        wire.Single("wavelengthMicrometres", ref Wavelength);
        wire.Vector("spotOnDesignatedMetres", ref SpotOnDesignated);
        wire.Place("spotMetres", ref Spot);
        wire.Code("algorithm", ref Algorithm);
        wire.Padding(ref _padding);
        wire.Padding(ref _padding2);
        wire.Vector("accelerationMetresPerSecondSquared", ref Acceleration);
        wire.Rest(4, ref _rest);
    }
}
