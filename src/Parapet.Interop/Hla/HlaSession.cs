using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Hla;

/// <summary>
/// The federate's side of a session of the federate protocol [FedPro2023]: one call at a time, each awaited; what the server tells
/// in between is answered at once. What breaks it, breaks it for good: a session is not resumed.
/// </summary>
/// <param name="stream">Of the connection; left open.</param>
/// <param name="hasArrived">Whether bytes have come that were not read yet.</param>
/// <param name="patience">How long the answer to a call may take.</param>
/// <param name="hear">Takes each callback; what it throws ends the session.</param>
/// <param name="tally">Counts what comes.</param>
internal sealed class HlaSession(Stream stream, Func<bool> hasArrived, TimeSpan patience, Action<HlaCallback> hear, HlaTally tally)
{
    private const uint ProtocolVersion = 1;
    private const int OfNumber = sizeof(int);

    private static readonly byte[] s_success = [0x0a, 0];

    private readonly HlaLine _line = new(stream);
    private readonly Lock _turn = new();
    private ulong _session;
    private int _next;
    private int _received = HlaPacketHeader.None;
    private long _quietSince;
    private HlaException? _lost;

    /// <summary>Asks for a session.</summary>
    /// <exception cref="HlaException">There is none.</exception>
    public void Open() => Take(() =>
    {
        var until = Until();
        var version = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(version, ProtocolVersion);
        Send(HlaPacketType.NewSession, version, until);
        var (header, payload) = _line.Read(until);
        if (header.Type != HlaPacketType.NewSessionStatus || payload.Length != OfNumber)
        {
            throw new HlaException($"the server answered the wish for a session with {header.Type} of {payload.Length} bytes; allowed: {HlaPacketType.NewSessionStatus} of {OfNumber}");
        }

        var reason = BinaryPrimitives.ReadInt32BigEndian(payload);
        if (reason != 0 || header.Session == 0)
        {
            throw new HlaException(reason != 0 ? $"the server gives no session, for reason {reason}" : "the server gives a session without a number");
        }

        _session = header.Session;
        Note(header);
        return true;
    });

    /// <summary>Calls, and waits for the answer.</summary>
    /// <param name="call">Its number.</param>
    /// <param name="request">Its message.</param>
    /// <exception cref="HlaException">The session is lost.</exception>
    public HlaReply Call(int call, byte[] request) => Take(() =>
    {
        var until = Until();
        var payload = Await(HlaPacketType.CallResponse, Send(HlaPacketType.CallRequest, request, until), until);
        return HlaReply.TryRead(payload.AsSpan(OfNumber), call, out var reply, out var fault) ? reply! : throw new HlaException($"the server's answer to call {call} cannot be read: {fault}");
    });

    /// <summary>Answers what has come, and shows the server that somebody is there; to be called now and then while nothing is called. Does nothing during a call, and nothing once the session is lost: the next call tells why.</summary>
    /// <param name="quiet">How long nothing may have been sent before a heartbeat is.</param>
    public void Attend(TimeSpan quiet)
    {
        if (!_turn.TryEnter())
        {
            return;
        }

        try
        {
            if (_lost is null)
            {
                Listen(quiet);
            }
        }
        catch (HlaException problem)
        {
            _lost = problem;
        }
        finally
        {
            _turn.Exit();
        }
    }

    /// <summary>Ends the session.</summary>
    /// <exception cref="HlaException">It is lost.</exception>
    public void Close() => Take(() =>
    {
        var until = Until();
        Send(HlaPacketType.TerminateSession, [], until);
        Await(HlaPacketType.SessionTerminated, 0, until);
        return true;
    });

    private long Until() => Environment.TickCount64 + (long)patience.TotalMilliseconds;

    private TGiven Take<TGiven>(Func<TGiven> act)
    {
        lock (_turn)
        {
            try
            {
                return _lost is null ? act() : throw _lost;
            }
            catch (HlaException problem)
            {
                _lost = problem;
                throw;
            }
        }
    }

