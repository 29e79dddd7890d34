using System.Text.Json;
using Parapet.Interop.Captures;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Json;
using Parapet.Interop.Dis.Streams;
using Parapet.Interop.Wire;
using Parapet.Questions.Receiving;

namespace Parapet.Questions.Decoding;

/// <summary>Takes the datagrams of a capture that are meant as DIS: counts their PDUs, writes each as a line of JSON, and tells what is damaged.</summary>
/// <param name="faultsInWords">How many damaged datagrams are told in words.</param>
internal sealed class DisDatagrams(int faultsInWords) : IDatagramTaker
{
    private readonly DisTally _tally = new(new DisFilter { TakesLateStates = true, TakesUnknownTypes = true });
    private readonly MemoryStream _line = new();

    /// <summary>Takes the lines; null where PDUs are counted alone.</summary>
    public Stream? Into { get; set; }

    /// <summary>Datagrams of DIS.</summary>
    public long Datagrams => _tally.Datagrams;

    /// <summary>Datagrams that are damaged, each by the first thing that is wrong with it; offsets are from the first byte of the capture.</summary>
    public FaultList Faults { get; } = new(faultsInWords);

    /// <inheritdoc/>
    public void Take(in Datagram datagram)
    {
        var fault = DisPayload.FaultOf(datagram.Payload);
        if (datagram.Payload.IsEmpty || (fault is not null && !DisPayload.IsMeant(in datagram)))
        {
            return;
        }

        if (fault is { } damage)
        {
            Faults.Add(StreamFault.At(datagram.Offset, damage));
        }

        var (packet, at) = (datagram.Packet, datagram.UnixNanoseconds);
        _tally.Take(datagram.Payload, new(at ?? 0), (in DisPdu pdu) => Write(pdu, packet, at));
    }

    /// <summary>What there was; null where there was nothing.</summary>
    public HeardStandard? Told() => Datagrams == 0 ? null : _tally.Told();

    private WireFault? Write(in DisPdu pdu, long packet, long? at)
    {
        _line.SetLength(0);
        using var json = new Utf8JsonWriter(_line);
        json.WriteStartObject();
        json.WriteString("standard", "dis");
        json.WriteNumber("packet", packet);
        if (at is { } time)
        {
            json.WriteNumber("unixNanoseconds", time);
        }

        json.WritePropertyName("pdu");
        if (!DisJson.TryWrite(in pdu, json, out var fault))
        {
            return fault;
        }

        json.WriteEndObject();
        json.Flush();
        if (Into is not null)
        {
            _line.WriteByte((byte)'\n');
            _line.WriteTo(Into);
        }

        return null;
    }
}
