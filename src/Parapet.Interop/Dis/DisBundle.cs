using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis;

/// <summary>
/// The PDUs of one datagram, one after another. Between two of them, and behind the last, zeros may fill up to a multiple
/// of eight bytes.
/// </summary>
/// <param name="datagram">All of it.</param>
public ref struct DisBundle(ReadOnlySpan<byte> datagram)
{
    private const int Boundary = 8;

    private readonly ReadOnlySpan<byte> _datagram = datagram;
    private int _at;

    /// <summary>Why what is left cannot be divided into PDUs; null while it can.</summary>
    public WireFault? Fault { get; private set; }

    /// <summary>What kept it from being divided; null while <see cref="Fault"/> is.</summary>
    public NotTaken? Reason { get; private set; }

    /// <summary>The next PDU; false behind the last or where a fault ends it. What is in the PDU is not looked at.</summary>
    public bool Next(out DisPdu pdu)
    {
        pdu = default;
        SkipFill();
        if (_at == _datagram.Length || Fault is not null)
        {
            return false;
        }

        if (!PduHeader.TryRead(_datagram[_at..], out var header, out var fault))
        {
            return Stop(NotTaken.TooShort, fault.Offset, "header", fault.Reason);
        }

        if (header.Length < PduHeader.Size)
        {
            return Stop(NotTaken.TooShort, PduHeader.LengthOffset, "length", $"{header.Length} bytes; {PduHeader.Size} or more");
        }

        if (header.Length > _datagram.Length - _at)
        {
            return Stop(NotTaken.LengthPastEnd, PduHeader.LengthOffset, "length", $"{header.Length} bytes are said to be here; {_datagram.Length - _at} are");
        }

        pdu = new(header, _datagram.Slice(_at, header.Length), _at);
        _at += header.Length;
        return true;
    }

    /// <summary>Puts a PDU behind those in a datagram, where the next multiple of eight bytes begins; false where it does not fit.</summary>
    /// <param name="pdu">With a header of its own type.</param>
    /// <param name="room">The whole datagram, up to its limit.</param>
    /// <param name="used">How much of it is; moved on.</param>
    /// <exception cref="ArgumentException">The header is of another type, or of a version that is not spoken.</exception>
    public static bool TryAdd<T>(scoped in T pdu, Span<byte> room, ref int used)
        where T : struct, IPdu, allows ref struct
    {
        var begins = (used + Boundary - 1) & -Boundary;
        if (begins > room.Length || !Pdu.TryWrite(in pdu, room[begins..], out var written))
        {
            return false;
        }

        room[used..begins].Clear();
        used = begins + written;
        return true;
    }

    // No PDU begins with a zero: that is where its version is.
    private void SkipFill()
    {
        while (_at % Boundary != 0 && _at < _datagram.Length && _datagram[_at] == 0)
        {
            _at++;
        }
    }

    private bool Stop(NotTaken reason, int offset, string item, string why)
    {
        Reason = reason;
        Fault = new(_at + offset, $"PDU, {item}", why);
        return false;
    }
}
