using System.IO.Compression;
using System.Xml.Linq;

namespace Parapet.Tests.Architecture.Packing;

/// <summary>A package as it lies in a feed: what it says of itself, and its files.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _files;

    private Package(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        _files = zip.Entries.Where(entry => entry.Name.Length > 0).ToDictionary(entry => Uri.UnescapeDataString(entry.FullName), Content, StringComparer.Ordinal);
        Bytes = new FileInfo(file).Length;
        var nuspec = XDocument.Parse(Text(_files.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!;
        Metadata = nuspec.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    public long Bytes { get; }

    public XElement Metadata { get; }

    public IEnumerable<string> Files => _files.Keys;

    public (string Id, string Version)[] Dependencies =>
        [.. from dependency in Metadata.Descendants()
            where dependency.Name.LocalName == "dependency"
            select (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value)];

    public static Package Read(string file) => new(file);

    /// <summary>A field of what it says of itself; empty where it is not there.</summary>
    public string Said(string field) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == field)?.Value ?? "";

    public byte[] Content(string file) => _files[file];

    public string Text(string file)
    {
        using var reader = new StreamReader(new MemoryStream(_files[file]));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
