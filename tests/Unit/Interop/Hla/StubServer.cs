using System.Buffers.Binary;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>
/// A server of the federate protocol as far as a federate needs it that only tells, made from the public protocol files by
/// themselves. It checks every packet that it is sent and answers each call; what it should do otherwise, it is told.
/// </summary>
internal sealed class StubServer
{
    public const ulong Session = 0x0102030405060708;

    public const int NewSession = 1;
    public const int NewSessionStatus = 2;
    public const int Heartbeat = 3;
    public const int HeartbeatResponse = 4;
    public const int Terminate = 5;
    public const int Terminated = 6;
    public const int CallRequest = 20;
    public const int CallResponse = 21;
    public const int CallbackRequest = 22;
    public const int CallbackResponse = 23;

    private const int None = int.MinValue;

    private int _expected;
    private int _next = 100;
    private int _sent = None;
    private byte _objects = 0x40;

    /// <summary>Every packet that came, whole.</summary>
    public List<byte[]> Packets { get; } = [];

    /// <summary>The calls that came, each with its number and its message.</summary>
    public List<(int Number, WireFields Message)> Calls { get; } = [];

    /// <summary>The names of classes by their handles, attributes by theirs.</summary>
    public Dictionary<string, string> Names { get; } = [];

    /// <summary>The classes of objects by their handles.</summary>
    public Dictionary<string, string> Objects { get; } = [];

    /// <summary>What was answered to callbacks: which, and how.</summary>
    public List<(int Sequence, byte[] Answer)> CallbackAnswers { get; } = [];

    /// <summary>Given a call and its message, what it answers in place of what it would, as the bytes of a CallResponse; null for what it would.</summary>
    public Func<int, WireFields, byte[]?> Otherwise { get; set; } = (_, _) => null;

    /// <summary>Given a call, what it sends before its answer; each as a CallbackRequest.</summary>
    public Func<int, IEnumerable<byte[]>> Before { get; set; } = _ => [];

    public static byte[] Exception(string name, string details) => WireFields.Field(1, [.. WireFields.Field(1, name), .. WireFields.Field(2, details)]);

    /// <summary>The packets that answer one.</summary>
    public IEnumerable<byte[]> Take(byte[] packet)
    {
        Packets.Add(packet);
        Assert.Equal(packet.Length, BinaryPrimitives.ReadInt32BigEndian(packet));
        Assert.Equal(_expected, BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(4)));
        var type = BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(20));
        Assert.Equal(type == NewSession ? 0 : Session, BinaryPrimitives.ReadUInt64BigEndian(packet.AsSpan(8)));
        var lastReceived = BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(16));
        Assert.True(type == NewSession ? lastReceived == None : lastReceived is >= 100 && lastReceived <= _sent, $"{lastReceived} of {_sent}");
        var (sequence, payload) = (_expected++, packet[24..]);
        switch (type)
        {
            case NewSession:
                Assert.Equal([0, 0, 0, 1], payload);
                return [Packet(NewSessionStatus, [0, 0, 0, 0])];
            case Heartbeat:
                Assert.Empty(payload);
                return [Packet(HeartbeatResponse, Number(sequence))];
            case Terminate:
                Assert.Empty(payload);
                return [Packet(Terminated, [])];
            case CallbackResponse:
                CallbackAnswers.Add((BinaryPrimitives.ReadInt32BigEndian(payload), payload[4..]));
                return [];
            case CallRequest:
                return Answer(sequence, new(payload));
            default:
                throw new InvalidDataException($"packet of type {type}");
        }
    }

    public byte[] Packet(int type, byte[] payload)
    {
        var packet = new byte[24 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(packet, packet.Length);
        BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(4), _sent = _next++);
        BinaryPrimitives.WriteUInt64BigEndian(packet.AsSpan(8), Session);
        BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(16), _expected - 1);
        BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(20), type);
        payload.CopyTo(packet, 24);
        return packet;
    }

    public static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private List<byte[]> Answer(int sequence, WireFields request)
    {
        var call = Assert.Single(request.Numbers);
        var message = request.Within(call);
        Calls.Add((call, message));
        List<byte[]> packets = [.. Before(call).Select(callback => Packet(CallbackRequest, callback))];
        var answer = Otherwise(call, message) ?? WireFields.Field(call + 1, Usual(call, message));
        packets.Add(Packet(CallResponse, [.. Number(sequence), .. answer]));
        return packets;
    }

    private byte[] Usual(int call, WireFields message)
    {
        switch (call)
        {
            case 17:
                return WireFields.Field(1, [.. WireFields.Field(1, WireFields.Field(1, 0xfe)), .. WireFields.Field(2, "HLAinteger64Time")]);
            case 59:
                Objects[$"{++_objects:X2}"] = Names[Convert.ToHexString(message.Within(1).Bytes(1))];
                return Handle(_objects);
            case 127:
                return Named(message.Text(1));
            case 132:
                return Named($"{Names[Convert.ToHexString(message.Within(1).Bytes(1))]} {message.Text(2)}");
            default:
                return [];
        }
    }

    private byte[] Named(string name)
    {
        var handle = (byte)(Names.Count + 1);
        Names[$"{handle:X2}"] = name;
        return Handle(handle);
    }

    private static byte[] Handle(byte handle) => WireFields.Field(1, WireFields.Field(1, handle));
}
