using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>How a radio is set.</summary>
public ref struct TransmitterPdu : IPdu
{
    private const int FixedSize = 104;

    private PduHeader _header;
    private ReadOnlySpan<byte> _modulationParameters;
    private ReadOnlySpan<byte> _antennaPattern;
    private RecordList<StandardRecord> _variableParameters;
    private Remainder _rest;
    private ushort _paddingOf6;
    private byte _padding;
    private ushort _padding2;

    /// <summary>To which the radio belongs.</summary>
    public EntityId Entity;

    /// <summary>Which of its radios.</summary>
    public ushort Radio;

    /// <summary>In version 6 the last three bytes name a piece of equipment.</summary>
    public EntityType RadioType;

    public TransmitState State;

    public RadioInputSource InputSource;

    public Position<Ecef> Antenna;

    /// <summary>In metres along the axes of the entity.</summary>
    public Vector3 AntennaOnEntity;

    public AntennaPatternType PatternType;

    /// <summary>The middle of the band, in hertz.</summary>
    public ulong Frequency;

    /// <summary>In hertz.</summary>
    public float Bandwidth;

    /// <summary>In dBm.</summary>
    public float Power;

    public Modulation Modulation;

    /// <summary>By the public list; 0 for none.</summary>
    public ushort CryptoSystem;

    public ushort CryptoKey;

    static PduType IPdu.Type => PduType.Transmitter;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>At most 255 bytes; their meaning depends on the modulation.</summary>
    public ReadOnlySpan<byte> ModulationParameters { readonly get => _modulationParameters; init => _modulationParameters = value; }

    /// <summary>At most 65,535 bytes; a <see cref="BeamPattern"/> can be read from those of a beam.</summary>
    public ReadOnlySpan<byte> AntennaPattern { readonly get => _antennaPattern; init => _antennaPattern = value; }

    /// <summary>Of version 7; without them in version 6.</summary>
    public RecordList<StandardRecord> VariableParameters { readonly get => _variableParameters; init => _variableParameters = value; }

    /// <summary>The main beam, where the pattern tells of one.</summary>
    public readonly bool TryGetBeam(out BeamPattern beam)
    {
        beam = default;
        if (PatternType != AntennaPatternType.Beam)
        {
            return false;
        }

        var reader = new PduReader(_antennaPattern);
        reader.Listed(ref beam);
        return !reader.HasFailed;
    }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var modulationLength = (byte)_modulationParameters.Length;
        var patternLength = (ushort)_antennaPattern.Length;
        var parameters = (ushort)_variableParameters.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.UInt16("radio", ref Radio);
        wire.Record("radioType", ref RadioType);
        wire.Code("state", ref State);
        wire.Code("inputSource", ref InputSource);
        if (_header.Version >= 7)
        {
            wire.Count(ref parameters);
        }
        else
        {
            wire.Padding(ref _paddingOf6);
            parameters = 0;
        }

        wire.Place("antennaMetres", ref Antenna);
        wire.Vector("antennaOnEntityMetres", ref AntennaOnEntity);
        wire.Code("patternType", ref PatternType);
        wire.Count(ref patternLength);
        wire.UInt64("frequencyHertz", ref Frequency);
        wire.Single("bandwidthHertz", ref Bandwidth);
        wire.Single("powerDecibelMilliwatts", ref Power);
        wire.Record("modulation", ref Modulation);
        wire.UInt16("cryptoSystem", ref CryptoSystem);
        wire.UInt16("cryptoKey", ref CryptoKey);
        wire.Count(ref modulationLength);
        wire.Padding(ref _padding);
        wire.Padding(ref _padding2);
        wire.Bytes("modulationParametersHex", modulationLength, ref _modulationParameters);
        wire.Bytes("antennaPatternHex", patternLength, ref _antennaPattern);
        wire.Records("variableParameters", parameters, ref _variableParameters);
        wire.Rest(4, ref _rest);
    }
}
