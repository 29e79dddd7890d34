using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parapet.Questions.Charting;
using Parapet.Questions.Sweeps;
using Parapet.Questions.Watching;

namespace Parapet.Web.Endpoints;

/// <summary>Charts of a run, ended or going on.</summary>
internal static class ChartEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Workspace workspace)
    {
        var run = routes.MapGroup("/api/runs/{run}");
        run.MapGet("/charts", (string run, HttpContext context) => Ask(workspace, run, (charts, _, _) => charts.Head.ToJson(), context))
            .WithSummary("What charts of a run can show: its options and measures. Of a run that goes on, as far as it has come.")
            .Produces<ChartsHead>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound).Produces<Refusal>(StatusCodes.Status429TooManyRequests);
        run.MapPost("/charts", (string run, ChartsAsked asked, HttpContext context) => Ask(workspace, run, (charts, problems, cancellation) => Answer(workspace, charts, asked, problems, cancellation), context))
            .WithSummary("Distributions over the raids of a run, those that a brush leaves beside all.")
            .Produces<ChartsAnswer>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound).Produces<Refusal>(StatusCodes.Status429TooManyRequests);
        run.MapGet("/findings", (string run) => workspace.Gallery.PathOfRun(run) is { } path ? Told(problems => ChartedFindings.Of(path, problems)?.ToJson()) : Refusal.NotFound("there is no run of this name that has ended"))
            .WithSummary("What a run found over all its raids: which disputed figures decide, and the deciding measure over what the study varies.")
            .Produces<ChartedFindings>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        routes.MapGet("/api/sweeps/{sweep}", (string sweep) => workspace.Gallery.PathOfSweep(sweep) is { } path ? Told(problems => FoundSweep.Read(path, problems) is { } read ? FoundSweep.ToJson(read) : null) : Refusal.NotFound("there is no sweep of this name"))
            .WithSummary("A sweep: the headline over values of some settings.")
            .Produces<ShownSweep>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
    }

    private static IResult Told(Func<ICollection<string>, string?> ask)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        return ask(problems) is { } json ? Results.Text(json, "application/json") : Refusal.Bad(problems.ToImmutable());
    }

    private static string? Answer(Workspace workspace, OpenCharts charts, ChartsAsked asked, ICollection<string> problems, CancellationToken cancellation)
    {
        var answer = charts.Raids.Answer(asked, problems, cancellation);
        if (answer is not null)
        {
            workspace.Charts.Prepare(charts, asked);
        }

        return answer?.ToJson();
    }

    private static Task<IResult> Ask(Workspace workspace, string run, Func<OpenCharts, ICollection<string>, CancellationToken, string?> answer, HttpContext context) =>
        workspace.Charts.AskAsync(run, workspace.Gallery.PathOfRun(run), workspace.Run is { Progress: { State: RunState.Running } progress } running && progress.Run == run ? running : null, answer, context.RequestAborted);
}
