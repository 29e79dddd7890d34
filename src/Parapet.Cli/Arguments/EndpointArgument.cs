using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli.Arguments;

/// <summary>A place on a network as the user writes it: 127.0.0.1:3000, tak.example:3000, [::1]:3000, or :3000 for this machine itself.</summary>
internal static class EndpointArgument
{
    private const string Allowed = "an address or the name of a host, and a port from 1 to 65535, as 127.0.0.1:3000, [::1]:3000 or :3000, which is this machine";

    /// <summary>Null with the problem added where the text is none.</summary>
    public static IPEndPoint? Read(string option, string text, Problems problems)
    {
        var at = text.LastIndexOf(':');
        var whole = at < 0 ? "" : text[..at];
        var host = whole.StartsWith('[') && whole.EndsWith(']') ? whole[1..^1] : whole;

        // Without its brackets nobody can tell the end of such an address from the port.
        var isBare = host == whole && host.Contains(':');
        if (at < 0 || isBare || !ushort.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            problems.Add(new(option, 0, "", $"'{text}'", Allowed));
            return null;
        }

        var isAddress = IPAddress.TryParse(host, out var parsed);
        if (isAddress ? IsWhole(host, parsed!) : host is "" or "localhost")
        {
            return new(isAddress ? parsed! : IPAddress.Loopback, port);
        }

        if (isAddress || !IsName(host))
        {
            problems.Add(new(option, 0, "", $"'{text}'", Allowed));
            return null;
        }

        return Resolved(host) is { } address ? new(address, port) : Unknown();

        IPEndPoint? Unknown()
        {
            problems.Add(new(option, 0, "", $"'{text}', and no host of that name is known here", Allowed));
            return null;
        }
    }

    /// <summary>Labels of letters, digits and hyphens [RFC1123, section 2.1]; one of digits alone at the end would be a broken address.</summary>
    private static bool IsName(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && !host.TrimEnd('.').Split('.')[^1].All(char.IsAsciiDigit);

    /// <summary>The first address of version 4, which most receivers listen at, else the first there is.</summary>
    private static IPAddress? Resolved(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host).OrderBy(address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault();
        }
        catch (SocketException)
        {
            return null;
        }
    }

    /// <summary>The framework takes "1" and "1.2" for addresses.</summary>
    private static bool IsWhole(string host, IPAddress address) =>
        address.AddressFamily != AddressFamily.InterNetwork || host.Count(character => character == '.') == 3;
}
