using System.Reflection;
using System.Security.Cryptography;

namespace Parapet.Web.Endpoints;

/// <summary>A file of the page.</summary>
/// <param name="Type">As the header of an answer names it.</param>
/// <param name="Tag">Of this content and no other, in quotes.</param>
internal sealed record PageFile(byte[] Content, string Type, string Tag)
{
    public static PageFile Of(string resource, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Of(content, resource);
    }

    public static PageFile Of(byte[] content, string name) =>
        new(content, TypeOf(Path.GetExtension(name)), $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");

    private static string TypeOf(string ending) => ending switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        _ => "text/plain; charset=utf-8",
    };
}
