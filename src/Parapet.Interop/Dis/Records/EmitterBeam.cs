using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>One beam of an emitter, with what it tracks or jams.</summary>
public ref struct EmitterBeam : IRecord
{
    private const int HeadSize = 52;

    private RecordList<TrackOrJam> _targets;
    private ReadOnlySpan<byte> _unknown;
    private DeclaredWords _length;

    /// <summary>Numbers the beams of one emitter.</summary>
    public byte Number;

    /// <summary>Which set of parameters, by agreement within the exercise.</summary>
    public ushort ParameterIndex;

    /// <summary>In hertz.</summary>
    public float Frequency;

    /// <summary>The whole band, in hertz.</summary>
    public float FrequencyRange;

    /// <summary>In dBm.</summary>
    public float EffectiveRadiatedPower;

    /// <summary>In hertz.</summary>
    public float PulseRepetitionFrequency;

    /// <summary>In microseconds.</summary>
    public float PulseWidth;

    public BeamSweep Sweep;

    public BeamFunction Function;

    /// <summary>Whether it tracks or jams more than <see cref="Targets"/> can hold.</summary>
    public HighDensity HighDensity;

    /// <summary>Bit 0 is set while the beam is off; padding in version 6.</summary>
    public byte Status;

    public JammingTechnique Jamming;

    /// <summary>What it tracks or jams; up to 255.</summary>
    public RecordList<TrackOrJam> Targets { readonly get => _targets; init => _targets = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(HeadSize, "emitter beam");
        var words = _length.Or(HeadSize + _targets.Bytes.Length + _unknown.Length);
        wire.Length(ref words);
        _length = new(words);
        wire.Byte("number", ref Number);
        wire.UInt16("parameterIndex", ref ParameterIndex);
        wire.Single("frequencyHertz", ref Frequency);
        wire.Single("frequencyRangeHertz", ref FrequencyRange);
        wire.Single("effectiveRadiatedPowerDecibelMilliwatts", ref EffectiveRadiatedPower);
        wire.Single("pulseRepetitionFrequencyHertz", ref PulseRepetitionFrequency);
        wire.Single("pulseWidthMicroseconds", ref PulseWidth);
        wire.Record("sweep", ref Sweep);
        wire.Code("function", ref Function);
        var targets = (byte)_targets.Count;
        wire.Count(ref targets);
        wire.Code("highDensity", ref HighDensity);
        wire.Byte("status", ref Status);
        wire.Record("jamming", ref Jamming);
        wire.Records("targets", targets, ref _targets);
        _length.Unknown(ref wire, "emitter beam", HeadSize + _targets.Bytes.Length, ref _unknown);
    }
}
