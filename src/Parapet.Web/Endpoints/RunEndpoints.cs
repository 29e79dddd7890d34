using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parapet.Questions.Watching;

namespace Parapet.Web.Endpoints;

/// <summary>Runs a study from the page.</summary>
internal static class RunEndpoints
{
    private const string Event = "progress";

    public static void Map(IEndpointRouteBuilder routes, Workspace workspace)
    {
        routes.MapPost("/api/studies/{study}/run", (string study, bool? whole) => Start(workspace, study, whole ?? false))
            .WithSummary("Starts a run of a study, of eight raids or whole, or goes on with the same that was broken off; one at a time.")
            .Produces<RunProgress>(StatusCodes.Status202Accepted)
            .Produces<Refusal>(StatusCodes.Status404NotFound).Produces<Refusal>(StatusCodes.Status429TooManyRequests);
        routes.MapGet("/api/run", () => Results.Json(new LastRun(workspace.Run?.Progress), PageJson.Style))
            .WithSummary("The run that goes on, or the last one.")
            .Produces<LastRun>();
        routes.MapDelete("/api/progress", () => Stop(workspace))
            .WithSummary("Breaks off the run that goes on; raids that are finished are kept.")
            .Produces<RunProgress>()
            .Produces<Refusal>(StatusCodes.Status404NotFound);
        routes.MapGet("/api/progress", (HttpContext context) => Watch(workspace, context.RequestAborted))
            .WithSummary("How far the run is, as it goes on: server-sent events until it has ended.")
            .Produces<RunProgress>(StatusCodes.Status200OK, "text/event-stream")
            .Produces<Refusal>(StatusCodes.Status404NotFound);
    }

    private static IResult Start(Workspace workspace, string id, bool isWhole)
    {
        if (workspace.Gallery.PathOfStudy(id) is not { } path)
        {
            return Refusal.NotFound("there is no study of this name");
        }

        return workspace.Start(id, path, !isWhole) is { } run
            ? Results.Json(run.Progress, PageJson.Style, statusCode: StatusCodes.Status202Accepted)
            : Refusal.Busy("a run is going on; one at a time");
    }

    private static IResult Stop(Workspace workspace)
    {
        if (workspace.Run is not { } run)
        {
            return Refusal.NotFound("no run was started");
        }

        run.Stop();
        return Results.Json(run.Progress, PageJson.Style);
    }

    private static IResult Watch(Workspace workspace, CancellationToken cancellation) =>
        workspace.Run is { } run ? TypedResults.ServerSentEvents(Changes(run, cancellation), Event) : Refusal.NotFound("no run was started");

    private static async IAsyncEnumerable<RunProgress> Changes(StartedRun run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var progress in run.Changes(cancellation))
        {
            yield return progress;
        }
    }
}

/// <summary>The run that goes on, or the last one; null where none was started.</summary>
internal sealed record LastRun(RunProgress? Progress);
