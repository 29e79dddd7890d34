using System.Collections.Immutable;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>PDUs of version 7 made by hand from the standard's tables of fields, by another program than ours; see the docs.</summary>
internal static class GoldenPdus
{
    private const string Prefix = "dis/";

    public static ImmutableArray<string> Names { get; } =
        [.. typeof(GoldenPdus).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(GoldenPdus).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
