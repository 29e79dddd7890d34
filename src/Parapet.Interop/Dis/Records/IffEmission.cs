using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>One emission of an interrogator or transponder, twenty-four bytes.</summary>
public struct IffEmission : IRecord
{
    /// <summary>In dBm.</summary>
    public float EffectiveRadiatedPower;

    /// <summary>In hertz.</summary>
    public float Frequency;

    /// <summary>Groups of pulses a second.</summary>
    public float PulseGroupFrequency;

    /// <summary>In microseconds.</summary>
    public float PulseWidth;

    /// <summary>Groups of pulses in one burst.</summary>
    public uint Burst;

    /// <summary>By the public list: in which mode.</summary>
    public byte Modes;

    /// <summary>What the system makes of it.</summary>
    public byte Data1;

    /// <summary>What the system makes of it.</summary>
    public byte Data2;

    /// <summary>What the system makes of it.</summary>
    public byte Data3;

    static int IRecord.FixedSize => 24;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Single("effectiveRadiatedPowerDecibelMilliwatts", ref EffectiveRadiatedPower);
        wire.Single("frequencyHertz", ref Frequency);
        wire.Single("pulseGroupFrequencyHertz", ref PulseGroupFrequency);
        wire.Single("pulseWidthMicroseconds", ref PulseWidth);
        wire.UInt32("burst", ref Burst);
        wire.Byte("modes", ref Modes);
        wire.Byte("data1", ref Data1);
        wire.Byte("data2", ref Data2);
        wire.Byte("data3", ref Data3);
    }
}