    private void Listen(TimeSpan quiet)
    {
        var until = Until();
        while (hasArrived())
        {
            var (header, payload) = Receive(until);
            Serve(header, payload, until);
        }

        if (Environment.TickCount64 - _quietSince >= quiet.TotalMilliseconds)
        {
            Await(HlaPacketType.HeartbeatResponse, Send(HlaPacketType.Heartbeat, [], until), until);
        }
    }

    /// <summary>Serves callbacks until an answer comes.</summary>
    /// <param name="sequence">Of the packet that is answered, whose number an answer begins with but that which ends a session.</param>
    private byte[] Await(HlaPacketType type, int sequence, long until)
    {
        while (true)
        {
            var (header, payload) = Receive(until);
            if (header.Type == type && (type == HlaPacketType.SessionTerminated || Answers(payload) == sequence))
            {
                return payload;
            }

            Serve(header, payload, until);
        }
    }

    private void Serve(HlaPacketHeader header, byte[] payload, long until)
    {
        switch (header.Type)
        {
            case HlaPacketType.CallbackRequest:
                Hear(header.Sequence, payload, until);
                break;
            case HlaPacketType.CallResponse or HlaPacketType.HeartbeatResponse:
                tally.Stray++;
                break;
            case HlaPacketType.SessionTerminated:
                throw new HlaException("the server ended the session");
            default:
                throw new HlaException($"the server sent {header.Type}, which it may not");
        }
    }

    private void Hear(int sequence, byte[] payload, long until)
    {
        tally.Callbacks++;
        if (HlaCallback.TryRead(payload, out var callback, out var fault))
        {
            Answer(sequence, s_success, until);
            hear(callback!);
        }
        else
        {
            tally.Malformed++;
            Answer(sequence, Complaint(fault), until);
        }
    }

    private void Answer(int sequence, ReadOnlySpan<byte> response, long until)
    {
        var payload = new byte[OfNumber + response.Length];
        BinaryPrimitives.WriteInt32BigEndian(payload, sequence);
        response.CopyTo(payload.AsSpan(OfNumber));
        Send(HlaPacketType.CallbackResponse, payload, until);
    }

    private static byte[] Complaint(WireFault fault)
    {
        var writer = new ProtobufWriter(new byte[1024]);
        writer.Text(2, HlaException.Plain(fault.ToString()));
        writer.Text(1, "FederateInternalError");
        writer.Close(2, 0);
        return writer.Written.ToArray();
    }

    private static int Answers(byte[] payload) => payload.Length < OfNumber
        ? throw new HlaException($"the server's answer has {payload.Length} bytes; at least the {OfNumber} that say what it answers")
        : BinaryPrimitives.ReadInt32BigEndian(payload);

    private (HlaPacketHeader Header, byte[] Payload) Receive(long until)
    {
        var (header, payload) = _line.Read(until);
        if (header.Session != _session)
        {
            throw new HlaException($"the server sent a packet of session {header.Session}; this is session {_session}");
        }

        Note(header);
        return (header, payload);
    }

    /// <summary>A number that is none is not kept: the next packet says to the server what was received last.</summary>
    private void Note(HlaPacketHeader header)
    {
        if (header.Sequence == HlaPacketHeader.None)
        {
            return;
        }

        var isNext = header.Sequence >= 0 && (_received < 0 || header.Sequence == HlaPacketHeader.After(_received));
        tally.Stray += isNext ? 0 : 1;
        _received = header.Sequence >= 0 ? header.Sequence : _received;
    }

    /// <returns>The number of the packet.</returns>
    private int Send(HlaPacketType type, ReadOnlySpan<byte> payload, long until)
    {
        var packet = new byte[HlaPacketHeader.Bytes + payload.Length];
        var header = new HlaPacketHeader(packet.Length, _next, _session, _received, type);
        header.Write(packet);
        payload.CopyTo(packet.AsSpan(HlaPacketHeader.Bytes));
        _line.Write(packet, until);
        _quietSince = Environment.TickCount64;
        _next = HlaPacketHeader.After(_next);
        return header.Sequence;
    }
}
