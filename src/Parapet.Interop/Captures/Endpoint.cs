using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Parapet.Interop.Captures;

/// <summary>Where a datagram came from or went to: an address of either internet protocol and a port.</summary>
public readonly record struct Endpoint
{
    private readonly UInt128 _address;
    private readonly bool _isSixteenBytes;

    /// <param name="address">Four or sixteen bytes as they travel.</param>
    /// <param name="port">Of UDP.</param>
    internal Endpoint(ReadOnlySpan<byte> address, ushort port)
    {
        _isSixteenBytes = address.Length == 16;
        _address = _isSixteenBytes ? BinaryPrimitives.ReadUInt128BigEndian(address) : BinaryPrimitives.ReadUInt32BigEndian(address);
        Port = port;
    }

    /// <param name="address">Of either internet protocol; a scope is left out.</param>
    /// <param name="port">Of UDP.</param>
    public Endpoint(IPAddress address, ushort port)
        : this(address.GetAddressBytes(), port)
    {
    }

    /// <summary>Of UDP.</summary>
    public ushort Port { get; }

    /// <summary>Whether it is of version 4 of the internet protocol.</summary>
    public bool IsVersion4 => !_isSixteenBytes;

    /// <summary>Whether a group listens there.</summary>
    public bool IsMulticast => _isSixteenBytes ? (byte)(_address >> 120) == 0xff : (uint)_address >> 28 == 0xe;

    /// <summary>As the framework's own type.</summary>
    public IPAddress Address
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(bytes, _address);
            return new(_isSixteenBytes ? bytes : bytes[12..]);
        }
    }

    /// <summary>The last four bytes of the address as a number; all of one of version 4.</summary>
    internal uint Low => (uint)_address;

    /// <summary>The sixteen bytes of an address of version 6, as they travel.</summary>
    internal void WriteVersion6(Span<byte> into) => BinaryPrimitives.WriteUInt128BigEndian(into, _address);

    /// <summary>As in <c>192.0.2.1:8600</c>.</summary>
    public override string ToString() => Address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{Address}]:{Port}" : $"{Address}:{Port}";
}
