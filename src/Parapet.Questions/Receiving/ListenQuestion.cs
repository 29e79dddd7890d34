using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Captures;

namespace Parapet.Questions.Receiving;

/// <summary>What others send in DIS and ASTERIX, kept as a capture. Nothing received is obeyed.</summary>
public sealed record ListenQuestion
{
    /// <summary>Beyond these datagrams are counted and not kept.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>Where DIS comes; a group is joined. Null for nowhere.</summary>
    public IPEndPoint? Dis { get; init; }

    /// <summary>Where ASTERIX comes; a group is joined. Null for nowhere.</summary>
    public IPEndPoint? Asterix { get; init; }

    /// <summary>Of DIS; null for every exercise.</summary>
    public byte? Exercise { get; init; }

    /// <summary>How long; null until it is broken off.</summary>
    public Duration? For { get; init; }

    /// <summary>Listens; null where the problems hold any in the end.</summary>
    /// <param name="capture">Takes the datagrams as a pcap; null where none is kept.</param>
    /// <param name="listening">Told once datagrams can come; null where nobody looks.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Ends it as the end of the time does.</param>
    /// <exception cref="IOException">The capture cannot be written.</exception>
    public async Task<ListenAnswer?> Answer(Stream? capture, Action<IReadOnlyList<IPEndPoint>>? listening, Problems problems, CancellationToken cancellation)
    {
        var taken = new List<Heard>();
        try
        {
            if (!TryOpen(Dis, "--dis", new DisTally(new() { Exercise = Exercise }), taken, problems) | !TryOpen(Asterix, "--asterix", new AsterixTally(), taken, problems))
            {
                return null;
            }

            listening?.Invoke([.. taken.Select(heard => heard.Place)]);
            using var pcap = capture is null ? null : new PcapWriter(capture);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (For is { } time)
            {
                end.CancelAfter(TimeSpan.FromSeconds(time.Seconds));
            }

            var begun = Stopwatch.GetTimestamp();
            var keeper = new Keeper(pcap, MostBytes);
            await Task.WhenAll(taken.Select(heard => Hear(heard, keeper, begun, end.Token)));
            return new()
            {
                Seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds,
                Kept = keeper.Kept,
                Elsewhere = taken.Sum(heard => heard.Elsewhere),
                Standards = [.. taken.Select(heard => heard.Tally.Told(ReceiveDrops.Of(heard.Socket)))],
            };
        }
        finally
        {
            foreach (var heard in taken)
            {
                heard.Socket.Dispose();
            }
        }
    }

    private static bool TryOpen(IPEndPoint? at, string option, ITally tally, List<Heard> taken, Problems problems)
    {
        if (at is null)
        {
            return true;
        }

        // Room for a burst, as far as the system allows it: what finds none is lost.
        var socket = new Socket(at.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 16 << 20 };
        taken.Add(new(socket, at, tally));
        try
        {
            // To whom a datagram was sent is asked of the system: a group is joined at every address of this machine.
            socket.SetSocketOption(at.AddressFamily == AddressFamily.InterNetworkV6 ? SocketOptionLevel.IPv6 : SocketOptionLevel.IP, SocketOptionName.PacketInformation, optionValue: true);
            if (IsGroup(at))
            {
                // Others of this machine may listen to the group, too.
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
            }

            socket.Bind(IsGroup(at) ? new IPEndPoint(AnyOf(at), at.Port) : at);
            if (IsGroup(at))
            {
                Join(socket, at.Address);
            }

            return true;
        }
        catch (SocketException problem)
        {
            problems.Add(new(option, 0, "", $"{at}", $"a place where this program may listen ({problem.Message})"));
            return false;
        }
    }

    private static bool IsGroup(IPEndPoint at) => new Endpoint(at.Address, (ushort)at.Port).IsMulticast;

    private static IPAddress AnyOf(IPEndPoint at) => at.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;

    private static void Join(Socket socket, IPAddress group)
    {
        if (group.AddressFamily == AddressFamily.InterNetworkV6)
        {
            socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, new IPv6MulticastOption(group, group.ScopeId));
        }
        else
        {
            socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(group));
        }
    }

    private static async Task Hear(Heard heard, Keeper keeper, long begun, CancellationToken end)
    {
        var room = new byte[1 << 16];
        while (!end.IsCancellationRequested)
        {
            try
            {
                var came = await heard.Socket.ReceiveMessageFromAsync(room, SocketFlags.None, new IPEndPoint(AnyOf(heard.At), 0), end);
                if (!heard.Wants(came.PacketInformation.Address))
                {
                    continue;
                }

                heard.Tally.Take(room.AsSpan(0, came.ReceivedBytes), Instant.FromSeconds(Stopwatch.GetElapsedTime(begun).TotalSeconds));
                keeper.Keep((IPEndPoint)came.RemoteEndPoint, heard.At, room.AsSpan(0, came.ReceivedBytes));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // A datagram that is too long, or the word that nobody is there any more: the next may be sound.
            }
        }
    }

    private sealed record Heard(Socket Socket, IPEndPoint At, ITally Tally)
    {
        /// <summary>Where it is listened: the group, or the socket's own place.</summary>
        public IPEndPoint Place => IsGroup(At) ? new(At.Address, ((IPEndPoint)Socket.LocalEndPoint!).Port) : (IPEndPoint)Socket.LocalEndPoint!;

        /// <summary>Datagrams to the port of a group that were not sent to the group.</summary>
        public long Elsewhere { get; private set; }

        /// <summary>Whether a datagram to this address is wanted: who asks for a group does not ask for what is sent to this machine alone, nor to another's group.</summary>
        public bool Wants(IPAddress to)
        {
            // A group of the newer protocol has a scope of this machine, which a datagram does not bear.
            var isWanted = !IsGroup(At) || to.GetAddressBytes().AsSpan().SequenceEqual(At.Address.GetAddressBytes());
            Elsewhere += isWanted ? 0 : 1;
            return isWanted;
        }
    }

    private sealed class Keeper(PcapWriter? pcap, long most)
    {
        private readonly Lock _lock = new();
        private long _bytes;

        public long Kept { get; private set; }

        public void Keep(IPEndPoint from, IPEndPoint to, ReadOnlySpan<byte> payload)
        {
            lock (_lock)
            {
                if (pcap is null || _bytes + payload.Length > most || payload.Length > PcapWriter.MostPayloadBytes)
                {
                    return;
                }

                var now = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * 100;
                pcap.Write(now, new(from.Address, (ushort)from.Port), new(to.Address, (ushort)to.Port), payload);
                _bytes += payload.Length;
                Kept++;
            }
        }
    }
}
