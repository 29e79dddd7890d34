using System.Globalization;
using System.Net;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli.Arguments;

/// <summary>A place on a network as the user writes it: 127.0.0.1:3000, localhost:3000, [::1]:3000, or :3000 for this machine itself.</summary>
internal static class EndpointArgument
{
    private const string Allowed = "an address and a port from 1 to 65535, as 127.0.0.1:3000, [::1]:3000 or :3000, which is this machine";

    /// <summary>Null with the problem added where the text is none.</summary>
    public static IPEndPoint? Read(string option, string text, Problems problems)
    {
        var at = text.LastIndexOf(':');
        var whole = at < 0 ? "" : text[..at];
        var host = whole.StartsWith('[') && whole.EndsWith(']') ? whole[1..^1] : whole;

        // Without its brackets nobody can tell the end of such an address from the port.
        var isBare = host == whole && host.Contains(':');
        var address = host is "" or "localhost" ? IPAddress.Loopback : !isBare && IPAddress.TryParse(host, out var parsed) && IsWhole(host, parsed) ? parsed : null;
        if (at >= 0 && address is not null && ushort.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
        {
            return new(address, port);
        }

        problems.Add(new(option, 0, "", $"'{text}'", Allowed));
        return null;
    }

    /// <summary>The framework takes "1" and "1.2" for addresses.</summary>
    private static bool IsWhole(string host, IPAddress address) =>
        address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork || host.Count(character => character == '.') == 3;
}
