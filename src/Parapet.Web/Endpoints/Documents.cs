using Microsoft.AspNetCore.OpenApi;

namespace Parapet.Web.Endpoints;

/// <summary>The description of what can be asked for, for programs (OpenAPI).</summary>
internal static class Documents
{
    /// <summary>Of the one document, as the framework expects it where none is asked for.</summary>
    public const string Name = "v1";

    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Parapet";
        document.Info.Version = typeof(Documents).Assembly.GetName().Version?.ToString(3) ?? "0";
        document.Info.Description = "What the page of parapet serve asks for. Numbers bear their unit in the name; degrees are of WGS 84, heights above its ellipsoid, seconds since the raid's start.";
        document.Servers = [];
        return Task.CompletedTask;
    });
}
