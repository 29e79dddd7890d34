using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Parapet.Web.Endpoints;

/// <summary>The page itself.</summary>
/// <param name="files">Of the page, by their names.</param>
internal sealed class PageEndpoints(ImmutableDictionary<string, PageFile> files)
{
    private const string First = "index.html";

    /// <summary>A HEAD is a GET of which the server sends no body.</summary>
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", s_methods, (HttpContext context) => Answer(First, context)).ExcludeFromDescription();
        routes.MapMethods("/{**path}", s_methods, (string path, HttpContext context) => Answer(path, context)).ExcludeFromDescription();
    }

    private IResult Answer(string path, HttpContext context)
    {
        if (!files.TryGetValue(path, out var file))
        {
            return Refusal.NotFound("there is no such page");
        }

        // A browser keeps it and asks whether it is still the same: another version of the program has another.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(file.Content, file.Type, entityTag: new EntityTagHeaderValue(file.Tag));
    }
}
