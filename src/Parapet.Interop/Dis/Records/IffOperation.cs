using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>What it says, sixteen bytes.</summary>
public struct IffOperation : IRecord
{
    /// <summary>Bits: on, parameters that can be used, damaged.</summary>
    public byte Status;

    /// <summary>What the type of system makes of it.</summary>
    public byte Data1;

    /// <summary>Bit n: layer n follows or is sent. Bit 0 is not used.</summary>
    public byte InformationLayers;

    /// <summary>What the type of system makes of it.</summary>
    public byte Modifier;

    /// <summary>Of a transponder of marks X and XII: mode 1; bit 13 is set while it is on.</summary>
    public ushort Parameter1;

    /// <summary>Of a transponder of marks X and XII: mode 2, as <see cref="IffParameter"/> reads it.</summary>
    public ushort Parameter2;

    /// <summary>Of a transponder of marks X and XII: mode 3/A, as <see cref="IffParameter"/> reads it.</summary>
    public ushort Parameter3;

    /// <summary>Of a transponder of marks X and XII: mode 4; bit 13 is set while it is on.</summary>
    public ushort Parameter4;

    /// <summary>Of a transponder of marks X and XII: mode C, as <see cref="IffParameter"/> reads it.</summary>
    public ushort Parameter5;

    /// <summary>Of a transponder of marks X and XII: mode S; bit 13 is set while it is on.</summary>
    public ushort Parameter6;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("status", ref Status);
        wire.Byte("data1", ref Data1);
        wire.Byte("informationLayers", ref InformationLayers);
        wire.Byte("modifier", ref Modifier);
        wire.UInt16("parameter1", ref Parameter1);
        wire.UInt16("parameter2", ref Parameter2);
        wire.UInt16("parameter3", ref Parameter3);
        wire.UInt16("parameter4", ref Parameter4);
        wire.UInt16("parameter5", ref Parameter5);
        wire.UInt16("parameter6", ref Parameter6);
    }
}
