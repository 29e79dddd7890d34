using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Parapet.Questions.Watching;
using Parapet.Questions.Why;

namespace Parapet.Web.Endpoints;

/// <summary>One raid: what passes, why, and how far all reach.</summary>
internal static class RaidEndpoints
{
    private const int MostNameLetters = 200;

    public static void Map(IEndpointRouteBuilder routes, Workspace workspace)
    {
        var raid = routes.MapGroup("/api/raid");
        raid.MapGet("/columns", (HttpContext context, [AsParameters] RaidAsked asked) => With(workspace, asked, context, shelved => Results.Bytes(shelved.Columns, "application/octet-stream")))
            .WithSummary("All that moves and happens in a raid: a head in JSON and columns of numbers behind it, as docs/models/globe.md lays them out. A raid without a kept journal is run again.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        raid.MapGet("/why", (HttpContext context, [AsParameters] RaidAsked asked, string? target, int? unit) => With(workspace, asked, context, shelved => Why(shelved.Record!, target, unit)))
            .WithSummary("The chain of a target, as T17, or of a fire unit by its number, in sentences.")
            .Produces<ToldAccount>()
            .Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        raid.MapGet("/reach", (HttpContext context, [AsParameters] RaidAsked asked) => With(workspace, asked, context, shelved => shelved.Reach is ({ } json, _) ? Results.Text(json, "application/json") : Refusal.Bad(shelved.Reach.Problems)))
            .WithSummary("How far radars see at several heights over real ground, and how far rounds reach.")
            .Produces<RaidReach>()
            .Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
    }

    private static IResult Why(RaidRecord record, string? target, int? unit) => (target, unit) switch
    {
        (null, null) or (not null, not null) => Refusal.Bad(["target and unit: one of the two"]),
        _ when (target is not null ? record.OfTarget(target) : record.OfUnit(unit!.Value)) is { } account => Results.Json(account, PageJson.Style),
        _ => Refusal.NotFound(target is not null ? "the raid has no target of this name; as T17" : "the raid has no fire unit of this number"),
    };

    private static async Task<IResult> With(Workspace workspace, RaidAsked asked, HttpContext context, Func<ShelvedRaid, IResult> answer)
    {
        if (Question(workspace, asked, out var refusal) is not { } question)
        {
            return refusal!;
        }

        if (workspace.Raids.Open(question) is not { } opening)
        {
            return Refusal.Busy("too many raids are being opened; one at a time");
        }

        var shelved = await opening.WaitAsync(context.RequestAborted);
        return shelved.Record is null ? Refusal.Bad(shelved.Problems) : answer(shelved);
    }

    private static RaidQuestion? Question(Workspace workspace, RaidAsked asked, out IResult? refusal)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if ((asked.Run is null) == (asked.Study is null))
        {
            problems.Add("run and study: one of the two");
        }

        if (asked.Option is { Length: > MostNameLetters })
        {
            problems.Add($"option: {asked.Option.Length} letters; at most {MostNameLetters}");
        }

        if (asked.Replication is < 0)
        {
            problems.Add($"replication: {asked.Replication}; 0 or more");
        }

        refusal = problems.Count > 0 ? Refusal.Bad(problems.ToImmutable()) : null;
        if (refusal is not null)
        {
            return null;
        }

        if ((asked.Run is { } run ? workspace.Gallery.PathOfRun(run) : workspace.Gallery.PathOfStudy(asked.Study!)) is not { } path)
        {
            refusal = Refusal.NotFound(asked.Run is not null ? "there is no run of this name" : "there is no study of this name");
            return null;
        }

        return new(path) { Option = asked.Option, Replication = asked.Replication ?? 0, Messages = asked.Messages ?? false };
    }
}

/// <summary>Which raid is asked for.</summary>
/// <param name="Run">A run by its id; or else a study.</param>
/// <param name="Study">A study by its id; or else a run.</param>
/// <param name="Option">The option, by its name; the first of the headline without it.</param>
/// <param name="Replication">The raid, from 0, which it is without it.</param>
/// <param name="Messages">Whether the messages between nodes are wanted, for which the raid is run again.</param>
internal sealed record RaidAsked([FromQuery] string? Run, [FromQuery] string? Study, [FromQuery] string? Option, [FromQuery] int? Replication, [FromQuery] bool? Messages);
