using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parapet.Questions.Watching;

namespace Parapet.Web.Endpoints;

/// <summary>Studies and runs.</summary>
internal static class GalleryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Workspace workspace) =>
        routes.MapGet("/api/gallery", () => Results.Text(workspace.Gallery.Answer().ToJson(), "application/json"))
            .WithSummary("The studies and runs that there are.")
            .Produces<GalleryAnswer>();
}
