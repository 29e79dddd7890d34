using System.Globalization;
using System.Net.Sockets;

namespace Parapet.Questions.Receiving;

/// <summary>
/// Datagrams that the system threw away because a socket's room for them was full. Linux counts them for every socket in its
/// table of sockets; no other system tells, and a container may hide the table.
/// </summary>
internal static class ReceiveDrops
{
    private const string Table4 = "/proc/net/udp";
    private const string Table6 = "/proc/net/udp6";

    /// <summary>The word of a line of the table that is the socket's inode, from 0; the last word is its drops.</summary>
    private const int InodeColumn = 9;

    /// <summary>Since the socket was opened; null where it cannot be known.</summary>
    public static long? Of(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            var link = new FileInfo($"/proc/self/fd/{socket.SafeHandle.DangerousGetHandle()}").LinkTarget ?? "";
            var inode = link.Split('[', ']') is [_, var number, ..] ? number : "";
            var table = socket.AddressFamily == AddressFamily.InterNetworkV6 ? Table6 : Table4;
            return File.ReadLines(table).Select(line => Read(line, inode)).FirstOrDefault(drops => drops is not null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The drops of a line; null of another socket's.</summary>
    internal static long? Read(string line, string inode)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > InodeColumn && words[InodeColumn] == inode && long.TryParse(words[^1], CultureInfo.InvariantCulture, out var drops) ? drops : null;
    }
}
