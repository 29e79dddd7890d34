using System.Buffers;
using System.Text.Json;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Json;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Everything that is done with a datagram, whatever is in it: whoever makes bytes up calls this.</summary>
internal sealed class DisTrial : IPduVisitor
{
    private readonly ArrayBufferWriter<byte> _told = new();
    private readonly byte[] _room = new byte[Pdu.LongestBytes];
    private byte[] _bytes = [];

    public int Read { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Throws where anything does that must not.</summary>
    public void Try(ReadOnlySpan<byte> datagram)
    {
        var bundle = new DisBundle(datagram);
        var trial = this;
        while (bundle.Next(out var pdu))
        {
            _bytes = pdu.Bytes.ToArray();
            if (PduSwitch.Visit(in pdu, ref trial, out var fault))
            {
                Read++;
                Tell(in pdu);
            }
            else
            {
                Refused++;
                Check(fault, datagram.Length);
            }
        }

        if (bundle.Fault is { } end)
        {
            Refused++;
            Check(end, datagram.Length);
        }

        _ = DisPayload.IsBundle(datagram);
    }

    void IPduVisitor.Visit<T>(scoped in T pdu)
    {
        if (!Pdu.TryWrite(in pdu, _room, out var written) || !_room.AsSpan(0, written).SequenceEqual(_bytes))
        {
            throw new InvalidOperationException($"read, but written otherwise: {Convert.ToHexString(_bytes)}");
        }
    }

    void IPduVisitor.VisitOther(scoped in DisPdu pdu)
    {
    }

    private void Tell(scoped in DisPdu pdu)
    {
        _told.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_told);
        if (!DisJson.TryWrite(in pdu, json, out _))
        {
            throw new InvalidOperationException("read, but not told");
        }
    }

    private static void Check(Parapet.Interop.Wire.WireFault fault, int length)
    {
        if (fault.Offset < 0 || fault.Offset > length || string.IsNullOrEmpty(fault.Item) || string.IsNullOrEmpty(fault.Reason))
        {
            throw new InvalidOperationException($"a fault that does not say where or why: {fault}");
        }
    }
}
