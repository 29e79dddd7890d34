using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Parapet.Web.Endpoints;

/// <summary>The page itself, from inside the program.</summary>
internal static class PageEndpoints
{
    private const string Root = "wwwroot/";
    private const string First = "index.html";

    /// <summary>A HEAD is a GET of which the server sends no body.</summary>
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly ImmutableDictionary<string, PageFile> Files = Read();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Methods, (HttpContext context) => Answer(First, context)).ExcludeFromDescription();
        routes.MapMethods("/{**path}", Methods, (string path, HttpContext context) => Answer(path, context)).ExcludeFromDescription();
    }

    private static IResult Answer(string path, HttpContext context)
    {
        if (!Files.TryGetValue(path, out var file))
        {
            return Refusal.NotFound("there is no such page");
        }

        // A browser keeps it and asks whether it is still the same: another version of the program has another.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(file.Content, file.Type, entityTag: new EntityTagHeaderValue(file.Tag));
    }

    private static ImmutableDictionary<string, PageFile> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToImmutableDictionary(name => name[Root.Length..].Replace('\\', '/'), name => PageFile.Of(name, assembly), StringComparer.Ordinal);
    }

    private sealed record PageFile(byte[] Content, string Type, string Tag)
    {
        public static PageFile Of(string name, Assembly assembly)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new(content, TypeOf(Path.GetExtension(name)), $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        }

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
}
